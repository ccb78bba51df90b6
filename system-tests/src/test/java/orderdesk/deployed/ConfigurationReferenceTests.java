package orderdesk.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} says what the code says; {@code -Dconfiguration.write=true} writes it anew. */
class ConfigurationReferenceTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path FILE = ROOT.resolve("docs/configuration.md");

    @Test
    void referenceIsThatOfTheCode() throws IOException {
        var written = new ConfigurationReference(ROOT).written();

        if (Boolean.getBoolean("configuration.write")) {
            Files.writeString(FILE, written);
        }
        assertThat(FILE).content().isEqualTo(written);
    }

    @Test
    void settingsOfRecordsAreFoundWithTheirDefaultsAndMeanings() throws IOException {
        var reference = new ConfigurationReference(ROOT).written();

        assertThat(reference.lines())
                .contains(
                        "| `orderdesk.web.body-max` | DataSize | `256KB` | of a request, compressed or not, before and"
                                + " after |")
                .contains("| `orderdesk.console.session.max` | int | `2000` | sessions at one time, signed in or not;"
                        + " further ones are refused |")
                .anyMatch(line -> line.startsWith("| `orderdesk.web.bodies[].streamed` | boolean | `false` |"))
                .anyMatch(line -> line.startsWith("- spring.mongodb.uri: names no user"))
                .anyMatch(line -> line.startsWith("- orderdesk.codes-key is needed"));
    }
}
