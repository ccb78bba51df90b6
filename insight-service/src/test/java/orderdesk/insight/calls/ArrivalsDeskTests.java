package orderdesk.insight.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides.Direction;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.Presence;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.insight.calls.domain.OwedCall;
import orderdesk.insight.calls.domain.OwedCall.Answer;
import orderdesk.insight.calls.domain.PhoneCall;
import orderdesk.insight.calls.domain.Turn;
import orderdesk.insight.figures.PassagesInMemory;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Passage.Contact;
import orderdesk.insight.figures.domain.Passage.Parcel;
import orderdesk.insight.figures.domain.Period;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** The shop is open from 10:00 in Moscow; the hours are Moscow's. */
class ArrivalsDeskTests {

    static final Instant MIDNIGHT = Instant.parse("2026-03-01T21:00:00Z");
    static final Period DAY = new Period(
            Set.of(FixedShops.TRIBUNA), MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)), ZoneId.of("Europe/Moscow"));

    final PassagesInMemory passages = new PassagesInMemory();
    final CallsInMemory book = new CallsInMemory();

    @Test
    void whatCameAtNightIsWorkOfTheOpening() {
        order(1, at(3, 0));
        order(2, at(9, 59));
        order(3, at(10, 0));
        owed(at(4, 0), true);

        var arrivals = desk().arrivals(DAY);

        assertThat(arrivals.ordersIn(3)).isZero();
        assertThat(arrivals.ordersIn(9)).isZero();
        assertThat(arrivals.ordersIn(10)).isEqualTo(3);
        assertThat(arrivals.owedIn(10)).isEqualTo(1);
    }

    @Test
    void customersCallWhenTheyCallAndTheirTalksAreMeasuredWithTheirWrapUp() {
        call(1, at(8, 30), true);
        call(2, at(12, 0), false);
        book.turns.add(
                new Turn(FixedShops.TRIBUNA, "anna", Presence.WRAP_UP, at(8, 30).plusSeconds(110), 1));
        book.turns.add(
                new Turn(FixedShops.TRIBUNA, "anna", Presence.READY, at(8, 30).plusSeconds(130), 2));

        var arrivals = desk().arrivals(DAY);

        assertThat(arrivals.callersIn(8)).isEqualTo(1);
        assertThat(arrivals.callersIn(12)).isEqualTo(1);
        assertThat(arrivals.talks()).isEqualTo(1);
        assertThat(arrivals.talk()).isEqualTo(Duration.ofSeconds(120));
    }

    @Test
    void callThatWasOwedAndNeverMadeIsNoWork() {
        owed(at(12, 0), false);

        assertThat(desk().arrivals(DAY).owedIn(12)).isZero();
    }

    @Test
    void dayThatIsNotOverCountsNoMoreThanOthers() {
        order(1, at(10, 30));
        order(2, at(11, 10));

        var arrivals = desk().arrivals(until(at(11, 30)));

        assertThat(arrivals.ordersIn(10)).isEqualTo(1);
        assertThat(arrivals.ordersIn(11)).isEqualTo(2); // one in half an hour
        assertThat(arrivals.ordersIn(15)).isZero();
    }

    @Test
    void hourThatHasOnlyBegunAndTimeWithoutAnyAreNoFigures() {
        order(1, at(12, 0));

        assertThat(desk().arrivals(until(at(12, 0).plusSeconds(1))).ordersIn(12))
                .isZero();
        assertThat(desk().arrivals(until(at(12, 15))).ordersIn(12)).isEqualTo(4);
    }

    @Test
    void nightBeforeThePeriodIsWorkOfItsFirstOpening() {
        order(1, at(-2, 0));
        order(2, at(23, 0));

        assertThat(desk().arrivals(DAY).ordersIn(10)).isEqualTo(1);
    }

    @Test
    void eachHourIsDividedByHowOftenItWas() {
        order(1, at(10, 0));
        order(2, at(34, 0));
        order(3, at(35, 30));

        var arrivals = desk().arrivals(until(at(35, 0)));

        assertThat(arrivals.ordersIn(10)).isEqualTo(1);
        assertThat(arrivals.ordersIn(11)).isZero();
    }

    private static Period until(Instant end) {
        return DAY.during(MIDNIGHT, end);
    }

    private ArrivalsDesk desk() {
        return new ArrivalsDesk(passages, book, new FixedShops());
    }

    private void order(long number, Instant placed) {
        passages.keep(new Passage(
                FixedShops.TRIBUNA,
                new OrderId(new UUID(0, number)),
                1,
                Channel.SITE,
                null,
                placed,
                new Contact(null, null, null, false, false),
                null,
                List.of(),
                null,
                new Parcel(null, false),
                false,
                false,
                false));
    }

    private void call(long number, Instant began, boolean talk) {
        book.calls.add(new PhoneCall(
                FixedShops.TRIBUNA,
                new UUID(1, number),
                began,
                talk ? began.plusSeconds(10) : null,
                began.plusSeconds(talk ? 110 : 10),
                Direction.INBOUND,
                null,
                talk ? "anna" : null,
                null,
                Set.of(),
                talk ? CallResult.TALKED : CallResult.NO_ANSWER,
                2,
                talk ? Duration.ofSeconds(100) : Duration.ZERO,
                false));
    }

    private void owed(Instant opened, boolean made) {
        book.owed.add(new OwedCall(
                FixedShops.TRIBUNA,
                new UUID(2, book.owed.size()),
                CallTaskKind.CALLBACK,
                new UUID(9, 9),
                opened,
                made ? opened.plusSeconds(600) : null,
                null,
                null,
                Set.of(),
                null,
                Map.of(),
                Answer.UNSAID,
                false));
    }

    private static Instant at(int hour, int minute) {
        return MIDNIGHT.plus(Duration.ofMinutes(hour * 60L + minute));
    }
}
