package orderdesk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Person;
import orderdesk.order.DuplicateDesk.Seen;
import orderdesk.order.DuplicateDesk.Suggestion;
import orderdesk.order.domain.Change;
import orderdesk.order.domain.NotInThisState;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.StaleVersion;
import orderdesk.order.domain.State;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.domain.duplicate.AlreadyMerged;
import orderdesk.order.domain.duplicate.Likeness;
import orderdesk.order.domain.duplicate.PaidAlready;
import orderdesk.order.intake.DraftRequest;
import orderdesk.order.intake.DraftRequest.Who;
import orderdesk.order.intake.OrderRequest;
import orderdesk.order.intake.OrderRequest.Buyer;
import orderdesk.order.intake.OrderRequest.Item;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Alike orders of one person: suggested, merged by a person, never by themselves. */
class DuplicateDeskTests {

    private static final Cause ANNA = new Cause("anna", "r-1", null);
    private static final Seen SEEN = new Seen("v1", "v1");

    private final SimulatedClock clock = new SimulatedClock(Demo.NOW);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Desks desks = Demo.desks(store, clock);
    private final DuplicateDesk desk = desks.duplicates();

    @Test
    void sameGoodsOfTheSamePersonAreSuggestedToBoth() {
        var one = place("one", irina(), Demo.scarf());
        clock.advance(Duration.ofHours(2));
        var other = place("other", irina(), Demo.scarf());

        assertThat(suggested(one)).containsExactly(other);
        assertThat(suggested(other)).containsExactly(one);
        assertThat(desk.suggestions(FixedShops.TRIBUNA, one).getFirst().in())
                .isEqualTo(Set.of(Likeness.SAME_GOODS, Likeness.SAME_SUM));
        assertThat(store.events(OrderCancelled.class)).isEmpty();
    }

    @Test
    void personIsKnownByTelephoneOrByMailbox() {
        var one = place("one", buyer("+7 912 345-67-89", null), Demo.scarf());
        var byPhone = place("phone", buyer("8 (912) 345-67-89", "else@example.ru"), Demo.scarf());
        var byMail = place("mail", buyer("8 900 000-00-01", "ELSE@example.ru"), Demo.scarf());
        place("stranger", buyer("8 900 000-00-02", "third@example.ru"), Demo.scarf());

        assertThat(suggested(one)).containsExactly(byPhone);
        assertThat(suggested(byPhone)).containsExactlyInAnyOrder(one, byMail);
    }

    @Test
    void letterAndOrderFromTheSiteAreSuggested() {
        var letter = draft();
        var site = place("site", irina(), Demo.scarf());

        assertThat(suggested(letter)).containsExactly(site);
        merge(site, letter);
        assertThat(state(letter)).isInstanceOf(State.Cancelled.class);
    }

    @Test
    void letterIsNotKeptInThePlaceOfAnOrder() {
        var letter = draft();
        var site = place("site", irina(), Demo.scarf());

        assertThatExceptionOfType(NotInThisState.class).isThrownBy(() -> merge(letter, site));
    }

    @Test
    void otherGoodsForAnotherSumAreAnotherWish() {
        var one = place("one", irina(), Demo.scarf());
        place("other", irina(), Demo.shirts(2));

        assertThat(suggested(one)).isEmpty();
    }

    @Test
    void whatWasOrderedLongBeforeIsAnotherWish() {
        var one = place("one", irina(), Demo.scarf());
        clock.advance(Duration.ofHours(24));
        var other = place("other", irina(), Demo.scarf());
        clock.advance(Duration.ofMillis(1));
        var late = place("late", irina(), Demo.scarf());

        assertThat(suggested(one)).containsExactly(other);
        assertThat(suggested(other)).containsExactlyInAnyOrder(one, late);
        desk.likeWithin(FixedShops.TRIBUNA, Duration.ofHours(25), ANNA, _ -> {});
        assertThat(suggested(one)).containsExactlyInAnyOrder(other, late);
    }

    @Test
    void goodsSentApartAreNoDuplicate() {
        var one = place("one", irina(), Demo.scarf(), Demo.shirts(1));
        desks.orderDesk()
                .amend(
                        FixedShops.TRIBUNA,
                        one,
                        "v1",
                        List.of(new Change.ShipApart(List.of(new LineId("2"))), new Change.AddItem(Demo.SHIRT, 1)),
                        null,
                        ANNA);

        assertThat(suggested(one)).isEmpty();
    }

    @Test
    void mergedOrderEndsAndNamesTheOneThatWasKept() {
        var kept = place("kept", irina(), Demo.scarf());
        var away = place("away", irina(), Demo.scarf());

        merge(kept, away);
        merge(kept, away);

        var number = order(kept).placement().number();
        assertThat(store.events(OrderCancelled.class))
                .containsExactly(new OrderCancelled(away, "DUPLICATE " + number, "anna", Demo.NOW, kept));
        assertThat(state(kept)).isEqualTo(new State.Placed());
        assertThat(suggested(kept)).isEmpty();
    }

