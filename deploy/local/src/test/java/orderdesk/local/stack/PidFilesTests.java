package orderdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTests {

    @TempDir
    Path folder;

    @Test
    void livingProcessIsFoundAgain() {
        var me = ProcessHandle.current();
        var files = new PidFiles(folder);

        files.write("broker", me);

        assertThat(files.living("broker")).contains(me);
        assertThat(files.living("mongod")).isEmpty();
    }

    @Test
    void endedProcessIsNotLiving() throws Exception {
        var files = new PidFiles(folder);
        var ended = new ProcessBuilder("true").start();
        files.write("broker", ended.toHandle());

        ended.waitFor();

        assertThat(files.living("broker")).isEmpty();
        assertThat(files.knows("broker")).isTrue();
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotOurs() throws IOException {
        Files.writeString(folder.resolve("broker.pid"), ProcessHandle.current().pid() + " 1000\n");

        assertThat(new PidFiles(folder).living("broker")).isEmpty();
    }

    @Test
    void forgottenProcessIsUnknown() {
        var files = new PidFiles(folder);
        files.write("broker", ProcessHandle.current());

        files.forget(List.of("broker", "never-started"));

        assertThat(files.living("broker")).isEmpty();
        assertThat(files.knows("broker")).isFalse();
    }
}
