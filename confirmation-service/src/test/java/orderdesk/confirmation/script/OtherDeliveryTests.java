package orderdesk.confirmation.script;

import static orderdesk.confirmation.Story.rub;
import static orderdesk.confirmation.script.Scripts.courier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.DeliveryCheck;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shop.DeliveryRules;
import orderdesk.contracts.shop.DeliveryRules.Regional;
import orderdesk.contracts.shop.DeliveryRules.SlotHours;
import orderdesk.contracts.shop.DeliveryRules.SlotPlan;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Promised;
import orderdesk.platform.delivery.Regions;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On Tuesday the 24th at noon in Moscow; a courier comes from the day after, 10-14 and 14-18. */
class OtherDeliveryTests {

    private static final Instant NOON = Scripts.NOON;

    @Test
    void feasibleTimeIsReadBack() {
        var item = item(courier(slot(25, 14)), null);

        assertThat(DeliveryCheck.of(item, shop(), NOON)).isEqualTo(new DeliveryCheck(true, true, null, List.of()));
        assertThat(said(item, "term")).containsExactly("Курьер приедет завтра с 14 до 18 часов. Подходит?");
    }

    @Test
    void twoFeasibleTimesAreOfferedForOneThatIsNot() {
        var item = item(courier(slot(24, 16)), null);

        assertThat(DeliveryCheck.of(item, shop(), NOON))
                .isEqualTo(new DeliveryCheck(true, false, null, List.of(slot(25, 10), slot(25, 14))));
        assertThat(said(item, "term"))
                .containsExactly(
                        "К сожалению, сегодня с 16 до 20 часов курьер приехать не сможет. Можем завтра с 10 до 14 часов или завтра с 14 до 18 часов. Что вам удобнее?");
    }

    @Test
    void goodsThatComeFromASupplierMoveTheFirstDay() {
        var friday = Instant.parse("2026-11-27T09:00:00Z");
        var item = item(courier(slot(25, 14)), friday);

        assertThat(DeliveryCheck.of(item, shop(), NOON))
                .isEqualTo(new DeliveryCheck(true, false, friday, List.of(slot(28, 10), slot(28, 14))));
        assertThat(said(item, "term").getFirst()).contains("в субботу, 28 ноября с 10 до 14 часов");
    }

    @Test
    void goodsAreNotThereBecauseTheTimePassedBeforeTheCall() {
        var item = item(courier(slot(28, 10)), Story.KNOWN.plus(Duration.ofDays(2)));
        var friday = Story.KNOWN.plus(Duration.ofDays(3));
        var sunday = Story.KNOWN.plus(Duration.ofDays(5));

        assertThat(DeliveryCheck.of(item, shop(), friday))
                .isEqualTo(new DeliveryCheck(true, false, sunday, List.of(slot(30, 10), slot(30, 14))));
    }

    @Test
    void whoNamedNoTimeIsOfferedTheFirstTwo() {
        assertThat(said(item(courier(null), null), "term"))
                .containsExactly(
                        "В какой день и в какие часы вам удобно принять курьера? Можем завтра с 10 до 14 часов или завтра с 14 до 18 часов.");
    }

    @Test
    void whereTheMethodDoesNotReachOthersAreOffered() {
        var terms = courier(slot(25, 14));
        var region = Regions.of(terms.delivery().address()).orElseThrow();
        var item = item(terms, null);
        var shop = FixedShops.tribuna()
                .delivering(new DeliveryRules(
                        LocalTime.of(15, 0),
                        plan(),
                        Map.of(region, new Regional(Map.of(), List.of(Method.COURIER), null))));

        assertThat(DeliveryCheck.of(item, shop, NOON)).isEqualTo(new DeliveryCheck(false, false, null, List.of()));
        assertThat(said(item, shop, "delivery"))
                .containsExactly(
                        "К сожалению, в ваш регион курьером не доставляем. Доставим: Почтой России, в пункт выдачи. Как вам удобнее?");
    }

    @Test
    void whereThereAreNoPointsThatIsSaidOfPoints() {
        var address = courier(null).delivery().address();
        var terms = Story.with(Story.terms(), new Delivery(Method.PICKUP, address, "П-1", null, null, rub(0)));
        var nowhere = new Regional(Map.of(), List.of(Method.PICKUP), null);
        var shop = FixedShops.tribuna()
                .delivering(new DeliveryRules(
                        LocalTime.of(15, 0), plan(), Map.of(Regions.of(address).orElseThrow(), nowhere)));

        assertThat(said(item(terms, null), shop, "delivery").getFirst())
                .startsWith("К сожалению, пунктов выдачи в вашем регионе у нас нет. Доставим: ");
    }

    @Test
    void shopWithoutRulesComesWhenOneLikes() {
        var item = item(courier(slot(24, 16)), null);

        assertThat(said(item, FixedShops.tribuna(), "term"))
                .containsExactly("Курьер приедет сегодня с 16 до 20 часов. Подходит?");
    }

    private static List<String> said(Case item, String step) {
        return said(item, shop(), step);
    }

    private static List<String> said(Case item, ShopSettings shop, String step) {
        return Scripts.steps(new Conversation(shop, Optional.of("Анна"), NOON).about(item), step)
                .say();
    }

    private static Case item(OrderTerms terms, @Nullable Instant readyAt) {
        var there = Scripts.stock(0, rub(1290));
        var promised = Stream.ofNullable(readyAt)
                .map(at -> new Promised("optovik", 1, null, at))
                .toList();
        return Scripts.item(
                terms,
                new LineStock(
                        there.line(),
                        there.sku(),
                        1,
                        0,
                        0,
                        there.certainty(),
                        there.asOf(),
                        there.source(),
                        there.priceNow(),
                        false,
                        null,
                        List.of(),
                        promised,
                        null,
                        null));
    }

    private static ShopSettings shop() {
        return FixedShops.tribuna().delivering(new DeliveryRules(LocalTime.of(15, 0), plan(), Map.of()));
    }

    private static SlotPlan plan() {
        var hours = List.of(
                new SlotHours(LocalTime.of(10, 0), LocalTime.of(14, 0)),
                new SlotHours(LocalTime.of(14, 0), LocalTime.of(18, 0)));
        return new SlotPlan(Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, _ -> hours)), 1);
    }

    private static Slot slot(int day, int from) {
        return new Slot(LocalDate.of(2026, 11, day), LocalTime.of(from, 0), LocalTime.of(from + 4, 0));
    }
}
