package orderdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuideTests {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void guideHasNoPlaceholderLeft() {
        assertThat(Guide.text(new Ports(10), MIDNIGHT))
                .contains("http://127.0.0.1:8111", "http://127.0.0.1:8110/oauth2/token", "2026-11-22 03:00")
                .doesNotContain("{{");
    }

    @Test
    void atEveryHourSomebodyIsAwake() {
        var hours = IntStream.range(0, 48).mapToObj(half -> MIDNIGHT.plus(Duration.ofMinutes(30L * half)));

        assertThat(hours)
                .allSatisfy(now -> assertThat(Home.awakeAt(now).isAwakeAt(now)).isTrue());
    }

    @Test
    void customerOfTheStoryIsCalledByDay() {
        assertThat(Home.awakeAt(Instant.parse("2026-11-22T09:00:00Z")).city()).isEqualTo("Москва");
        assertThat(Home.awakeAt(Instant.parse("2026-11-22T02:00:00Z")).city()).isEqualTo("Владивосток");
    }
}
