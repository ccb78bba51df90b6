package orderdesk.confirmation;

import static java.util.Objects.requireNonNull;
import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactTargetMissed;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Limits;
import orderdesk.platform.queue.HoursDesk;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class HoursDeskTests {

    private final FixedShops shops = new FixedShops();
    private final Theatre stage = new Theatre(CALLABLE, shops);

    @Test
    void changedLimitsReachEveryQueuedCaseOfTheirShop() {
        var many = HoursDesk.ROUND_MAX + 1;
        for (var number = 1; number <= many; number++) {
            stage.order(number, new Phone("+7912%07d".formatted(number), ""), PLACED);
        }
        shops.with(FixedShops.TRIBUNA, hurried());

        assertThat(stage.desk().hours().round(Runnable::run)).isTrue();
        assertThat(stage.desk().hours().round(Runnable::run)).isFalse();

        assertThat(callBy(1)).isEqualTo(PLACED.plus(Duration.ofMinutes(5)));
        assertThat(callBy(many)).isEqualTo(PLACED.plus(Duration.ofMinutes(5)));
    }

    @Test
    void limitThatHasPassedAlreadyIsMissedOnce() {
        stage.order(1, Story.PHONE, PLACED);
        stage.clock.advance(Duration.ofMinutes(10));
        shops.with(FixedShops.TRIBUNA, hurried());

        stage.desk().hours().round(Runnable::run);
        stage.store.tick();
        stage.desk().hours().round(Runnable::run);
        stage.store.tick();

        assertThat(stage.store.events(ContactTargetMissed.class)).hasSize(1);
    }

    @Test
    void nothingIsWrittenWhileNothingHasChanged() {
        stage.order(1, Story.PHONE, PLACED);
        var before = stage.store.contents();

        assertThat(stage.desk().hours().round(Runnable::run)).isFalse();

        assertThat(stage.store.contents()).isEqualTo(before);
        assertThat(stage.desk().queue().head(Story.ANNA, Set.of(FixedShops.TRIBUNA)))
                .isPresent();
    }

    private Instant callBy(long number) {
        var item = stage.desk()
                .cases()
                .find(FixedShops.TRIBUNA, Story.order(number))
                .orElseThrow()
                .state();
        return requireNonNull(item.schedule()).callBy();
    }

    private static ShopSettings hurried() {
        var shop = FixedShops.tribuna();
        var limits = shop.limits();
        return new ShopSettings(
                shop.brand(),
                shop.zone(),
                shop.currency(),
                shop.country(),
                shop.window(),
                new Limits(
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(60),
                        limits.stockUnknownAfter(),
                        limits.orderExpiry(),
                        limits.prepaymentTerm(),
                        limits.keepsQuotedPrice()),
                shop.retries(),
                shop.tariffs());
    }
}
