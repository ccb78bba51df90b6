package orderdesk.confirmation.domain;

import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.confirmation.domain.Attempt.Outcome;
import orderdesk.contracts.shop.CallingWindow;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Limits;
import orderdesk.contracts.shop.ShopSettings.RetryPolicy;
import orderdesk.platform.calling.Purpose.RetryCall;
import orderdesk.platform.calling.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A shop says otherwise when to call, while its cases are queued. */
class ResettlingTests {

    @Test
    void limitsReachWhatIsQueued() {
        var settled = settled(Cases.open(), hurried());

        assertThat(schedule(settled).callBy()).isEqualTo(PLACED.plus(Duration.ofMinutes(5)));
        assertThat(schedule(settled).breach()).isEqualTo(PLACED.plus(Duration.ofMinutes(10)));
        assertThat(Alarms.earliest(settled)).contains(PLACED.plus(Duration.ofMinutes(5)));
    }

    @Test
    void windowReachesWhatIsQueued() {
        var window = Cases.TRIBUNA.window();
        var holidays = Map.<LocalDate, List<CallingWindow.Interval>>of(LocalDate.of(2026, 11, 24), List.of());
        var closed = new CallingWindow(window.week(), holidays, window.hardFrom(), window.hardTo());

        var settled = settled(Cases.open(), with(closed, Cases.TRIBUNA.limits(), Cases.TRIBUNA.retries()));

        assertThat(settled.callableAt(CALLABLE)).isFalse();
        assertThat(schedule(settled).callableFrom()).isEqualTo(Instant.parse("2026-11-25T07:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"NO_ANSWER", "ROBOT", "OTHER_PERSON"})
    void retriesReachWhoWasTried(Outcome outcome) {
        var tried = tried(outcome);

        var settled = settled(tried, patient(6));

        assertThat(tried.stage()).isEqualTo(retryIn(Duration.ofMinutes(15)));
        assertThat(settled.stage()).isEqualTo(retryIn(Duration.ofMinutes(45)));
    }

    @Test
    void busyLineIsCalledAgainWhenItWasSaid() {
        var busy = tried(Outcome.BUSY);

        assertThat(settled(busy, patient(6)).stage()).isEqualTo(busy.stage());
    }

    @Test
    void nobodyIsGivenUpBecauseOfAChangeOfPolicyAlone() {
        var tried = tried(Outcome.NO_ANSWER);

        assertThat(settled(tried, patient(1)).stage()).isEqualTo(tried.stage());
    }

    @Test
    void sameSettingsChangeNothing() {
        assertThat(settled(Cases.open(), Cases.TRIBUNA)).isEqualTo(Cases.open());
    }

    static Stream<Case> notQueuedForACall() {
        return Stream.of(Cases.awaitingVerdict(), Cases.confirmed(), Cases.closed());
    }

    @ParameterizedTest
    @MethodSource("notQueuedForACall")
    void whatIsNotQueuedForACallStaysAsItIs(Case item) {
        assertThat(settled(item, hurried())).isEqualTo(item);
    }

    private static Case settled(Case item, ShopSettings settings) {
        return new Resettling(settings, CALLABLE).of(item);
    }

    private static Case tried(Outcome outcome) {
        return Cases.anna(CALLABLE)
                .notReached(Optional.of(Cases.dialled()), outcome, Optional.empty())
                .next();
    }

    private static Stage retryIn(Duration time) {
        return new Stage.ToCall(new RetryCall(CALLABLE.plus(time), null));
    }

    private static Schedule schedule(Case item) {
        return Objects.requireNonNull(item.schedule());
    }

    private static ShopSettings hurried() {
        var limits = Cases.TRIBUNA.limits();
        return with(
                Cases.TRIBUNA.window(),
                new Limits(
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        limits.stockUnknownAfter(),
                        limits.orderExpiry(),
                        limits.prepaymentTerm(),
                        limits.keepsQuotedPrice()),
                Cases.TRIBUNA.retries());
    }

    private static ShopSettings patient(int attemptsMax) {
        var retries = Cases.TRIBUNA.retries();
        return with(
                Cases.TRIBUNA.window(),
                Cases.TRIBUNA.limits(),
                new RetryPolicy(
                        attemptsMax,
                        Duration.ofMinutes(45),
                        retries.otherPartOfDayAfter(),
                        Duration.ofMinutes(20),
                        retries.busyRetriesMax(),
                        retries.then()));
    }

    private static ShopSettings with(CallingWindow window, Limits limits, RetryPolicy retries) {
        var shop = Cases.TRIBUNA;
        return new ShopSettings(
                shop.brand(), shop.zone(), shop.currency(), shop.country(), window, limits, retries, shop.tariffs());
    }
}
