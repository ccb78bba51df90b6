package orderdesk.shop.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopEvent.ShopChanged;
import orderdesk.platform.Decision;
import org.junit.jupiter.api.Test;

class ShopTests {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ShopId TRIBUNA = new ShopId("tribuna");

    @Test
    void firstSettingsOpenTheShop() {
        var settings = Settings.good().made();

        assertThat(Shop.settle(TRIBUNA, Optional.empty(), settings, NOW))
                .isEqualTo(Decision.of(new Shop(TRIBUNA, 1, settings), new ShopChanged(TRIBUNA, 1, settings, NOW)));
    }

    @Test
    void changedSettingsAreTheNextVersion() {
        var known = new Shop(TRIBUNA, 4, Settings.good().made());
        var moved = Settings.good().in("Asia/Omsk", "RUB", "RU").made();

        assertThat(Shop.settle(TRIBUNA, Optional.of(known), moved, NOW))
                .isEqualTo(Decision.of(new Shop(TRIBUNA, 5, moved), new ShopChanged(TRIBUNA, 5, moved, NOW)));
    }

    @Test
    void sameSettingsAnnounceNothing() {
        var known = new Shop(TRIBUNA, 4, Settings.good().made());

        assertThat(Shop.settle(TRIBUNA, Optional.of(known), known.settings(), NOW))
                .isEqualTo(Decision.of(known));
    }

    @Test
    void unacceptableSettingsAreRefused() {
        var nowhere = Settings.good().in("Moscow", "RUB", "RU").made();

        assertThatThrownBy(() -> Shop.settle(TRIBUNA, Optional.empty(), nowhere, NOW))
                .isInstanceOfSatisfying(
                        NotAcceptable.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/zone"));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var wrong = Settings.good().in("Moscow", "QQQ", "XX").made();

        assertThatThrownBy(() -> Shop.settle(TRIBUNA, Optional.empty(), wrong, NOW))
                .isInstanceOfSatisfying(
                        NotAcceptable.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .contains("/zone", "/currency", "/country"));
    }
}
