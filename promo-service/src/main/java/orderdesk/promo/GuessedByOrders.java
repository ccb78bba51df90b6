package orderdesk.promo;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Code;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import orderdesk.promo.domain.Guesses;
import orderdesk.promo.domain.Naming;
import orderdesk.promo.domain.OrderBenefits;
import orderdesk.promo.domain.Refusal;
import orderdesk.promo.domain.Result;

/**
 * Counts codes on orders that nobody knows: whoever tries codes by placing orders is told of and made to wait, like
 * whoever asks for them. He is known by his telephone and by his e-mail; and who has new ones for every order is one of
 * the shop's, which has a limit of its own. A window is ten minutes of the clock, and each has counts of its own.
 */
record GuessedByOrders(Aggregates<Guesses, BenefitEvent> guesses, Customers customers, Clock clock) {

    /** Codes of one telephone or e-mail in one window, with which the alarm is raised and the door closes. */
    static final int CUSTOMER_MAX = 10;

    /** Of all orders of a shop. */
    static final int SHOP_MAX = 300;

    private static final Set<Refusal> NOBODY_KNOWS = Set.of(Refusal.UNKNOWN, Refusal.OTHER_SHOP);

    /** Whether the codes that this event puts on an order are not to be looked up. */
    boolean isClosed(ShopId shop, OrderEvent event) {
        var tracks = Naming.in(event).map(this::tracks).orElse(List.of());
        var ids = tracks.stream().map(Track::id).toList();
        var known = ids.isEmpty() ? List.<Stored<Guesses>>of() : guesses.findAll(shop, ids);
        return known.stream()
                .anyMatch(stored -> tracks.stream()
                        .anyMatch(track ->
                                track.id().equals(stored.id()) && stored.state().isClosed(track.max())));
    }

    void count(Received<OrderEvent> received, Stored<OrderBenefits> settled) {
        Naming.in(received.event()).ifPresent(naming -> {
            var misses = misses(naming, settled.state());
            if (misses > 0) {
                tracks(naming).forEach(track -> count(received, track, misses));
            }
        });
    }

    private void count(Received<OrderEvent> received, Track track, int misses) {
        guesses.receive(
                received,
                track.id(),
                known -> known.map(Stored::state)
                        .orElseGet(() -> Guesses.none(track.who(received.subject()), track.since()))
                        .counted(misses, track.max(), clock.instant()));
    }

    private static int misses(Naming naming, OrderBenefits settled) {
        var named = new HashSet<>(naming.codes().stream().map(Code::keyedHash).toList());
        return (int) settled.results().stream()
                .filter(result -> named.contains(result.hash()))
                .map(Result::refused)
                .flatMap(refused -> Optional.ofNullable(refused).stream())
                .filter(NOBODY_KNOWS::contains)
                .count();
    }

    private List<Track> tracks(Naming naming) {
        var window = naming.at().getEpochSecond() / Guesses.WINDOW.toSeconds();
        var since = Instant.ofEpochSecond(window * Guesses.WINDOW.toSeconds());
        return Stream.concat(
                        customers.all(naming.terms()).stream()
                                .map(customer -> new Track(
                                        "customer of order",
                                        Ids.of("orders", customer, Long.toString(window))
                                                .toString(),
                                        since,
                                        CUSTOMER_MAX)),
                        Stream.of(new Track(
                                "shop of order",
                                Ids.of("orders", "shop", Long.toString(window)).toString(),
                                since,
                                SHOP_MAX)))
                .toList();
    }

    /** Somebody of whom misses are counted in one window. */
    private record Track(String as, String id, Instant since, int max) {

        /** @param order the first one that missed */
        String who(String order) {
            return as + " " + order;
        }
    }
}
