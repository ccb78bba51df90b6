package orderdesk.queues;

import static orderdesk.queues.TwoQueues.CAUSE;
import static orderdesk.queues.TwoQueues.MOSCOW;
import static orderdesk.queues.TwoQueues.SHOP;
import static orderdesk.queues.TwoQueues.SHOPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.callback.task.domain.Subject;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.CallingWindow.Interval;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.calling.Purpose.DeliveryTrouble;
import orderdesk.platform.calling.Purpose.Trouble;
import orderdesk.platform.testing.FixedShops;
import orderdesk.queues.Side.Ending;
import orderdesk.queues.Side.Given;
import orderdesk.queues.Side.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked examples of the order of work, on what the two queues hand out; the shop is in Moscow, Tuesday is the 24th.
 * Three missed calls in a row are the callback service's own example.
 */
class HandedOutExamplesTests {

    private static final Phone PHONE = new Phone("+79123456789", "");
    private static final ZoneId SHOPS_ZONE = ZoneId.of("Europe/Moscow");

    private final FixedShops shops = new FixedShops();
    private final TwoQueues queues = new TwoQueues(shops, at("24T08:00:00"));
    private final List<Side> sides =
            List.of(new OrderSide(queues.confirmation, SHOPS), new CallSide(queues.callback, SHOPS));
    private final OneKey key = new OneKey(sides, Mistake.NONE);

    @Test
    void orderOfTheAfternoonIsHandedOutOnceItsStockIsKnown() {
        placedAt("24T14:05:00", MOSCOW, true);

        assertThat(asked("24T14:05:59")).isEmpty();
        var given = asked("24T14:06:00").orElseThrow();
        assertThat(given.schedule().callBy()).isEqualTo(at("24T14:35:00"));
        assertThat(given.schedule().breach()).isEqualTo(at("24T15:05:00"));
    }

    @Test
    void orderOfUnknownStockIsHandedOutAfterTenMinutes() {
        placedAt("24T14:05:00", MOSCOW, false);

        assertThat(asked("24T14:14:59")).isEmpty();
        assertThat(asked("24T14:15:00")).isPresent();
    }

    @Test
    void orderFromKamchatkaWaitsForItsMorningThere() {
        placedAt("24T23:50:00", Zone.sure("Asia/Kamchatka", Zone.Source.ADDRESS), true);

        assertThat(asked("25T00:59:59")).isEmpty();
        var given = asked("25T01:00:00").orElseThrow();
        assertThat(given.schedule().callBy()).isEqualTo(at("25T01:30:00"));
    }

    @Test
    void limitOfAnEveningRunsOnInTheMorningAndItsRankIsTonights() {
        placedAt("24T20:20:00", MOSCOW, true);

        var given = asked("24T20:25:00").orElseThrow();
        assertThat(given.schedule().callBy()).isEqualTo(at("25T10:20:00"));
        assertThat(given.position().rank()).isEqualTo(at("24T20:28:00"));
        assertThat(asked("24T20:30:00")).isEmpty();
        assertThat(asked("25T10:00:00").orElseThrow().position().rank()).isEqualTo(at("25T10:20:00"));
    }

