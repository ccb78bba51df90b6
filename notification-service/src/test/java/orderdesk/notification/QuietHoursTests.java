package orderdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can wait wakes nobody up: from 22:00 to 8:00 by the customer's clock it waits for his morning. */
class QuietHoursTests {

    /** The last minute of the evening and the first of the morning, across midnight, date lines and both clock changes. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Moscow, 2026-11-24T18:59:00Z, 2026-11-24T18:59:00Z",
        "Europe/Moscow, 2026-11-24T19:00:00Z, 2026-11-25T05:00:00Z",
        "Europe/Moscow, 2026-11-24T22:30:00Z, 2026-11-25T05:00:00Z",
        "Asia/Kamchatka, 2026-11-24T11:05:00Z, 2026-11-24T20:00:00Z",
        "Europe/Kaliningrad, 2026-11-24T19:30:00Z, 2026-11-24T19:30:00Z",
        "Europe/Kaliningrad, 2026-11-24T20:00:00Z, 2026-11-25T06:00:00Z",
        "Europe/Berlin, 2026-03-28T21:30:00Z, 2026-03-29T06:00:00Z",
        "Europe/Berlin, 2026-10-24T20:30:00Z, 2026-10-25T07:00:00Z",
        "Asia/Tehran, 2026-11-24T18:30:00Z, 2026-11-25T04:30:00Z"
    })
    void whatCanWaitGoesOutInTheMorning(String zone, Instant missed, Instant sent) {
        var office = new PostOffice(missed);
        office.hear(Story.placed(Story.ORDER, Story.terms(Story.EMAIL, zone), missed));
        office.hear(Story.missed(1, missed));
        office.send();
        if (sent.isAfter(missed)) {
            office.pass(Duration.between(missed, sent).minusMillis(1));
            assertThat(notReached(office)).isZero();
            office.pass(Duration.ofMillis(1));
        }

        assertThat(notReached(office)).isOne();
    }

    @Test
    void whoOrdersInTheNightIsAnsweredAtOnce() {
        var night = Instant.parse("2026-11-24T22:30:00Z");
        var office = new PostOffice(night);

        office.hear(Story.placed(Story.ORDER, Story.terms(), night));
        office.send();

        assertThat(office.server.letters).hasSize(1);
    }

    private static long notReached(PostOffice office) {
        return office.server.letters.stream()
                .filter(letter -> letter.subject().startsWith("Не дозвонились"))
                .count();
    }
}
