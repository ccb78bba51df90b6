package orderdesk.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import orderdesk.console.ConsoleSettings;
import orderdesk.platform.web.Problem;
import org.junit.jupiter.api.Test;

class BrowsersTests {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:30Z");
    private static final Duration NO_TIME = Duration.ofMillis(1);

    private final Browsers browsers = new Browsers(settings(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void personHearsOfHisShopsOnly() throws InterruptedException {
        var anna = new Watching("anna", Set.of("tribuna"), 10);
        browsers.join(anna, null);

        browsers.happened(MemoryTests.event(1, "chasy"));
        browsers.happened(MemoryTests.event(2, "tribuna"));

        assertThat(anna.next(NO_TIME)).hasValue(MemoryTests.event(2, "tribuna"));
        assertThat(anna.next(NO_TIME)).isEmpty();
    }

    @Test
    void whoComesBackIsToldWhatHisShopsDidMeanwhile() {
        browsers.happened(MemoryTests.event(20, "chasy"));
        browsers.happened(MemoryTests.event(21, "tribuna"));

        var missed = browsers.join(new Watching("anna", Set.of("tribuna"), 10), NOW.minusSeconds(10));

        assertThat(missed).hasValue(List.of(MemoryTests.event(21, "tribuna")));
    }

    @Test
    void whoWasAwayTooLongHasToReadEverything() {
        assertThat(browsers.join(new Watching("anna", Set.of("tribuna"), 10), NOW.minus(Duration.ofHours(1))))
                .isEmpty();
    }

    @Test
    void slowBrowserIsLetGoAndOthersAreNot() throws InterruptedException {
        var slow = new Watching("anna", Set.of("tribuna"), 1);
        var quick = new Watching("boris", Set.of("tribuna"), 10);
        browsers.join(slow, null);
        browsers.join(quick, null);

        browsers.happened(MemoryTests.event(1));
        browsers.happened(MemoryTests.event(2));

        assertThat(slow.isOver()).isTrue();
        assertThat(quick.isOver()).isFalse();
        assertThat(quick.next(NO_TIME)).hasValue(MemoryTests.event(1));
    }

    @Test
    void thirdPageOfOnePersonIsRefusedUntilOneIsClosed() {
        var first = new Watching("anna", Set.of("tribuna"), 10);
        browsers.join(first, null);
        var boris = new Watching("boris", Set.of("tribuna"), 10);
        browsers.join(new Watching("anna", Set.of("tribuna"), 10), null);
        browsers.join(boris, null);

        assertThatThrownBy(() -> browsers.join(new Watching("anna", Set.of("tribuna"), 10), null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("streams-too-many"));
        assertThat(first.takeDoubt())
                .as("an open page is written to, lest it was closed")
                .isTrue();
        assertThat(first.takeDoubt()).isFalse();
        assertThat(boris.takeDoubt()).isFalse();
        browsers.leave(first);
        browsers.leave(first);
        browsers.join(new Watching("anna", Set.of("tribuna"), 10), null);

        assertThat(browsers.watching()).isEqualTo(3);
    }

    private static ConsoleSettings settings() {
        var issuer = new ConsoleSettings.Issuer(URI.create("http://issuer"), "console", "demo", null, null, null, null);
        var session = new ConsoleSettings.Session(Duration.ofHours(1), Duration.ofHours(12), 10);
        var stream = new ConsoleSettings.Stream(Duration.ofMinutes(10), 100, 10, 10, 2, Duration.ofSeconds(15));
        return new ConsoleSettings(issuer, Map.of(), List.of(), "classpath:/pages/", session, stream);
    }
}
