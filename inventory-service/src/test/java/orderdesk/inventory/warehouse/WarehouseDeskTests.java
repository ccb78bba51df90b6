package orderdesk.inventory.warehouse;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.WarehouseEvent;
import orderdesk.contracts.stock.WarehouseEvent.About;
import orderdesk.contracts.stock.WarehouseEvent.Finding;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseAnswered;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseAsked;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseUnanswered;
import orderdesk.inventory.OffersInMemory;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.warehouse.WarehouseDesk.Asked;
import orderdesk.inventory.warehouse.WarehouseDesk.Place;
import orderdesk.inventory.warehouse.domain.AlreadyAnswered;
import orderdesk.inventory.warehouse.domain.Question;
import orderdesk.inventory.warehouse.domain.TooManyQuestions;
import orderdesk.inventory.warehouse.domain.UnknownLine;
import orderdesk.inventory.warehouse.persistence.QuestionKind;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WarehouseDeskTests {

    private static final Cause ANNA = new Cause("anna", "request-1", null);
    private static final Cause WAREHOUSE = new Cause("warehouse", "request-2", null);
    private static final LineId FIRST = new LineId("1");
    private static final Asked ASKED = new Asked(About.AVAILABILITY, "Есть ли ещё?", Duration.ofSeconds(60));

    private final SimulatedClock clock = new SimulatedClock(NOON);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Orders order = Orders.numbered(1);
    private final List<Duration> measured = new ArrayList<>();

    private WarehouseDesk desk = desk();

    @BeforeEach
    void orderIsKnown() {
        StockDesks.reader(StockDesks.on(store, new OffersInMemory(), clock))
                .on(order.placed(Orders.lines("S-1", 2, "S-2", 1)));
    }

    @Test
    void questionIsAnsweredInTimeAndTheTimeIsMeasured() {
        var asked = ask("k1");
        clock.advance(Duration.ofSeconds(17));

        answer(asked, "a1", Finding.YES);

        assertThat(warehouse())
                .containsExactly(
                        new WarehouseAsked(
                                asked.id(),
                                order.id(),
                                FIRST,
                                new Sku("S-1"),
                                About.AVAILABILITY,
                                "Есть ли ещё?",
                                "anna",
                                NOON.plusSeconds(60),
                                NOON),
                        new WarehouseAnswered(
                                asked.id(),
                                order.id(),
                                FIRST,
                                Finding.YES,
                                2,
                                "два",
                                true,
                                17,
                                "warehouse",
                                NOON.plusSeconds(17)));
        assertThat(measured).containsExactly(Duration.ofSeconds(17));
        clock.advance(Duration.ofMinutes(5));
        store.tick();
        assertThat(warehouse()).hasSize(2);
    }

    @Test
    void questionThatNobodyAnswersIsUnansweredOnceAndNeverEarly() {
        var asked = ask("k1");
        clock.advance(Duration.ofSeconds(59));
        store.tick();
        assertThat(warehouse()).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        store.tick();
        store.tick();

        assertThat(store.events(WarehouseUnanswered.class))
                .containsExactly(new WarehouseUnanswered(
                        asked.id(), order.id(), FIRST, NOON.plusSeconds(60), NOON.plusSeconds(60)));
    }

    @Test
    void lateAnswerIsWelcomeAndSaysThatItIsLate() {
        var asked = ask("k1");
        clock.advance(Duration.ofSeconds(90));
        store.tick();

        answer(asked, "a1", Finding.NO);

        assertThat(store.events(WarehouseAnswered.class))
                .extracting(WarehouseAnswered::inTime, WarehouseAnswered::seconds)
                .containsExactly(tuple(false, 90L));
    }

    @Test
    void answerAtTheLastInstantWinsOverTheAlarm() {
        var asked = ask("k1");
        clock.advance(Duration.ofSeconds(60));

        answer(asked, "a1", Finding.YES);
        store.tick();

        assertThat(store.events(WarehouseUnanswered.class)).isEmpty();
        assertThat(store.events(WarehouseAnswered.class).getFirst().inTime()).isTrue();
    }

    @Test
    void sameRequestTwiceIsOneQuestionAndOneAnswer() {
        var asked = ask("k1");
        assertThat(ask("k1").id()).isEqualTo(asked.id());

        answer(asked, "a1", Finding.YES);
        var again = answer(asked, "a1", Finding.YES);

        assertThat(again.replayed()).isTrue();
        assertThat(warehouse()).hasSize(2);
        assertThat(measured).hasSize(1);
    }

    @Test
    void secondAnswerIsRefusedWithTheFirst() {
        var asked = ask("k1");
        answer(asked, "a1", Finding.NO);

        assertThatExceptionOfType(AlreadyAnswered.class)
                .isThrownBy(() -> answer(asked, "a2", Finding.YES))
                .satisfies(refused -> assertThat(refused.reply().finding()).isEqualTo(Finding.NO));
    }

    @Test
    void orderOfAnotherShopIsNotThereAndNeitherIsALineOfNone() {
        var foreign = new ShopId("chasy");
        assertThat(desk.ask(foreign, order.id(), FIRST, ASKED, once("k"), ANNA)).isEmpty();
        assertThat(desk.ask(SHOP, Orders.id(99), null, ASKED, once("k"), ANNA)).isEmpty();
        assertThatExceptionOfType(UnknownLine.class)
                .isThrownBy(() -> desk.ask(SHOP, order.id(), new LineId("7"), ASKED, once("k"), ANNA));
        var asked = ask("k1");
        assertThat(desk.answer(foreign, asked.id(), Finding.YES, null, null, once("a"), WAREHOUSE))
                .isEmpty();
        assertThat(warehouse()).hasSize(1);
    }

    @Test
    void tenQuestionsOfAnOrderMayBeOpenAndTheEleventhWaits() {
        for (var number = 1; number <= WarehouseDesk.OPEN_MAX; number++) {
            ask("k" + number);
        }

        assertThatExceptionOfType(TooManyQuestions.class).isThrownBy(() -> ask("k11"));
        assertThat(ask("k1").id()).isNotNull();
        clock.advance(Duration.ofSeconds(60));
        store.tick();
        ask("k11");
    }

    @Test
    void listGoesByUrgencyAndIsLeftAndTakenUp() {
        var late = ask("k1", Duration.ofSeconds(120));
        var soon = ask("k2", Duration.ofSeconds(30));
        var answered = ask("k3", Duration.ofSeconds(20));
        answer(answered, "a", Finding.YES);
        var open = List.of(Question.State.OPEN, Question.State.UNANSWERED);

        var first = desk.list(SHOP, null, open, null, 1);
        var rest = desk.list(SHOP, null, open, Place.parse(Place.of(first.getFirst()) + ""), 9);

        assertThat(first).extracting(Stored::id).containsExactly(soon.id().toString());
        assertThat(rest).extracting(Stored::id).containsExactly(late.id().toString());
        assertThat(desk.list(SHOP, order.id(), List.of(), null, 9)).hasSize(3);
        clock.advance(WarehouseDesk.LISTED_FOR.plusSeconds(60));
        assertThat(desk.list(SHOP, null, List.of(), null, 9)).hasSize(1);
        assertThat(desk.list(new ShopId("chasy"), null, List.of(), null, 9)).isEmpty();
    }

    /** The service dies, or its database is away, at each step; whoever asked asks again. */
    @Test
    void failureAtAnyStepLeavesOneQuestionAndOneAnswer() {
        for (var step = 0; step < 8; step++) {
            var fails = step;
            var left = new int[] {fails};
            store.watch(name -> {
                if (left[0]-- == 0) {
                    throw new StoreUnavailable(name, new IllegalStateException());
                }
            });
            var asked = again(() -> ask("q" + fails));
            again(() -> answer(asked, "b" + fails, Finding.YES));
            store.watch(_ -> {});
            assertThat(warehouse()).as("failing at step %d", step).hasSize(2 * (step + 1));
        }
    }

    private <T> T again(java.util.function.Supplier<T> request) {
        try {
            return request.get();
        } catch (StoreUnavailable _) { // the one that was drawn; it does not come again
            desk = desk();
            return request.get();
        }
    }

    private WarehouseDesk desk() {
        var stock = StockDesks.on(store, new OffersInMemory(), clock);
        return new WarehouseDesk(store.open(new QuestionKind()), stock, (after, _) -> measured.add(after), clock);
    }

    private Question ask(String key) {
        return ask(key, ASKED.within());
    }

    private Question ask(String key, Duration within) {
        var asked = new Asked(ASKED.about(), ASKED.text(), within);
        return desk.ask(SHOP, order.id(), FIRST, asked, once(key), ANNA)
                .orElseThrow()
                .stored()
                .state();
    }

    private Done<Question, StockEvent> answer(Question asked, String key, Finding finding) {
        return desk.answer(SHOP, asked.id(), finding, 2, "два", once(key), WAREHOUSE)
                .orElseThrow();
    }

    private List<WarehouseEvent> warehouse() {
        return store.events(WarehouseEvent.class);
    }

    private static Once once(String key) {
        return new Once("client", key, "hash");
    }
}
