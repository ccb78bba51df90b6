package orderdesk.promo;

import static orderdesk.promo.Orders.lines;
import static orderdesk.promo.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsReleased;
import orderdesk.contracts.order.OrderEvent.OrderExpired;
import orderdesk.platform.aggregate.Stored;
import orderdesk.promo.domain.Campaign;
import orderdesk.promo.domain.CampaignRules;
import orderdesk.promo.domain.CampaignRules.Sum;
import org.junit.jupiter.api.Test;

/** What becomes of a code when its order ends, and of an order when its campaign does. */
class EndedTests {

    private final Till till = new Till();
    private final Orders order = Orders.numbered(1);
    private final Orders later = Orders.numbered(2);

    @Test
    void orderThatExpiresGivesItsMoneyBackOnce() {
        var code = till.certificate(roubles(3000), "k1");
        till.hear(order.placed(lines("A", 1000), code));
        var expired = order.received(new OrderExpired(order.id(), Orders.NOON));

        till.hear(expired);
        till.hear(expired);

        assertThat(till.find(code).free()).isEqualTo(roubles(3000));
        assertThat(till.announced(BenefitsReleased.class)).hasSize(1);
    }

    @Test
    void campaignThatIsOverGivesNothingNewAndKeepsWhatItGave() {
        till.campaign("TEN", rules());
        till.hear(order.placed(lines("A", 1000), "TEN"));

        till.clock.advance(Duration.ofDays(1));
        till.hear(later.placed(lines("A", 1000), "TEN"));
        till.hear(order.amended(2, lines("A", 2000)));

        assertThat(till.worth(later)).containsExactly("EXPIRED");
        assertThat(till.worth(order)).containsExactly("DISCOUNT 100");
    }

    @Test
    void campaignThatIsStoppedGivesNothingNewAndKeepsWhatItGave() {
        till.campaign("TEN", rules());
        till.hear(order.placed(lines("A", 1000), "TEN"));

        stop();
        till.hear(later.placed(lines("A", 1000), "TEN"));
        till.hear(order.amended(2, lines("A", 2000)));

        assertThat(till.worth(later)).containsExactly("BLOCKED");
        assertThat(till.worth(order)).containsExactly("DISCOUNT 100");
    }

    private void stop() {
        var campaigns = till.desks.campaigns();
        Stored<Campaign> planned = campaigns.list(Orders.SHOP, null, 10).getFirst();
        campaigns.change(Orders.SHOP, planned.id(), rules(), true, Till.CAUSE, _ -> {});
    }

    private static CampaignRules rules() {
        return Till.rules(new Sum(roubles(100)), null, null);
    }
}
