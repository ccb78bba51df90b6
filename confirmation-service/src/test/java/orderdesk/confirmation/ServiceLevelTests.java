package orderdesk.confirmation;

import static java.util.Objects.requireNonNull;
import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Limits;
import orderdesk.platform.calling.CallingHours;
import orderdesk.platform.calling.Purpose.ConfirmOrder;
import orderdesk.platform.calling.Schedule;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** One service level whatever an order costs and whatever a shop sells, unless a shop has set its own (R096). */
class ServiceLevelTests {

    private static final Zone MOSCOW = Zone.sure("Europe/Moscow", Zone.Source.ADDRESS);
    private static final Instant DEAR_CAME = PLACED.plusSeconds(1);

    @Test
    void dearOrderIsOwedItsCallNoSoonerThanACheapOne() {
        var stage = new Theatre(CALLABLE);
        order(stage, 1, 1, PLACED);
        order(stage, 2, 300, DEAR_CAME);

        assertThat(schedule(stage, 1).callBy()).isEqualTo(PLACED.plus(Duration.ofMinutes(30)));
        assertThat(schedule(stage, 1).breach()).isEqualTo(PLACED.plus(Duration.ofMinutes(60)));
        assertThat(schedule(stage, 2).callBy()).isEqualTo(DEAR_CAME.plus(Duration.ofMinutes(30)));
        assertThat(schedule(stage, 2).breach()).isEqualTo(DEAR_CAME.plus(Duration.ofMinutes(60)));
        stage.clock.advance(Duration.ofMinutes(5));
        assertThat(stage.desk().queue().head(Story.ANNA, Set.of(FixedShops.TRIBUNA)))
                .hasValueSatisfying(head -> assertThat(head.state().orderId()).isEqualTo(Story.order(1)));
    }

    @Test
    void everyShopHasTheSameLevelUnlessItHasSetItsOwn() {
        var fans = FixedShops.tribuna();
        var watches = FixedShops.chasy();

        assertThat(level(watches)).isEqualTo(level(fans)).isEqualTo(new Level(30, 60));
        assertThat(level(with(watches, 10, 20))).isEqualTo(new Level(10, 20));
        assertThat(level(fans)).isEqualTo(new Level(30, 60));
    }

    /** Minutes to the target and to the breach of an order that is placed while the shop is open. */
    private record Level(long target, long breach) {}

    private static Level level(ShopSettings shop) {
        var schedule = CallingHours.of(shop, MOSCOW).schedule(new ConfirmOrder(PLACED, PLACED), PLACED);
        return new Level(
                Duration.between(PLACED, schedule.callBy()).toMinutes(),
                Duration.between(PLACED, schedule.breach()).toMinutes());
    }

    private static void order(Theatre stage, long number, int quantity, Instant placed) {
        var id = Story.order(number);
        var phone = new Phone("+7912%07d".formatted(number), "");
        stage.hear(Story.placed(id, Channel.SITE, Story.terms(phone, Story.line(quantity)), placed), id);
        stage.hear(Story.checked(id, 1, 1, true), id);
    }

    private static Schedule schedule(Theatre stage, long number) {
        var item = stage.desk()
                .cases()
                .find(FixedShops.TRIBUNA, Story.order(number))
                .orElseThrow()
                .state();
        return requireNonNull(item.schedule());
    }

    private static ShopSettings with(ShopSettings shop, int targetMinutes, int breachMinutes) {
        var limits = shop.limits();
        return new ShopSettings(
                shop.brand(),
                shop.zone(),
                shop.currency(),
                shop.country(),
                shop.window(),
                new Limits(
                        Duration.ofMinutes(targetMinutes),
                        Duration.ofMinutes(breachMinutes),
                        limits.stockUnknownAfter(),
                        limits.orderExpiry(),
                        limits.prepaymentTerm(),
                        limits.keepsQuotedPrice()),
                shop.retries(),
                shop.tariffs());
    }
}
