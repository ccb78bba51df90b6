package orderdesk.callback.telephony;

import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.BORIS;
import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PERSON;
import static orderdesk.callback.Theatre.PHONE;
import static orderdesk.callback.Theatre.SHOP;
import static orderdesk.callback.Theatre.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.Orders;
import orderdesk.callback.Theatre;
import orderdesk.callback.messaging.Together;
import orderdesk.callback.telephony.TelephonyDesk.Around;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Care.Routed;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Linked;
import orderdesk.callback.telephony.domain.Linked.Spoken;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.LegNews;
import orderdesk.callback.telephony.domain.Notice.News;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Notice.Recorded;
import orderdesk.callback.telephony.domain.Notice.Summary;
import orderdesk.callback.telephony.domain.Phase;
import orderdesk.callback.telephony.domain.PhoneBook.Extension;
import orderdesk.callback.telephony.domain.Rung;
import orderdesk.callback.telephony.messaging.PhoneOrderReader;
import orderdesk.callback.telephony.messaging.ReadBackReader;
import orderdesk.callback.telephony.messaging.TalkReader;
import orderdesk.callback.telephony.persistence.TelephonyDesks;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.ClaimEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class LinkDeskTests {

    private static final OrderId ORDER = new OrderId(new UUID(0x42, 7));
    private static final OrderId OTHER = new OrderId(new UUID(0x42, 8));

    private final Theatre stage = new Theatre(NOW);
    private final TelephonyDesk telephony = telephony(stage.store, stage.clock);
    private final LinkDesk links = links(stage.store, stage.clock);

    @Test
    void orderThatIsClaimedWhileItsCustomerCallsIsTheCalls() {
        talks(telephony, "in", 0);

        orders(claimed(PERSON, ANNA, 5));

        assertThat(call("in").linked()).isEqualTo(Linked.to(ORDER));
    }

    @Test
    void workOfSomebodyElseIsNot() {
        talks(telephony, "in", 0);

        orders(claimed(new UUID(1, 1), ANNA, 5));
        orders(claimed(PERSON, BORIS, 5));

        assertThat(call("in").linked()).isEqualTo(Linked.NOTHING);
    }

    @Test
    void callThatIsOwedAndClaimedBeforeItIsAnsweredIsTheCalls() {
        var task = stage.request(PHONE, true, "k1");
        assertThat(stage.taken(ANNA)).containsExactly(task.taskId());
        talks(telephony, "in", 0);

        hearOwn();

        assertThat(call("in").linked().tasks()).containsExactly(task.taskId());
    }

    @Test
    void callThatIsOwedAndClaimedMeanwhileIsTheCalls() {
        talks(telephony, "in", 0);
        var task = stage.request(PHONE, true, "k1");
        assertThat(stage.taken(ANNA)).containsExactly(task.taskId());

        hearOwn();

        assertThat(call("in").linked().tasks()).containsExactly(task.taskId());
    }

    @Test
    void whatWasReadBackIsInTheRecordingOfItsCall() {
        talks(telephony, "in", 0);
        hear(telephony, "in", new Recorded("rec", at(2), false));
        orders(reached(ORDER, ANNA, 30, 12));
        over(telephony, "in", 60);
        hear(telephony, "in", new Recorded("rec", at(60), true));

        var call = call("in");
        assertThat(call.linked().orders()).containsExactly(ORDER);
        assertThat(call.linked().spoken()).containsExactly(new Spoken(ORDER, "line/1/size", at(12)));
        var recording = call.heard().recordings().getFirst();
        assertThat(recording.offset(call, at(12))).contains(Duration.ofSeconds(10));
        assertThat(recording.offset(call, at(1))).isEmpty();
        assertThat(recording.offset(call, at(61))).isEmpty();
    }

    /** What was said long after a call was said on another one. */
    @Test
    void outcomeBelongsToTheCallThatWentOnThenOrHadJustEnded() {
        talks(telephony, "first", 0);
        over(telephony, "first", 60);
        var wrapUp = LinkDesk.WRAP_UP.toSeconds();

        orders(reached(ORDER, ANNA, 60 + wrapUp, 30));
        orders(reached(OTHER, ANNA, 61 + wrapUp, 30));

        assertThat(call("first").linked().orders()).containsExactly(ORDER);
    }

    @Test
    void calledOrderIsNamedByWhatIsToldOfItAfterwards() {
        talks(telephony, "in", 0);
        orders(claimed(PERSON, ANNA, 5));
        over(telephony, "in", 60);

        assertThat(stage.store.events(CallEvent.CallEnded.class))
                .extracting(ended -> ended.sides().orderId())
                .containsExactly(ORDER);
    }

    @Test
    void twiceDeliveredAndFailingAnywhereItEndsTheSame() {
        Deliveries.<ConfirmationEvent>to((store, clock) -> new ReadBackReader(links(store, clock)))
                .startingAt(NOW.toString())
                .given((store, clock) -> talks(telephony(store, clock), "in", 0))
                .of(
                        received("confirmation", PERSON.toString(), 1, claimed(PERSON, ANNA, 5)),
                        received("confirmation", ORDER.toString(), 1, reached(ORDER, ANNA, 30, 12)),
                        received("confirmation", OTHER.toString(), 1, reached(OTHER, ANNA, 40, 35)))
                .endTheSameWhateverHappens();
    }

    /** An order that was placed and read back in one call is that call's (R012). */
    @Test
    void orderByTelephoneIsTheCallsHoweverOftenItIsHeardOf() {
        Deliveries.<OrderEvent>to((store, clock) -> new PhoneOrderReader(links(store, clock)))
                .startingAt(NOW.toString())
                .given((store, clock) -> talks(telephony(store, clock), "in", 0))
                .of(
                        received("order", ORDER.toString(), 1, byTelephone(30, 12)),
                        received("order", Orders.ORDER.toString(), 1, Orders.placed()))
                .endTheSameWhateverHappens();
        talks(telephony, "in", 0);

        new PhoneOrderReader(links).on(received("order", ORDER.toString(), 1, byTelephone(30, 12)));
        new PhoneOrderReader(links).on(received("order", ORDER.toString(), 1, byTelephone(30, 12)));
        new PhoneOrderReader(links).on(received("order", Orders.ORDER.toString(), 1, Orders.placed()));

        assertThat(call("in").linked())
                .isEqualTo(new Linked(List.of(ORDER), List.of(), List.of(new Spoken(ORDER, "line/1/size", at(12)))));
    }

    @Test
    void noMoreIsKeptThanThereIsRoomFor() {
        var orders = IntStream.rangeClosed(0, Linked.WORK_MAX)
                .mapToObj(each -> new OrderId(new UUID(0, each)))
                .toList();
        var ticks = IntStream.rangeClosed(0, Linked.SPOKEN_MAX)
                .mapToObj(each -> new Spoken(ORDER, "line/" + each, NOW))
                .toList();

        var most = Linked.NOTHING.and(
                new Linked(orders.subList(0, Linked.WORK_MAX), List.of(), ticks.subList(0, Linked.SPOKEN_MAX)));

        assertThat(most.orders()).hasSize(Linked.WORK_MAX);
        assertThat(most.spoken()).hasSize(Linked.SPOKEN_MAX);
        assertThat(most.and(new Linked(orders, List.of(), ticks))).isEqualTo(most);
    }

    private void orders(ConfirmationEvent event) {
        new ReadBackReader(links).on(received("confirmation", "any", 1, event));
    }

    private void hearOwn() {
        var reader = new Together<>(new TalkReader(links));
        stage.store.deliveries(CallEvent.class).forEach(reader::on);
        assertThat(stage.store.events(ClaimEvent.WorkClaimed.class)).isNotEmpty();
    }

    private static ConfirmationEvent claimed(UUID person, OperatorId operator, long after) {
        return new ConfirmationEvent.WorkClaimed(
                person, operator, 1, at(after + 120), List.of(ORDER), at(after), at(after));
    }

    private static CustomerReached reached(OrderId order, OperatorId operator, long after, long tickAfter) {
        var tick = new ReadBack.Tick("line/1/size", at(tickAfter), null);
        var said =
                new ReadBack(1, new Money(59_000, "RUB"), List.of(tick), null, "script-1", operator, null, at(after));
        return new CustomerReached(order, ConfirmationEvent.Answer.AGREED, said, null, at(after));
    }

    private static OrderEvent byTelephone(long after, long tickAfter) {
        var order = Orders.placed();
        return new OrderEvent.OrderPlaced(
                ORDER,
                SHOP,
                1,
                order.number(),
                null,
                order.channel(),
                order.terms(),
                order.benefits(),
                List.of(),
                List.of(),
                at(after),
                order.expiresAt(),
                reached(ORDER, ANNA, after, tickAfter).readBack());
    }

    /** A customer calls, and Anna answers a second later. */
    private static void talks(TelephonyDesk telephony, String entry, long after) {
        hear(telephony, entry, leg(1, Phase.RINGING, after));
        hear(telephony, entry, leg(2, Phase.ANSWERED, after + 1));
    }

    private static void over(TelephonyDesk telephony, String entry, long after) {
        hear(
                telephony,
                entry,
                new Summary(Direction.INCOMING, Party.of("101", PHONE), at(0), at(1), at(after), CallResult.NO_ANSWER));
    }

    private static LegNews leg(long seq, Phase phase, long after) {
        return new LegNews(
                "leg", seq, at(after), phase, Direction.INCOMING, Rung.OPERATOR, Party.of("101", PHONE), null, null);
    }

    private static void hear(TelephonyDesk telephony, String entry, News news) {
        telephony.calls().take(new Notice("mango", entry, Switchboard.TRIBUNA_LINE, news));
    }

    private Call call(String entry) {
        return telephony
                .calls()
                .find(Set.of(SHOP), Call.id(SHOP, "mango", entry))
                .orElseThrow()
                .state();
    }

    private static Instant at(long seconds) {
        return NOW.plusSeconds(seconds);
    }

    private static TelephonyDesk telephony(SimulatedStore store, Clock clock) {
        var desk = on(store, Theatre.on(store, clock), clock);
        var line = List.of(Switchboard.line(Switchboard.TRIBUNA_LINE));
        desk.directory().write(SHOP, line, List.of(new Extension("101", ANNA)), CAUSE, _ -> {});
        return desk;
    }

    private static LinkDesk links(SimulatedStore store, Clock clock) {
        var desk = Theatre.on(store, clock);
        var telephony = on(store, desk, clock);
        return new LinkDesk(telephony.calls(), telephony.ledger(), desk.claims(), desk.tasks());
    }

    private static TelephonyDesk on(SimulatedStore store, CallbackDesk desk, Clock clock) {
        var shops = new FixedShops();
        var owed = new QueuedCalls(desk.tasks(), shops);
        return TelephonyDesks.on(
                store, new Around(List.of(), List.of(), (_, _) -> Routed.ANYWHERE, owed), shops, clock);
    }
}
