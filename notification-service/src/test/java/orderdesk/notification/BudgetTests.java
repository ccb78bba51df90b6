package orderdesk.notification;

import static orderdesk.notification.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.notification.NotificationEvent.MessageSuppressed;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.contracts.order.OrderId;
import org.junit.jupiter.api.Test;

class BudgetTests {

    static final String MOSCOW = "Europe/Moscow";

    final PostOffice office = new PostOffice(PLACED);

    @Test
    void oneAddressGetsTwentyMessagesOfAShopADayAndAgainTheDayAfter() {
        for (var number = 1; number <= SendingDesk.BUDGET + 1; number++) {
            place(number, PLACED);
        }
        assertThat(office.server.letters).hasSize(SendingDesk.BUDGET);
        assertThat(office.store.events(MessageSuppressed.class))
                .extracting(MessageSuppressed::reason)
                .containsExactly(Suppression.BUDGET);

        office.clock.advance(Duration.ofHours(24).plusSeconds(1));
        place(99, office.clock.instant());

        assertThat(office.server.letters).hasSize(SendingDesk.BUDGET + 1);
    }

    /** However its letters are written; another address has a budget of its own. */
    @Test
    void budgetIsOfOneAddress() {
        for (var number = 1; number <= SendingDesk.BUDGET; number++) {
            place(number, PLACED, number % 2 == 0 ? "Irina@Example.ru" : "irina@example.ru");
        }
        place(50, PLACED, "IRINA@example.ru");
        assertThat(office.server.letters).hasSize(SendingDesk.BUDGET);

        place(51, PLACED, "other@example.ru");

        assertThat(office.server.letters).hasSize(SendingDesk.BUDGET + 1);
    }

    /** Ten orders of a night, each to an address of its own, and all in one round. */
    @Test
    void shopSendsSoManyMessagesADayToAllTogetherAndAgainTheDayAfter() {
        var bounded = new PostOffice(PLACED, 9);
        for (var number = 1; number <= 10; number++) {
            var order = new OrderId(new UUID(4, number));
            bounded.hear(order, Story.placed(order, Story.terms("a%d@example.ru".formatted(number), MOSCOW), PLACED));
        }

        bounded.send();
        assertThat(bounded.server.letters).hasSize(9);
        assertThat(bounded.store.events(MessageSuppressed.class))
                .extracting(MessageSuppressed::template, MessageSuppressed::reason)
                .containsExactly(tuple("accepted", Suppression.BUDGET));

        bounded.pass(Duration.ofHours(24).minusMinutes(1));
        assertThat(bounded.server.letters).hasSize(9);
        bounded.clock.advance(Duration.ofMinutes(1).plusSeconds(1));
        var next = new OrderId(new UUID(4, 11));
        bounded.hear(next, Story.placed(next, Story.terms(Story.EMAIL, MOSCOW), bounded.clock.instant()));
        bounded.send();
        assertThat(bounded.server.letters).hasSize(10);
    }

    @Test
    void budgetOfAShopIsTheSameOverManyRounds() {
        var bounded = new PostOffice(PLACED, 2);
        for (var number = 1; number <= 3; number++) {
            var order = new OrderId(new UUID(5, number));
            bounded.hear(order, Story.placed(order, Story.terms("b%d@example.ru".formatted(number), MOSCOW), PLACED));
            bounded.send();
            assertThat(bounded.server.letters).hasSize(Math.min(2, number));
        }
    }

    private void place(long number, Instant at) {
        place(number, at, Story.EMAIL);
    }

    private void place(long number, Instant at, String address) {
        var order = new OrderId(new UUID(3, number));
        office.hear(order, Story.placed(order, Story.terms(address, MOSCOW), at));
        office.send();
    }
}
