package orderdesk.notification;

import static orderdesk.notification.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.notification.NotificationEvent.MessageSuppressed;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.contracts.order.OrderId;
import org.junit.jupiter.api.Test;

class BudgetTests {

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

    private void place(long number, Instant at) {
        place(number, at, Story.EMAIL);
    }

    private void place(long number, Instant at, String address) {
        var order = new OrderId(new UUID(3, number));
        office.hear(order, Story.placed(order, Story.terms(address, "Europe/Moscow"), at));
        office.send();
    }
}
