package orderdesk.promo;

import static orderdesk.promo.Orders.lines;
import static orderdesk.promo.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsHeld;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsRedeemed;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsRefused;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsReleased;
import orderdesk.contracts.benefit.BenefitEvent.CertificateMoved;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.simulator.Steps;
import orderdesk.promo.domain.Aim;
import orderdesk.promo.domain.CampaignRules.Percent;
import orderdesk.promo.domain.CampaignRules.Sum;
import org.junit.jupiter.api.Test;

class BenefitsDeskTests {

    private final Till till = new Till();
    private final Orders order = Orders.numbered(1);

    @Test
    void certificatePaysGoodsAndDeliveryAndKeepsTheRest() {
        var code = till.certificate(roubles(3000), "k1");

        till.hear(order.placed(lines("A", 2000), code));

        var held = Objects.requireNonNull(till.results(order).getFirst().held());
        assertThat(held.amount()).isEqualTo(roubles(2350));
        assertThat(held.goods()).isEqualTo(roubles(2000));
        assertThat(held.remaining()).isEqualTo(roubles(650));
        assertThat(held.validUntil()).isEqualTo(Till.NEXT_YEAR);
        assertThat(till.find(code).free()).isEqualTo(roubles(650));
    }

    @Test
    void amendedOrderIsSplitAnewAndGivesBackWhatItDoesNotNeed() {
        var code = till.certificate(roubles(3000), "k1");
        till.hear(order.placed(lines("A", 2000), code));

        till.hear(order.amended(2, lines("A", 2000, "B", 1000)));
        assertThat(till.worth(order)).containsExactly("CERTIFICATE 3000");
        till.hear(order.amended(3, lines("A", 500)));

        assertThat(till.worth(order)).containsExactly("CERTIFICATE 850");
        assertThat(till.find(code).free()).isEqualTo(roubles(2150));
        assertThat(till.announced(BenefitsHeld.class))
                .extracting(BenefitsHeld::orderVersion, BenefitsHeld::revision)
                .containsExactly(tuple(1, 1), tuple(2, 2), tuple(3, 3));
    }

    @Test
    void confirmedSpendsReopenedHoldsAgainCancelledGivesBack() {
        var code = till.certificate(roubles(3000), "k1");
        till.hear(order.placed(lines("A", 1000), code));
        till.hear(order.confirmed(1, lines("A", 1000)));
        till.hear(order.reopened(2, lines("A", 2000)));
        till.hear(order.confirmed(2, lines("A", 2000)));

        till.hear(order.cancelled());

        assertThat(till.find(code).free()).isEqualTo(roubles(3000));
        assertThat(till.announced(CertificateMoved.class))
                .extracting(moved -> List.of(
                        moved.held().minor() / 100,
                        moved.spent().minor() / 100,
                        moved.free().minor() / 100))
                .containsExactly(
                        List.of(1350L, 0L, 1650L),
                        List.of(0L, 1350L, 1650L),
                        List.of(2350L, 0L, 650L),
                        List.of(0L, 2350L, 650L),
                        List.of(0L, 0L, 3000L));
        assertThat(till.announced(BenefitsRedeemed.class)).hasSize(2);
        assertThat(till.announced(BenefitsReleased.class)).hasSize(1);
    }

    @Test
    void goodsThatComeBackBringTheMoneyBackAndDeliveredOnesDoNot() {
        var code = till.certificate(roubles(3000), "k1");
        var kept = Orders.numbered(2);
        till.hear(order.placed(lines("A", 650), code));
        till.hear(order.confirmed(1, lines("A", 650)));
        till.hear(kept.placed(lines("A", 150), code));
        till.hear(kept.confirmed(1, lines("A", 150)));

        till.hear(order.delivery(DeliveryResult.REFUSED));
        till.hear(kept.delivery(DeliveryResult.DELIVERED));

        assertThat(till.find(code).free()).isEqualTo(roubles(2500));
    }

    @Test
    void codeOfThisOrderStaysValidForItAndForNobodyElse() {
        var code = till.certificate(roubles(3000), "k1");
        till.hear(order.placed(lines("A", 1000), code));
        till.clock.advance(Duration.ofDays(400));
        var late = Orders.numbered(2);

        till.hear(order.amended(2, lines("A", 2000)));
        till.hear(late.placed(lines("A", 100), code));

        assertThat(till.worth(order)).containsExactly("CERTIFICATE 2350");
        assertThat(till.worth(late)).containsExactly("EXPIRED");
    }

    @Test
    void refusedCodeIsSaidBeforeWhatIsHeld() {
        var code = till.certificate(roubles(500), "k1");

        till.hear(order.placed(lines("A", 1000), "NO-SUCH-CODE", code));

        assertThat(till.worth(order)).containsExactly("UNKNOWN", "CERTIFICATE 500");
        var refused = till.announced(BenefitsRefused.class).getFirst();
        assertThat(refused.reason()).isEqualTo("unknown");
        assertThat(refused.partial()).isTrue();
        assertThat(till.announced(BenefitsHeld.class).getFirst().revision()).isGreaterThan(refused.revision());
    }

