package orderdesk.promo;

import static orderdesk.promo.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.simulator.Steps;
import orderdesk.platform.testing.FixedShops;
import orderdesk.promo.CheckDesk.Asker;
import orderdesk.promo.domain.CampaignRules;
import orderdesk.promo.domain.CampaignRules.Sum;
import orderdesk.promo.domain.Guesses;
import orderdesk.promo.domain.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who asks about a code cannot tell by what it costs why it is refused. */
class CheckDeskTests {

    private static final String UNKNOWN = "0000-0000-0000";

    private final Till till = new Till();

    @Test
    void everyRefusalCostsTheSameReadsAndWrites() {
        var other = certificate(FixedShops.CHASY, "other");
        var blocked = certificate(Orders.SHOP, "blocked");
        change(blocked, true);
        till.campaign("LATER", later());
        till.campaign("OVER", Till.rules(new Sum(roubles(1)), null, null));
        var spent = certificate(Orders.SHOP, "spent");
        till.hear(Orders.numbered(1).placed(Orders.lines("A", 100), spent));

        var costs = new EnumMap<Refusal, List<String>>(Refusal.class);
        costs.putAll(Map.of(
                Refusal.UNKNOWN, cost(UNKNOWN, Refusal.UNKNOWN),
                Refusal.BLOCKED, cost(blocked, Refusal.BLOCKED),
                Refusal.NOT_YET, cost("LATER", Refusal.NOT_YET),
                Refusal.USED_UP, cost(spent, Refusal.USED_UP)));
        var expired = certificate(Orders.SHOP, "expired");
        till.clock.advance(Duration.ofDays(366));
        costs.put(Refusal.EXPIRED, cost(expired, Refusal.EXPIRED));
        costs.put(Refusal.OTHER_SHOP, cost(other, Refusal.UNKNOWN));

        assertThat(cost("OVER", Refusal.EXPIRED)).isEqualTo(costs.get(Refusal.EXPIRED));
        assertThat(costs.get(Refusal.UNKNOWN)).hasSizeGreaterThan(4);
        assertThat(costs.values()).containsOnly(costs.get(Refusal.UNKNOWN));
    }

    @Test
    void whoIsOfTheShopHearsThatAnotherShopKnowsTheCode() {
        var other = certificate(FixedShops.CHASY, "other");

        assertThat(refusal(other, true)).isEqualTo(Refusal.OTHER_SHOP);
        assertThat(refusal(other, false)).isEqualTo(Refusal.UNKNOWN);
        assertThat(refusal(UNKNOWN, true)).isEqualTo(Refusal.UNKNOWN);
    }

    private @Nullable Refusal refusal(String code, boolean precisely) {
        var asker = List.of(new Asker("anna", 10));
        return till.desks
                .checks()
                .check(Orders.SHOP, code, precisely, asker, Till.CAUSE)
                .refusal();
    }

    @Test
    void whoGuessesIsWatchedForAsLongAsHeWaits() {
        var asker = List.of(new Asker("site/visitor", 3));
        assertThat(till.desks.checks().suspected()).isZero();
        for (var miss = 0; miss < 3; miss++) {
            till.desks.checks().check(Orders.SHOP, UNKNOWN, false, asker, Till.CAUSE);
        }

        assertThat(till.desks.checks().suspected()).isOne();
        till.clock.advance(Guesses.WINDOW.plusSeconds(1));
        assertThat(till.desks.checks().suspected()).isZero();
    }

    /** What the store does, one word each, without ids. */
    private List<String> cost(String code, Refusal expected) {
        var steps = new ArrayList<String>();
        var asker = new Asker(UUID.randomUUID().toString(), 10);
        till.store.watch(step -> steps.add(step.substring(0, step.indexOf(' ', step.indexOf(' ') + 1))));
        var verdict = till.desks.checks().check(Orders.SHOP, code, false, List.of(asker), Till.CAUSE);
        till.store.watch(Steps.NONE);
        assertThat(verdict.refusal()).isEqualTo(expected);
        return steps;
    }

    private String certificate(ShopId shop, String key) {
        return till.desks
                .certificates()
                .issue(shop, roubles(100), Till.NEXT_YEAR, new Once("manager", key, "hash"), Till.CAUSE)
                .code();
    }

    private void change(String code, boolean blocked) {
        var certificates = till.desks.certificates();
        var id = certificates.findByCode(Orders.SHOP, code).orElseThrow().id();
        certificates.change(Orders.SHOP, id, null, blocked, "украден", Till.CAUSE, _ -> {});
    }

    private static CampaignRules later() {
        var rules = Till.rules(new Sum(roubles(1)), null, null);
        return new CampaignRules(
                rules.name(),
                rules.worth(),
                Orders.NOON.plus(Duration.ofDays(1)),
                Orders.NOON.plus(Duration.ofDays(2)),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                rules.stacking());
    }
}
