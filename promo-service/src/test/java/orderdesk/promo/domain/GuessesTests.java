package orderdesk.promo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import orderdesk.contracts.benefit.BenefitEvent.GuessingSuspected;
import org.junit.jupiter.api.Test;

class GuessesTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void alarmIsRaisedOnceAndTheDoorStaysShutUntilTheWindowEnds() {
        var two = Guesses.none("site", NOW).missed(3, NOW).next().missed(3, NOW);
        var third = two.next().missed(3, NOW.plusSeconds(60));
        var fourth = third.next().missed(3, NOW.plusSeconds(60));

        assertThat(two.events()).isEmpty();
        assertThat(two.next().alarmedAt()).isNull();
        assertThat(fourth.next().alarmedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(two.next().wait(3, NOW)).isEmpty();
        assertThat(third.events()).containsExactly(new GuessingSuspected("site", 3, NOW, NOW.plusSeconds(60)));
        assertThat(third.next().wait(3, NOW.plusSeconds(60))).contains(Duration.ofMinutes(9));
        assertThat(fourth.events()).isEmpty();
        assertThat(third.next().wait(3, NOW.plus(Guesses.WINDOW))).isEmpty();
        assertThat(third.next().missed(3, NOW.plus(Guesses.WINDOW)).next().misses())
                .isEqualTo(1);
    }
}
