package orderdesk.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import orderdesk.callback.Trained;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.calling.Purpose.PromisedCall;
import orderdesk.platform.shops.Shops;
import orderdesk.queues.Side.Given;
import orderdesk.queues.Side.Piece;
import orderdesk.queues.Table.Place;

/** What holds at every step, whatever the mixture: the properties of the order of work. */
final class Checks {

    private final Hours hours;
    private final Shops shops;
    private final Map<String, Promise> promised;
    private int handedOut;

    /** @param promised what customers were told, by the work that it was told about */
    Checks(Hours hours, Shops shops, Map<String, Promise> promised) {
        this.hours = hours;
        this.shops = shops;
        this.promised = promised;
    }

    int handedOut() {
        return handedOut;
    }

    /** Both queues stand in the one order, say when to call as the table does, and know every promise. */
    void standing(List<Side> sides, Instant now) {
        var all = sides.stream().flatMap(side -> inOrder(side, now).stream()).toList();
        for (var piece : all) {
            var place = hours.place(piece, now);
            var position = piece.position();
            assertThat(new Place(position.workClass(), position.rank(), position.trigger(), position.id()))
                    .as("place of %s at %s", piece, now)
                    .isEqualTo(place);
            assertThat(piece.schedule().callableAt(now))
                    .as("whether %s is callable at %s", piece, now)
                    .isEqualTo(hours.callable(piece, now));
        }
        var told = all.stream()
                .filter(piece -> promised.containsKey(piece.id()))
                .filter(piece -> piece.purpose() instanceof PromisedCall)
                .collect(Collectors.toMap(Piece::id, piece -> ((PromisedCall) piece.purpose()).promise()));
        assertThat(told).as("promises at %s", now).isEqualTo(promised);
    }

    private List<Piece> inOrder(Side side, Instant now) {
        var pieces = side.standing();
        var places = pieces.stream().map(piece -> hours.place(piece, now)).toList();
        assertThat(places).as("order at %s", now).isSorted().doesNotHaveDuplicates();
        return pieces;
    }

    /** What of his work he could go on with now, best first. */
    List<Piece> left(Given given, Instant now) {
        var ids = given.items().stream().map(Piece::id).toList();
        return given.until().isAfter(now)
                ? bestFirst(
                        given.side().standing().stream()
                                .filter(piece -> ids.contains(piece.id()))
                                .toList(),
                        now)
                : List.of();
    }

    /** What he could be given, best first: callable, of his shops and skills, and with nobody else. */
    List<Piece> free(List<Piece> all, OperatorId operator, Set<ShopId> its, Map<OperatorId, Given> hands, Instant now) {
        var trained = new Trained(shops);
        var free = all.stream()
                .filter(piece -> its.contains(piece.shop()))
                .filter(piece -> !piece.chat() || trained.writes(piece.shop(), operator))
                .filter(piece -> !isHeld(piece, operator, hands, now))
                .toList();
        return bestFirst(free, now);
    }

    private List<Piece> bestFirst(List<Piece> pieces, Instant now) {
        return pieces.stream()
                .filter(piece -> hours.callable(piece, now))
                .sorted(Comparator.comparing(piece -> hours.place(piece, now)))
                .toList();
    }

    private static boolean isHeld(Piece piece, OperatorId but, Map<OperatorId, Given> hands, Instant now) {
        return hands.entrySet().stream()
                .filter(hand -> !hand.getKey().equals(but))
                .map(Map.Entry::getValue)
                .anyMatch(given ->
                        given.until().isAfter(now) && given.claim().person().equals(piece.person()));
    }

    /** Exactly the best, with all else that is owed to the same person there, and to nobody who is spoken with. */
    void given(
            Optional<Given> given,
            List<Piece> expected,
            OperatorId operator,
            Map<OperatorId, Given> hands,
            Instant now) {
        assertThat(given.map(it -> it.items().getFirst().id()))
                .as("given to %s at %s: %s, of %s", operator, now, given, expected)
                .isEqualTo(expected.stream().findFirst().map(Piece::id));
        given.ifPresent(it -> {
            handedOut++;
            var best = it.items().getFirst();
            assertThat(hours.callable(best, now)).as("%s at %s", best, now).isTrue();
            assertThat(isHeld(best, operator, hands, now))
                    .as("%s is held", best)
                    .isFalse();
            if (!hands.containsKey(operator)) {
                assertThat(it.items())
                        .as("all that is owed to him")
                        .extracting(Piece::id)
                        .containsExactlyInAnyOrderElementsOf(ofPerson(best));
            }
        });
    }

    private static List<String> ofPerson(Piece best) {
        return best.side().standing().stream()
                .filter(piece ->
                        piece.person().equals(best.person()) && piece.shop().equals(best.shop()))
                .map(Piece::id)
                .toList();
    }

    /** Whatever for, nobody's telephone rings outside the hard limits. */
    void dialled(Piece piece, Instant now) {
        assertThat(piece.chat() || hours.hardOpen(piece, now))
                .as("%s dialled at %s", piece, now)
                .isTrue();
    }

    /** Everybody was called in the end, and everything has its one outcome. */
    void nothingIsLeft(List<Piece> standing, TwoQueues queues, Set<OrderId> orders) {
        assertThat(standing).as("never handed out").isEmpty();
        assertThat(promised).as("never kept").isEmpty();
        var opened = queues.calls.events(CallTaskOpened.class).stream()
                .map(CallTaskOpened::taskId)
                .toList();
        assertThat(queues.calls.events(CallTaskCompleted.class))
                .extracting(CallTaskCompleted::taskId)
                .doesNotHaveDuplicates()
                .containsAll(opened);
        var called = queues.confirmations.events(ConfirmationEvent.ContactStarted.class).stream()
                .map(ConfirmationEvent.ContactStarted::orderId)
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(called).isEqualTo(orders);
    }
}
