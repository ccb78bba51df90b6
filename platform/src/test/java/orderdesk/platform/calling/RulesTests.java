package orderdesk.platform.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import orderdesk.contracts.confirmation.ConfirmationEvent.WhenUnreachable;
import orderdesk.contracts.shop.CallingWindow;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Brand;
import orderdesk.contracts.shop.ShopSettings.Limits;
import orderdesk.contracts.shop.ShopSettings.RetryPolicy;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTests {

    private static final ShopSettings SHOP = FixedShops.tribuna();

    @Test
    void sameSettingsHaveOneNameInWhateverOrderTheirDaysWereWritten() {
        var window = SHOP.window();
        var backwards = new LinkedHashMap<DayOfWeek, List<CallingWindow.Interval>>();
        new TreeMap<>(window.week()).descendingMap().forEach(backwards::put);

        var same = with(new CallingWindow(backwards, window.exceptions(), window.hardFrom(), window.hardTo()));

        assertThat(Rules.of(same)).isEqualTo(Rules.of(SHOP));
    }

    @Test
    void whatSaysNothingOfCallsDoesNotMatter() {
        var renamed = new Brand("Вираж", "Virazh", "8 800 555-01-23", "#000000", "консультант");

        assertThat(Rules.of(new ShopSettings(
                        renamed,
                        SHOP.zone(),
                        SHOP.currency(),
                        SHOP.country(),
                        SHOP.window(),
                        SHOP.limits(),
                        SHOP.retries(),
                        Map.of())))
                .isEqualTo(Rules.of(SHOP));
    }

    static Stream<ShopSettings> others() {
        var window = SHOP.window();
        var limits = SHOP.limits();
        var retries = SHOP.retries();
        return Stream.of(
                with(new CallingWindow(
                        window.week(),
                        Map.of(LocalDate.of(2026, 11, 24), List.of()),
                        window.hardFrom(),
                        window.hardTo())),
                with(new CallingWindow(
                        window.week(),
                        window.exceptions(),
                        window.hardFrom(),
                        window.hardTo().minusHours(1))),
                with(
                        new Limits(
                                limits.firstContactTarget().minusMinutes(1),
                                limits.firstContactBreach(),
                                limits.stockUnknownAfter(),
                                limits.orderExpiry(),
                                limits.prepaymentTerm(),
                                limits.keepsQuotedPrice()),
                        retries),
                with(
                        limits,
                        new RetryPolicy(
                                retries.attemptsMax() - 1,
                                retries.firstRetryAfter(),
                                retries.otherPartOfDayAfter(),
                                retries.busyRetryAfter(),
                                retries.busyRetriesMax(),
                                WhenUnreachable.CANCEL)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatSaysWhenToCallMakesAnotherName(ShopSettings other) {
        assertThat(Rules.of(other)).isNotEqualTo(Rules.of(SHOP));
    }

    private static ShopSettings with(CallingWindow window) {
        return with(window, SHOP.limits(), SHOP.retries());
    }

    private static ShopSettings with(Limits limits, RetryPolicy retries) {
        return with(SHOP.window(), limits, retries);
    }

    private static ShopSettings with(CallingWindow window, Limits limits, RetryPolicy retries) {
        return new ShopSettings(
                SHOP.brand(), SHOP.zone(), SHOP.currency(), SHOP.country(), window, limits, retries, SHOP.tariffs());
    }
}
