package orderdesk.promo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import orderdesk.contracts.shared.Money;
import orderdesk.promo.Till;
import orderdesk.promo.domain.CampaignRules.Sum;
import org.junit.jupiter.api.Test;

/** R030: it begins at one instant and is over at another. */
class CampaignTests {

    @Test
    void firstInstantCountsAndTheOneAfterTheLastDoesNot() {
        var rules = Till.rules(new Sum(new Money(100, "RUB")), null, null);
        var campaign = Campaign.plan("id", "…EN", rules, Instant.EPOCH).next();

        assertThat(campaign.refusal(rules.from().minusNanos(1))).contains(Refusal.NOT_YET);
        assertThat(campaign.refusal(rules.from())).isEmpty();
        assertThat(campaign.refusal(rules.to().minusNanos(1))).isEmpty();
        assertThat(campaign.refusal(rules.to())).contains(Refusal.EXPIRED);
    }
}
