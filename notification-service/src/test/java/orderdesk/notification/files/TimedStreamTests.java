package orderdesk.notification.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import orderdesk.platform.simulator.SimulatedClock;
import org.junit.jupiter.api.Test;

class TimedStreamTests {

    @Test
    void streamIsReadUntilItsTimeIsOver() throws IOException {
        var clock = new SimulatedClock(Instant.parse("2026-03-03T11:00:00Z"));
        var content = new ByteArrayInputStream(new byte[] {1, 2, 3});
        var stream = TimedStream.within(content, clock, Duration.ofMinutes(3));

        clock.advance(Duration.ofMinutes(3));
        assertThat(stream.read()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));

        assertThatExceptionOfType(TimedStream.TooSlow.class).isThrownBy(stream::read);
        assertThatExceptionOfType(TimedStream.TooSlow.class).isThrownBy(stream::readAllBytes);
    }
}
