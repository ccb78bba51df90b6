package orderdesk.promo;

import static orderdesk.promo.Orders.lines;
import static orderdesk.promo.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import orderdesk.contracts.benefit.BenefitEvent.CertificateIssued;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.platform.inbox.Received;
import org.junit.jupiter.api.Test;

/** What was paid by certificate comes back as one, once. */
class GivenBackTests {

    private final Till till = new Till();
    private final String code = till.certificate(roubles(3000), "k1");
    private final Orders order = Orders.numbered(1);

    @Test
    void caseGivesItBackOnceHoweverOftenItIsHeard() {
        sold();
        var step = givenBack();
        till.hear(step);
        till.hear(step);

        assertThat(till.announced(CertificateIssued.class))
                .filteredOn(issued -> order.id().equals(issued.orderId()))
                .singleElement()
                .satisfies(issued -> assertThat(issued.face()).isEqualTo(roubles(1000)));
    }

    @Test
    void goodsThatComeBackLaterFreeNothingMore() {
        sold();
        till.hear(givenBack());
        till.hear(order.delivery(DeliveryResult.RETURNED));

        assertThat(till.find(code).free()).isEqualTo(roubles(3000 - 2350));
    }

    @Test
    void whatWasFreedWithTheGoodsIsNotGivenBackOnceMore() {
        sold();
        till.hear(order.delivery(DeliveryResult.RETURNED));
        till.hear(givenBack());

        assertThat(till.find(code).free()).isEqualTo(roubles(3000));
        assertThat(till.announced(CertificateIssued.class)).hasSize(1);
    }

    private void sold() {
        till.hear(order.placed(lines("A", 2000), code));
        till.hear(order.confirmed(1, lines("A", 2000)));
        assertThat(till.find(code).free()).isEqualTo(roubles(3000 - 2350));
    }

    private Received<OrderEvent> givenBack() {
        return order.received(new AfterSaleStepTaken(
                new AfterSaleId(new UUID(7, 1)),
                order.id(),
                Kind.RETURN,
                Step.REFUNDED,
                null,
                null,
                null,
                null,
                "anna",
                Orders.NOON,
                roubles(1000),
                null));
    }
}
