package orderdesk.confirmation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Follow;
import orderdesk.confirmation.domain.FollowStock;
import orderdesk.confirmation.domain.FollowWarehouse;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.Delay;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.contracts.stock.WarehouseEvent;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.NoSuchWork;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.queue.Queues;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

/** The cases: how they follow orders and stock, and what anybody may read of them and note on them. */
public final class CaseDesk {

    /** Of an event's age: so long its batch waits for the shop, and everybody behind it. */
    static final Duration SHOP_HEARD_OF_WITHIN = Duration.ofSeconds(60);

    private final Aggregates<Case, ConfirmationEvent> cases;
    private final Queues<Case> queues;
    private final Foresight foresight;
    private final Shops shops;
    private final Clock clock;

    public CaseDesk(
            Aggregates<Case, ConfirmationEvent> cases,
            Queues<Case> queues,
            Foresight foresight,
            Shops shops,
            Clock clock) {
        this.cases = cases;
        this.queues = queues;
        this.foresight = foresight;
        this.shops = shops;
        this.clock = clock;
    }

    public void follow(Received<?> received, OrderId order, OrderEvent event) {
        var settings = settings(received);
        var now = clock.instant();
        var follow = new Follow(settings, now);
        var delay = event instanceof OrderPlaced placed ? foresight.of(placed, settings, now) : Optional.<Delay>empty();
        cases.receive(received, order.toString(), stored -> {
            var known = stored.map(Stored::state);
            var decision = follow.order(known, order, received.shop(), event);
            return delay.map(why -> Foresight.said(known, decision, why, now)).orElse(decision);
        });
    }

    public void follow(Received<?> received, StockChecked checked) {
        var follow = new FollowStock(settings(received), clock.instant());
        cases.receive(
                received,
                checked.orderId().toString(),
                known -> follow.checked(known.map(Stored::state), received.shop(), checked));
    }

    public void follow(Received<?> received, StockShort missing) {
        var follow = new FollowStock(settings(received), clock.instant());
        cases.receive(
                received,
                missing.orderId().toString(),
                known -> follow.missing(known.map(Stored::state), received.shop(), missing));
    }

    public void follow(Received<?> received, WarehouseEvent event) {
        var follow = new FollowWarehouse(settings(received), clock.instant());
        cases.receive(
                received,
                event.orderId().toString(),
                known -> follow.follow(known.map(Stored::state), received.shop(), event));
    }

    public Optional<Stored<Case>> find(ShopId shop, OrderId order) {
        return cases.find(shop, order.toString());
    }

    /** The open work of the same person, this case left out: one call settles it all. */
    public List<Stored<Case>> othersOf(Case item) {
        return queues.ofPerson(item.shop(), item.person()).stream()
                .filter(other -> !other.state().orderId().equals(item.orderId()))
                .toList();
    }

    /** Whether nothing was ever ordered in this shop from the same telephone before, or since. */
    public boolean isFirstOrder(Case item) {
        return queues.isOnly(item);
    }

    /** @throws NoSuchWork when there is none */
    public Stored<Case> note(ShopId shop, OrderId order, OperatorId by, String text, Cause cause) {
        var now = clock.instant();
        return cases.change(
                        shop,
                        order.toString(),
                        cause,
                        known -> Decision.of(
                                known.orElseThrow(NoSuchWork::new).state().noted(text, by, now)))
                .stored();
    }

    /** @throws NoSuchWork when there is none */
    public Stored<Case> tag(ShopId shop, OrderId order, Set<String> add, Set<String> remove, Cause cause) {
        return cases.change(
                        shop,
                        order.toString(),
                        cause,
                        known -> Decision.of(
                                known.orElseThrow(NoSuchWork::new).state().tagged(add, remove)))
                .stored();
    }

    /** A shop that was opened a moment ago is heard of in a moment; one that is not is no shop. */
    private ShopSettings settings(Received<?> received) {
        var shop = received.shop();
        return shops.settings(shop).orElseThrow(() -> {
            var age = Duration.between(received.at(), clock.instant()).abs();
            return age.compareTo(SHOP_HEARD_OF_WITHIN) < 0
                    ? new StoreUnavailable("No settings of shop %s yet".formatted(shop))
                    : new UnknownShop(shop);
        });
    }
}
