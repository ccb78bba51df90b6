package orderdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTests {

    @TempDir
    Path folder;

    @Test
    void tooLittleMemoryIsSaidWithBothNumbers() {
        assertThatThrownBy(() -> Machine.requireMemory(8, OptionalLong.of(2599)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("2600 MB")
                .hasMessageContaining("2599 MB");
    }

    @Test
    void enoughMemoryIsFine() {
        assertThatCode(() -> Machine.requireMemory(8, OptionalLong.of(2600))).doesNotThrowAnyException();
        assertThatCode(() -> Machine.requireMemory(1, OptionalLong.of(Machine.MEMORY_MB_EACH)))
                .doesNotThrowAnyException();
    }

    @Test
    void systemThatDoesNotSayIsTried() {
        assertThatCode(() -> Machine.requireMemory(8, OptionalLong.empty())).doesNotThrowAnyException();
        assertThat(Machine.available(folder.resolve("none"))).isEmpty();
    }

    @Test
    void availableMemoryIsReadAsLinuxWritesIt() throws IOException {
        var meminfo = Files.writeString(folder.resolve("meminfo"), """
                MemTotal:       24684304 kB
                MemFree:          331776 kB
                MemAvailable:    4194304 kB
                """);

        assertThat(Machine.available(meminfo)).hasValue(4096);
    }
}
