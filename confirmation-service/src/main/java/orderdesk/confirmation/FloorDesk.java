package orderdesk.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.confirmation.domain.Case;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.queue.Claimed;
import orderdesk.platform.queue.HeldClaims;
import orderdesk.platform.queue.InHands;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

/** What seniors and the wall see of everybody's work. What it answers may be a moment old. */
public final class FloorDesk {

    private final Aggregates<Case, ConfirmationEvent> cases;
    private final InHands<Case, ConfirmationEvent> hands;
    private final Figures figures;
    private final Shops shops;
    private final Clock clock;

    FloorDesk(Aggregates<Case, ConfirmationEvent> cases, HeldClaims held, Figures figures, Shops shops, Clock clock) {
        this.cases = cases;
        this.hands = new InHands<>(cases, held, clock);
        this.figures = figures;
        this.shops = shops;
        this.clock = clock;
    }

    /** Everything that somebody holds now. */
    public List<Claimed<Case>> claims(Set<ShopId> of) {
        return hands.of(of);
    }

    /** Those of these orders that stand in a queue, each where it stands now. */
    public List<Stored<Case>> standing(Set<ShopId> of, List<OrderId> orders) {
        var ids = orders.stream().map(OrderId::toString).distinct().toList();
        var found = new ArrayList<Stored<Case>>();
        of.forEach(shop -> cases.findAll(shop, ids).stream()
                .filter(item -> item.state().position().isPresent())
                .forEach(found::add));
        return found;
    }

    /** The numbers of one shop for everybody's eyes; first contacts are those of its own day. */
    public Wall wall(ShopId shop) {
        var now = clock.instant();
        var zone = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop)).zone();
        var morning = now.atZone(ZoneId.of(zone)).toLocalDate().atStartOfDay(ZoneId.of(zone));
        return new Wall(
                shop,
                now,
                figures.calls(shop, now),
                figures.firstContacts(shop, morning.toInstant()),
                figures.mostUrgent(shop, now).map(Stored::state));
    }

    /** @param mostUrgent the call whose target was or will be first */
    public record Wall(
            ShopId shop,
            Instant at,
            Figures.Calls calls,
            Figures.FirstContacts firstContacts,
            Optional<Case> mostUrgent) {}
}
