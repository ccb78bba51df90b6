package orderdesk.order.crm;

import static org.assertj.core.api.Assertions.assertThat;

import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import org.junit.jupiter.api.Test;

/** By which way an order was taken in a CRM decides its channel, and whether its customer is owed a call (R057). */
class CrmChannelTests extends CrmBeside {

    @Test
    void orderThatWasTakenThereByTelephoneIsAgreedAndOthersAreOwedACall() {
        server.has(42, CrmGiven.order("new", 2, "").replaceFirst("\\{", "{\"orderMethod\": \"phone\", "));
        round();
        round();

        var placed = store.events(OrderPlaced.class).getFirst();
        assertThat(placed.channel()).isEqualTo(Channel.PHONE);
        assertThat(store.events(OrderAgreed.class)).hasSize(1);

        server.has(43, other("43", "e-mail"));
        server.has(44, other("44", "one-click"));
        round();

        assertThat(store.events(OrderPlaced.class))
                .extracting(OrderPlaced::channel)
                .containsExactly(Channel.PHONE, Channel.MAIL, Channel.SITE);
        assertThat(store.events(OrderAgreed.class)).hasSize(1);
    }

    private static String other(String id, String method) {
        return CrmGiven.order("new", 1, "")
                .replace("42", id)
                .replaceFirst("\\{", "{\"orderMethod\": \"%s\", ".formatted(method));
    }
}