    @Test
    void codeOfAnotherShopIsNamedSoToOperators() {
        var elsewhere = till.desks
                .certificates()
                .issue(new ShopId("chasy"), roubles(500), Till.NEXT_YEAR, new Once("manager", "k", "h"), Till.CAUSE)
                .code();

        till.hear(order.placed(lines("A", 1000), elsewhere));

        assertThat(till.worth(order)).containsExactly("OTHER_SHOP");
        assertThat(till.announced(CertificateMoved.class)).isEmpty();
    }

    @Test
    void removedCodeIsFreeAgainAndNothingIsHeld() {
        var code = till.certificate(roubles(500), "k1");
        till.hear(order.placed(lines("A", 1000), code));

        till.hear(order.recoded(2, lines("A", 1000)));

        assertThat(till.find(code).free()).isEqualTo(roubles(500));
        assertThat(till.announced(BenefitsHeld.class).getLast().held()).isEmpty();
    }

    @Test
    void codeComesDuringTheCall() {
        var code = till.certificate(roubles(500), "k1");
        till.hear(order.placed(lines("A", 1000)));
        assertThat(till.desks.benefits().ofOrder(Orders.SHOP, order.id())).isEmpty();

        till.hear(order.recoded(2, lines("A", 1000), code));

        assertThat(till.worth(order)).containsExactly("CERTIFICATE 500");
    }

    @Test
    void discountsComeFirstThenCouponsThenCertificates() {
        var certificate = till.certificate(roubles(5000), "k1");
        till.campaign("TEN", Till.rules(new Percent(1000), null, null));
        var coupon = till.desks
                .certificates()
                .apologise(
                        Orders.SHOP,
                        order.id(),
                        roubles(300),
                        Till.NEXT_YEAR,
                        "не тот размер",
                        new Once("senior", "k", "h"),
                        Till.CAUSE)
                .code();

        till.hear(order.placed(lines("A", 1000), certificate, coupon, "TEN"));

        assertThat(till.worth(order)).containsExactly("CERTIFICATE 950", "DISCOUNT 300", "DISCOUNT 100");
    }

    @Test
    void couponIsForOneOrder() {
        var coupon = till.desks
                .certificates()
                .apologise(
                        Orders.SHOP,
                        order.id(),
                        roubles(300),
                        Till.NEXT_YEAR,
                        "не тот размер",
                        new Once("senior", "k", "h"),
                        Till.CAUSE)
                .code();
        var second = Orders.numbered(2);
        till.hear(order.placed(lines("A", 100), coupon));

        till.hear(second.placed(lines("A", 100), coupon));

        assertThat(till.worth(order)).containsExactly("DISCOUNT 100");
        assertThat(till.worth(second)).containsExactly("USED_UP");
    }

    @Test
    void limitsOfACampaignHoldPerCodeAndPerCustomer() {
        till.campaign("ONCE", Till.rules(new Sum(roubles(100)), 2, 1));
        var again = Orders.of("+79160000001", 9);
        var other = Orders.numbered(2);
        var third = Orders.numbered(3);
        till.hear(order.placed(lines("A", 1000), "ONCE"));
        till.hear(again.placed(lines("A", 1000), "ONCE"));
        till.hear(other.placed(lines("A", 1000), "ONCE"));
        till.hear(third.placed(lines("A", 1000), "ONCE"));

        assertThat(till.worth(again)).containsExactly("CUSTOMER_LIMIT");
        assertThat(till.worth(other)).containsExactly("DISCOUNT 100");
        assertThat(till.worth(third)).containsExactly("LIMIT");
        till.hear(order.cancelled());
        till.hear(third.amended(2, lines("A", 1000)));
        assertThat(till.worth(third)).containsExactly("DISCOUNT 100");
    }

    @Test
    void usesOfACampaignAreSpreadOverBlocksAndNoneIsTooMany() {
        till.campaign("MANY", Till.rules(new Sum(roubles(1)), 850, null));

        var given = 0;
        for (var number = 1; number <= 870; number++) {
            var each = Orders.numbered(number);
            till.hear(each.placed(lines("A", 10), "MANY"));
            given += till.worth(each).contains("DISCOUNT 1") ? 1 : 0;
        }

        assertThat(given).isEqualTo(850);
    }

    @Test
    void whatACrashLeftIsFinished() {
        var code = till.certificate(roubles(500), "k1");
        till.store.watch(step -> {
            if (step.startsWith("before write promo.certificates") || step.startsWith("before write certificates")) {
                throw new Killed();
            }
        });
        assertThatExceptionOfType(Killed.class).isThrownBy(() -> till.hear(order.placed(lines("A", 1000), code)));
        till.store.watch(Steps.NONE);

        till.clock.advance(BenefitsDesk.LEFT_BEHIND_AFTER);
        new Till(till.store, till.clock).desks.benefits().resume();

        assertThat(till.worth(order)).containsExactly("CERTIFICATE 500");
        assertThat(till.desks
                        .benefits()
                        .ofOrder(Orders.SHOP, order.id())
                        .orElseThrow()
                        .state()
                        .aim())
                .isEqualTo(Aim.HOLD);
    }

    private static final class Killed extends RuntimeException {}
}
