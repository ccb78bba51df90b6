package orderdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimelyBodyTests {

    final AtomicLong nanos = new AtomicLong(-5);
    final TimelyBody body = new TimelyBody(new ByteArrayInputStream(new byte[10]), Duration.ofSeconds(30), nanos::get);

    @Test
    void bodyThatComesInTimeIsRead() throws Exception {
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());

        assertThat(body.readAllBytes()).hasSize(10);
        assertThat(body.read()).isEqualTo(-1);
    }

    @Test
    void bodyThatDripsIsRefused() throws Exception {
        assertThat(body.read()).isZero();
        nanos.addAndGet(Duration.ofSeconds(30).toNanos() + 1);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(body::read)
                .satisfies(problem -> assertThat(problem.status().value()).isEqualTo(408))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("body-too-slow"));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> body.read(new byte[4], 0, 4));
    }
}
