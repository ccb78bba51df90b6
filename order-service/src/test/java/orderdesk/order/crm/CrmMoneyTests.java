package orderdesk.order.crm;

import static org.assertj.core.api.Assertions.assertThat;

import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderEvent.PaymentRecorded;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** Payments of a CRM: what is money, and what is none any more. */
class CrmMoneyTests extends CrmBeside {

    @Test
    void moneyThatCameInThereCountsOnce() {
        var paid = ", \"paidAt\": \"2026-11-20 10:00:00\"";
        server.has(42, CrmGiven.order("new", 1, paid));
        round();
        server.has(42, CrmGiven.order("new", 1, paid));
        round();

        assertThat(store.events(PaymentRecorded.class)).hasSize(1);
    }

    @Test
    void moneyOfAStatusThatOnlyTheShopKnowsCountsWhereItHasADate() {
        server.has(42, CrmGiven.order("new", 1, ", \"paidAt\": \"2026-11-20 10:00:00\", \"status\": \"oplachen\""));
        round();
        server.has(43, CrmGiven.order("new", 1, ", \"status\": \"oplachen\"").replace("42", "43"));
        round();

        assertThat(store.events(OrderPlaced.class)).hasSize(2);
        assertThat(store.events(PaymentRecorded.class)).hasSize(1);
    }

    @Test
    void moneyThatWasGivenBackThereIsNone() {
        server.has(42, CrmGiven.order("new", 1, ", \"paidAt\": \"2026-11-20 10:00:00\", \"status\": \"returned\""));
        round();

        assertThat(store.events(OrderPlaced.class)).hasSize(1);
        assertThat(store.events(PaymentRecorded.class)).isEmpty();
    }

    @Test
    void moneyThatIsGivenBackThereAfterItWasRecordedIsShownUntilBothSayTheSame() {
        var paid = ", \"paidAt\": \"2026-11-20 10:00:00\", \"status\": \"%s\"";
        server.has(42, CrmGiven.order("new", 1, paid.formatted("paid")));
        round();
        assertThat(store.events(PaymentRecorded.class)).hasSize(1);

        server.has(42, CrmGiven.order("new", 1, paid.formatted("returned")));
        round();
        assertThat(desks.crm().problems(FixedShops.TRIBUNA).getFirst().state().problem())
                .contains("money-gone", "crm-7");

        server.has(42, CrmGiven.order("new", 1, paid.formatted("paid")));
        round();
        assertThat(desks.crm().problems(FixedShops.TRIBUNA)).isEmpty();
        assertThat(store.events(PaymentRecorded.class)).hasSize(1);
    }
}