    @Test
    void promiseIsHandedOutAtItsTimeThoughItsAnswerIsMissing() {
        promised("24T19:00:00");

        assertThat(asked("24T18:55:00")).isEmpty();
        assertThat(asked("24T18:59:59")).isEmpty();
        assertThat(asked("24T19:00:00").orElseThrow().schedule().callBy()).isEqualTo(at("24T19:05:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "26T10:00:00, 25T17:30:00, 25T20:30:00",
        "26T16:00:00, 26T12:00:00, 26T13:00:00",
        "26T13:00:00, 25T17:30:00, 26T10:00:00"
    })
    void reminderIsHandedOutInTheHourBeforeItOrTheEveningBefore(String slot, String from, String callBy) {
        var id = new CallTaskId(UUID.randomUUID());
        queues.callback
                .tasks()
                .open(SHOP, id, CAUSE, opening -> opening.reminder(Subject.of(PHONE, MOSCOW), true, at(slot)));

        assertThat(asked(at(from).minusSeconds(1))).isEmpty();
        assertThat(asked(at(from)).orElseThrow().schedule().callBy()).isEqualTo(at(callBy));
    }

    @Test
    void breakAtNoonStopsTheClockOfAnOrder() {
        var its = FixedShops.tribuna();
        var window = its.window();
        window.week().replaceAll((_, _) -> List.of(interval("10:00", "13:00"), interval("14:00", "20:30")));
        shops.with(SHOP, its);
        placedAt("24T12:50:00", MOSCOW, true);

        var given = asked("24T12:55:00").orElseThrow();
        assertThat(given.schedule().callBy()).isEqualTo(at("24T14:20:00"));
        assertThat(given.position().rank()).isEqualTo(at("24T12:58:00"));
        assertThat(asked("24T13:00:00")).isEmpty();
        assertThat(asked("24T14:00:00").orElseThrow().position().rank()).isEqualTo(at("24T14:20:00"));
    }

    @Test
    void whoOrdersThreeMinutesAfterHeRegisteredIsNotWelcomed() {
        queues.clock.set(at("24T20:00:00"));
        var subject = Subject.of(PHONE, MOSCOW).agreed(new Consent("welcome-call", "pd-1", at("24T20:00:00")));
        queues.callback.requests().registration(SHOP, subject, new Once("storefront", "r", "hash"), CAUSE);
        assertThat(sides.getLast().standing()).hasSize(1);

        placedAt("24T20:03:00", MOSCOW, true);

        assertThat(sides.getLast().standing()).isEmpty();
    }

    @Test
    void promiseGoesBeforeWhateverIsLeftOfTheNight() {
        promised("25T10:30:00");
        for (var number = 0; number < 80; number++) {
            queues.clock.set(at("24T23:00:00").plusSeconds(60L * number));
            var phone = new Phone("+7913%07d".formatted(number), "");
            queues.stockKnown(SHOP, queues.order(phone, queues.clock.instant()));
        }
        var orders = 0;
        for (var now = at("25T10:00:00"); now.isBefore(at("25T10:30:00")); now = now.plusSeconds(60)) {
            orders += worked(now) instanceof OrderSide ? 1 : 0;
        }

        assertThat(orders).isEqualTo(30);
        assertThat(worked(at("25T10:30:00"))).isInstanceOf(CallSide.class);
        assertThat(worked(at("25T10:31:00"))).isInstanceOf(OrderSide.class);
    }

    @Test
    void promiseForTomorrowStandsBehindWhatIsOwedToHimToday() {
        promised("25T12:00:00");
        var id = new CallTaskId(UUID.randomUUID());
        var failed = new DeliveryTrouble(queues.clock.instant(), Trouble.FAILED);
        queues.callback
                .tasks()
                .open(
                        SHOP,
                        id,
                        CAUSE,
                        opening -> opening.owed(CallTaskKind.DELIVERY_FAILED, Subject.of(PHONE, MOSCOW), failed));

        var given = given(at("24T15:00:00")).orElseThrow();

        assertThat(given.items()).hasSize(2).first().extracting(Piece::id).isEqualTo(id.toString());
    }

    private void placedAt(String placed, Zone zone, boolean stockKnown) {
        queues.clock.set(at(placed));
        var order = queues.order(SHOP, PHONE, zone, at(placed));
        if (stockKnown) {
            queues.stockKnown(SHOP, order);
        }
    }

    /** He was called in the morning, and said when. */
    private void promised(String from) {
        queues.clock.set(at("24T10:05:00"));
        queues.request(SHOP, PHONE, MOSCOW, true);
        var given = key.next(FixedShops.ANNA, SHOPS).orElseThrow();
        var piece = given.items().getFirst();
        assertThat(given.side().dial(given, piece)).isTrue();
        var promise = new Promise(Promise.Kind.AT, at(from), null, false, "ответ поставщика", "как обещали");
        given.side().end(given, piece, Ending.LATER, promise);
    }

    private Side worked(Instant now) {
        var given = given(now).orElseThrow();
        var done = new ArrayList<>(given.items());
        done.forEach(piece -> {
            assertThat(given.side().dial(given, piece)).isTrue();
            given.side().end(given, piece, Ending.TALKED, null);
        });
        return given.side();
    }

    private Optional<Piece> asked(String time) {
        return asked(at(time));
    }

    /** What Anna is given then; she gives it back. */
    private Optional<Piece> asked(Instant now) {
        var given = given(now);
        given.ifPresent(it -> it.side().release(it));
        return given.map(it -> it.items().getFirst());
    }

    private Optional<Given> given(Instant now) {
        queues.clock.set(now);
        queues.confirmations.tick();
        queues.calls.tick();
        queues.hearEachOther();
        return key.next(FixedShops.ANNA, SHOPS);
    }

    private static Interval interval(String open, String close) {
        return new Interval(LocalTime.parse(open), LocalTime.parse(close));
    }

    /** @param dayAndTime in November 2026, in Moscow */
    private static Instant at(String dayAndTime) {
        var day = Integer.parseInt(dayAndTime.substring(0, 2));
        return LocalDateTime.of(LocalDate.of(2026, 11, day), LocalTime.parse(dayAndTime.substring(3)))
                .atZone(SHOPS_ZONE)
                .toInstant();
    }
}
