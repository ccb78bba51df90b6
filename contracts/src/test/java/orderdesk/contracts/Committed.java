package orderdesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file that is committed: drift fails, {@code -Dcontracts.write=true} writes it anew. */
final class Committed {

    private static final boolean WRITE = Boolean.getBoolean("contracts.write");

    private Committed() {}

    static void matches(Path file, String generated) {
        try {
            if (WRITE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, generated);
            }
            assertThat(file).exists();
            assertThat(Files.readString(file)).isEqualTo(generated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was released once is never written again. */
    static String released(Path file, String first) {
        try {
            if (WRITE && Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, first);
            }
            assertThat(file).exists();
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
