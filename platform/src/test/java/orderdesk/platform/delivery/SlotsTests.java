package orderdesk.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shop.CallingWindow;
import orderdesk.contracts.shop.DeliveryRules;
import orderdesk.contracts.shop.DeliveryRules.SlotPlan;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In November 2026, of which the 23rd is a Monday; Moscow is three hours ahead of UTC. */
class SlotsTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant BEFORE_CUT_OFF = Instant.parse("2026-11-23T11:59:59.999999999Z");
    private static final Instant CUT_OFF = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void lastMomentBeforeTheCutOffLeavesTodayAndTheNextOneTomorrow() {
        var slots = slots(Plans.shop(1), "RU-MOW", MOSCOW);

        assertThat(slots.next(BEFORE_CUT_OFF, 3)).containsExactly(slot(24, 10), slot(24, 14), slot(25, 10));
        assertThat(slots.next(CUT_OFF, 3)).containsExactly(slot(25, 10), slot(25, 14), slot(26, 10));
    }

    @Test
    void sameDayIsPossibleUntilTheHoursBegin() {
        var slots = slots(Plans.shop(0), "RU-MOW", MOSCOW);

        assertThat(slots.next(Instant.parse("2026-11-23T10:59:59Z"), 1)).containsExactly(slot(23, 14));
        assertThat(slots.next(Instant.parse("2026-11-23T11:00:00Z"), 1)).containsExactly(slot(24, 10));
    }

    @Test
    void goodsThatComeLaterMoveTheFirstDay() {
        var inFiveDays = Instant.parse("2026-11-28T08:00:00Z");

        assertThat(slots(Plans.shop(1), "RU-MOW", MOSCOW).next(inFiveDays, 1)).containsExactly(slot(29, 10));
        assertThat(slots(Plans.shop(1), "RU-MOW", MOSCOW).feasible(slot(28, 10), inFiveDays))
                .isFalse();
    }

    @Test
    void hoursAreTheCustomersOwn() {
        var vladivostok = ZoneId.of("Asia/Vladivostok");
        var sevenInTheMorningThere = Instant.parse("2026-11-23T21:00:00Z");

        var there = slots(Plans.shop(0), "RU-PRI", vladivostok);

        assertThat(there.next(sevenInTheMorningThere, 1)).containsExactly(slot(24, 10));
        assertThat(there.next(Instant.parse("2026-11-24T00:00:00Z"), 1)).containsExactly(slot(24, 14));
    }

    @Test
    void regionHasItsOwnDaysAndHours() {
        assertThat(slots(Plans.shop(1), "RU-SPE", ZoneId.of("Europe/Moscow")).next(BEFORE_CUT_OFF, 2))
                .containsExactly(slot(26, 18, 22), slot(27, 18, 22));
    }

    @Test
    void whereNoCourierComesThereAreNoSlots() {
        var deliveries = new Deliveries(Plans.shop(1), "RU-MAG");

        assertThat(deliveries.tariff(Method.COURIER)).isEmpty();
        assertThat(deliveries.slots(MOSCOW)).isEmpty();
        assertThat(deliveries.tariff(Method.POST))
                .isEqualTo(Optional.ofNullable(Plans.shop(1).tariffs().get(Method.POST)));
    }

    @Test
    void withoutRulesEveryTimeIsPossible() {
        assertThat(new Deliveries(FixedShops.tribuna(), "RU-MOW").slots(MOSCOW)).isEmpty();
        assertThat(new Deliveries(FixedShops.tribuna(), "RU-MOW").tariff(Method.COURIER))
                .isPresent();
    }

    @Test
    void onHolidaysNothingLeavesAndNobodyComes() {
        var slots = slots(closedOn(LocalDate.of(2026, 11, 24), Plans.shop(1)), "RU-MOW", MOSCOW);

        assertThat(slots.next(BEFORE_CUT_OFF, 1)).containsExactly(slot(25, 10));
        assertThat(slots.next(CUT_OFF, 1)).containsExactly(slot(26, 10));
        assertThat(slots.feasible(slot(24, 10), Instant.parse("2026-11-20T08:00:00Z")))
                .isFalse();
    }

    @Test
    void daysOfTheWeekWithoutHoursAreLeftOut() {
        var tuesdays = new SlotPlan(Map.of(DayOfWeek.TUESDAY, List.of(Plans.hours(10, 14))), 1);
        var shop = FixedShops.tribuna().delivering(new DeliveryRules(Plans.THREE, tuesdays, Map.of()));

        assertThat(slots(shop, null, MOSCOW).next(CUT_OFF, 1))
                .containsExactly(new Slot(LocalDate.of(2026, 12, 1), LocalTime.of(10, 0), LocalTime.of(14, 0)));
    }

    @Test
    void hourThatDaylightSavingSkipsBeginsWhenTheClocksHaveMovedOn() {
        var night = Plans.plan(0, Plans.hours(2, 6));
        var shop = FixedShops.tribuna().delivering(new DeliveryRules(LocalTime.MAX, night, Map.of()));
        var berlin = slots(shop, "DE-BE", ZoneId.of("Europe/Berlin"));
        var skipped = new Slot(LocalDate.of(2027, 3, 28), LocalTime.of(2, 0), LocalTime.of(6, 0));

        assertThat(berlin.feasible(skipped, Instant.parse("2027-03-28T00:59:59Z")))
                .isTrue();
        assertThat(berlin.feasible(skipped, Instant.parse("2027-03-28T01:00:00Z")))
                .isFalse();
    }

    @Test
    void wishIsFeasibleWithinTheHoursAndNotAcrossThem() {
        var slots = slots(Plans.shop(1), "RU-MOW", MOSCOW);

        assertThat(slots.feasible(slot(24, 10), BEFORE_CUT_OFF)).isTrue();
        assertThat(slots.feasible(slot(24, 11, 12), BEFORE_CUT_OFF)).isTrue();
        assertThat(slots.feasible(slot(24, 13, 15), BEFORE_CUT_OFF)).isFalse();
        assertThat(slots.feasible(slot(24, 18, 19), BEFORE_CUT_OFF)).isFalse();
        assertThat(slots.feasible(slot(23, 14), BEFORE_CUT_OFF)).isFalse();
    }

    @Test
    void nearestAreNamedInOrderOfTime() {
        var slots = slots(Plans.shop(1), "RU-MOW", MOSCOW);

        assertThat(slots.nearest(slot(27, 8, 9), BEFORE_CUT_OFF, 2)).containsExactly(slot(27, 10), slot(27, 14));
        assertThat(slots.nearest(slot(20, 10, 11), BEFORE_CUT_OFF, 2)).containsExactly(slot(24, 10), slot(24, 14));
    }

    @Test
    void shopThatIsShutForLongHasNone() {
        var shop = Plans.shop(1);
        var shut = with(
                shop,
                new CallingWindow(
                        Map.of(),
                        Map.of(),
                        shop.window().hardFrom(),
                        shop.window().hardTo()));

        assertThat(slots(shut, "RU-MOW", MOSCOW).next(CUT_OFF, 1)).isEmpty();
        assertThat(slots(shut, "RU-MOW", MOSCOW).nearest(slot(24, 10), CUT_OFF, 2))
                .isEmpty();
    }

    private static Slots slots(ShopSettings shop, @Nullable String region, ZoneId customer) {
        return new Deliveries(shop, region).slots(customer).orElseThrow();
    }

    private static ShopSettings closedOn(LocalDate date, ShopSettings shop) {
        var window = shop.window();
        return with(
                shop, new CallingWindow(window.week(), Map.of(date, List.of()), window.hardFrom(), window.hardTo()));
    }

    private static ShopSettings with(ShopSettings shop, CallingWindow window) {
        return new ShopSettings(
                shop.brand(),
                shop.zone(),
                shop.currency(),
                shop.country(),
                window,
                shop.limits(),
                shop.retries(),
                shop.tariffs(),
                shop.storefront(),
                shop.delivery(),
                null,
                null);
    }

    private static Slot slot(int day, int from) {
        return slot(day, from, from + 4);
    }

    private static Slot slot(int day, int from, int to) {
        return new Slot(LocalDate.of(2026, 11, day), LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