    @Test
    void missingLinesAreTakenOver() {
        var kept = place("kept", irina(), Demo.scarf());
        var away = place("away", irina(), Demo.scarf(), Demo.shirts(2));
        var missing = desk.suggestions(FixedShops.TRIBUNA, kept).getFirst().missing();

        var after = desk.merge(
                FixedShops.TRIBUNA,
                kept,
                away,
                SEEN,
                missing.stream().map(Line::id).toList(),
                ANNA);

        assertThat(after.terms().lines())
                .extracting(line -> line.sku() + " " + line.quantity())
                .containsExactly("SHARF-1 1", "FUT-M-RED 2");
        assertThat(store.events(OrderAmended.class)).hasSize(1);
        assertThat(state(away)).isInstanceOf(State.Cancelled.class);
    }

    @Test
    void ofTwoOperatorsWhoMergeCrosswiseOneWins() {
        var one = place("one", irina(), Demo.scarf());
        var other = place("other", irina(), Demo.scarf());
        merge(one, other);

        assertThatExceptionOfType(NotInThisState.class).isThrownBy(() -> merge(other, one));
        assertThat(state(one)).isEqualTo(new State.Placed());
    }

    @Test
    void paidOrderIsNotMergedAway() {
        var kept = place("kept", irina(), Demo.scarf());
        var paid = place("paid", irina(), Demo.scarf());
        desks.orderDesk().pay(FixedShops.TRIBUNA, paid, Demo.rub(100), "p-1", new Once("x", "p", "h"), ANNA);

        assertThatExceptionOfType(PaidAlready.class).isThrownBy(() -> merge(kept, paid));
        merge(paid, kept);

        assertThat(state(paid)).isEqualTo(new State.Placed());
        assertThat(state(kept)).isInstanceOf(State.Cancelled.class);
    }

    @Test
    void refusedMergeLeavesNothingBehind() {
        var one = place("one", irina(), Demo.scarf());
        var other = place("other", irina(), Demo.scarf());

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> desk.merge(FixedShops.TRIBUNA, one, other, new Seen("v1", "v9"), List.of(), ANNA));
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> desk.merge(FixedShops.TRIBUNA, one, other, SEEN, List.of(new LineId("9")), ANNA));
        merge(other, one);

        assertThat(state(one)).isInstanceOf(State.Cancelled.class);
    }

    @Test
    void decisionOfAnotherThatIsNotDoneYetStands() {
        var one = place("one", irina(), Demo.scarf());
        var other = place("other", irina(), Demo.scarf());
        var third = place("third", irina(), Demo.scarf());
        merge(one, other);

        merge(third, one);

        assertThatExceptionOfType(AlreadyMerged.class)
                .isThrownBy(() -> desk.rules(FixedShops.TRIBUNA).merge(third, one, "boris", Demo.NOW));
        assertThat(state(third)).isEqualTo(new State.Placed());
    }

    @Test
    void whoSaysThatBothAreWantedIsNotAskedAgain() {
        var one = place("one", irina(), Demo.scarf());
        var other = place("other", irina(), Demo.scarf());

        desk.keepBoth(FixedShops.TRIBUNA, other, one, ANNA);

        assertThat(suggested(one)).isEmpty();
        assertThat(suggested(other)).isEmpty();
    }

    @Test
    void orderOfNobodyIsNotThere() {
        var one = place("one", irina(), Demo.scarf());
        var nobody = new OrderId(new UUID(9, 9));

        assertThatExceptionOfType(UnknownOrder.class).isThrownBy(() -> merge(one, nobody));
        assertThatExceptionOfType(UnknownOrder.class)
                .isThrownBy(() -> desk.keepBoth(FixedShops.TRIBUNA, one, nobody, ANNA));
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> merge(one, one));
    }

    private void merge(OrderId kept, OrderId away) {
        desk.merge(FixedShops.TRIBUNA, kept, away, SEEN, List.of(), ANNA);
    }

    private List<OrderId> suggested(OrderId id) {
        return desk.suggestions(FixedShops.TRIBUNA, id).stream()
                .map(Suggestion::other)
                .map(Order::id)
                .toList();
    }

    private Order order(OrderId id) {
        return desks.orderDesk().find(FixedShops.TRIBUNA, id);
    }

    private State state(OrderId id) {
        return order(id).state();
    }

    private OrderId place(String key, Buyer buyer, Item... items) {
        var request = new OrderRequest(
                null, buyer, null, List.of(items), Demo.byPost(), Demo.site().paymentMethod(), null, null, null, null);
        return desks.intake()
                .fromSite(FixedShops.TRIBUNA, request, new Once("shop", key, "h"), ANNA)
                .stored()
                .state()
                .id();
    }

    private OrderId draft() {
        var who = new Who(new Person("Иванова", "Ирина", null, null), null, "Irina@example.ru");
        var changes = Stream.<Change>of(new Change.AddItem(Demo.SCARF, 1)).toList();
        var request = new DraftRequest(Channel.MAIL, who, changes, null, null);
        return desks.drafts()
                .begin(FixedShops.TRIBUNA, request, new Once("anna", "draft", "h"), ANNA)
                .stored()
                .state()
                .id();
    }

    private static Buyer irina() {
        return Demo.irina();
    }

    private static Buyer buyer(String phone, @Nullable String email) {
        return new Buyer(new Person("Иванова", "Ирина", null, null), phone, email, null);
    }
}
