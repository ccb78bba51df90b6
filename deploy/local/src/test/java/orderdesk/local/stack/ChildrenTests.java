package orderdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildrenTests {

    @TempDir
    Path root;

    private Places places() {
        return Places.of(root, Map.of());
    }

    @Test
    void whatWasStartedIsStopped() {
        var children = new Children(places());
        var process = children.start(server("sleeper", () -> true, "sleep", "600"));
        assertThat(children.pids().living("sleeper")).contains(process.toHandle());

        children.stop(List.of(List.of("sleeper")));

        assertThat(process.isAlive()).isFalse();
        assertThat(children.pids().knows("sleeper")).isFalse();
    }

    @Test
    void groupsAreStoppedFromTheLastToTheFirst() throws Exception {
        var children = new Children(places());
        new Startup(children, places()).start(List.of(telling("first"), telling("last")));

        children.stop(List.of(List.of("first"), List.of("last")));

        assertThat(Files.readAllLines(root.resolve("order"))).containsExactly("last", "first");
    }

    @Test
    void stoppingWhatNeverRanDoesNothing() {
        new Children(places()).stop(Plan.names());

        assertThat(places().pids()).isEmptyDirectory();
    }

    @Test
    void missingProgramIsTrouble() {
        var children = new Children(places());
        var server = new Server(
                "nothing", List.of("no-such-program"), Map.of(), root.resolve("absent"), List.of(), () -> true);

        assertThatThrownBy(() -> children.start(server))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("nothing could not be started");
    }

    @Test
    void serverThatEndsBeforeItIsReadyIsSaidWithTheEndOfItsLog() {
        var startup = new Startup(new Children(places()), places());
        var server = server("broken", () -> false, "sh", "-c", "echo no such database; exit 3");

        assertThatThrownBy(() -> startup.start(List.of(server)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("broken ended with code 3")
                .hasMessageContaining("no such database");
    }

    @Test
    void whatRunsAlreadyIsLeftAloneAndOnlyWhatIsMissingIsStarted() {
        var children = new Children(places());
        var running = children.start(server("running", () -> true, "sleep", "600"));
        var startup = new Startup(children, places());

        startup.start(
                List.of(server("running", () -> true, "sleep", "600"), server("missing", () -> true, "sleep", "600")));

        assertThat(children.pids().living("running")).contains(running.toHandle());
        assertThat(children.pids().living("missing")).isPresent();
        startup.undo();
        assertThat(children.pids().living("missing")).isEmpty();
        assertThat(running.isAlive()).isTrue();
        children.stop(List.of(List.of("running")));
    }

    @Test
    void nothingIsStartedOnceItIsUndone() {
        var children = new Children(places());
        var startup = new Startup(children, places());
        startup.undo();

        assertThatThrownBy(() -> startup.start(List.of(server("late", () -> true, "sleep", "600"))))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("Stopped before");
        assertThat(children.pids().knows("late")).isFalse();
    }

    private Server server(String name, Server.Probe ready, String... command) {
        return new Server(name, List.of(command), Map.of(), root, List.of(1), ready);
    }

    /** Writes its name when it is asked to stop; ready once it will. */
    private Server telling(String name) {
        var script = "trap 'echo %1$s >> order; exit 0' TERM; touch %1$s; while :; do sleep 0.05; done".formatted(name);
        return server(name, () -> Files.exists(root.resolve(name)), "sh", "-c", script);
    }
}
