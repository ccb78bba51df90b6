package orderdesk.notification;

import static orderdesk.notification.Story.ORDER;
import static orderdesk.notification.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import orderdesk.contracts.confirmation.ConfirmationEvent.Delay;
import orderdesk.contracts.confirmation.ConfirmationEvent.DelayForeseen;
import orderdesk.notification.message.domain.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A delay that the queue foresees is told at once, with the day and the latest time (R080). */
class ForeseenTests {

    final PostOffice office = new PostOffice(PLACED);

    @ParameterizedTest
    @EnumSource(Delay.class)
    void customerIsToldTheLatestTimeAtOnceAndOnce(Delay why) {
        office.hear(Story.placed());
        office.hear(new DelayForeseen(ORDER, why, PLACED));
        office.send();
        assertThat(notices())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("Позвоним сегодня до 15:05"));

        office.pass(Duration.ofMinutes(30));
        assertThat(notices()).hasSize(1);
    }

    @Test
    void delayThatIsHeardOfBeforeItsOrderIsToldWithIt() {
        office.hear(new DelayForeseen(ORDER, Delay.NOBODY_THERE, PLACED));
        office.send();
        assertThat(office.server.letters).isEmpty();

        office.hear(Story.placed());
        office.send();
        assertThat(notices()).hasSize(1);
    }

    @Test
    void withoutADelayNobodyIsToldBeforeMinute25() {
        office.hear(Story.placed());
        office.pass(Duration.ofMinutes(25).minusSeconds(1));
        assertThat(notices()).isEmpty();

        office.pass(Duration.ofSeconds(1));
        assertThat(notices()).hasSize(1);
    }

    private List<Letter> notices() {
        return office.server.letters.stream()
                .filter(letter -> letter.subject().equals("Заказ 10427 принят в обработку"))
                .toList();
    }
}
