package orderdesk.order;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.order.domain.Amending;
import orderdesk.order.domain.Change;
import orderdesk.order.domain.CustomerZones;
import orderdesk.order.domain.Offer;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Workshop;
import orderdesk.order.intake.OrderRequest;
import orderdesk.order.intake.OrderRequest.Item;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;

/** Orders of a CRM, taken in like every other: by the same intake, under an id that follows from theirs. */
public final class CrmIntake {

    private static final String SAME = "crm";

    private final Aggregates<Order, OrderEvent> orders;
    private final IntakeDesk intake;
    private final OrderDesk desk;
    private final Shops shops;
    private final CustomerZones zones;
    private final Clock clock;

    CrmIntake(
            Aggregates<Order, OrderEvent> orders,
            IntakeDesk intake,
            OrderDesk desk,
            Shops shops,
            CustomerZones zones,
            Clock clock) {
        this.orders = orders;
        this.intake = intake;
        this.desk = desk;
        this.shops = shops;
        this.zones = zones;
        this.clock = clock;
    }

    public Order place(ShopId shop, long crmId, OrderRequest request, Cause cause) {
        var once = new Once(CrmDesk.CLIENT, Long.toString(crmId), SAME);
        return intake.fromSite(shop, request, once, cause).stored().state();
    }

    /** Money that the CRM says came in; the same payment counts once. */
    public void pay(ShopId shop, OrderId id, long paymentId, Money amount, Cause cause) {
        var reference = "crm-" + paymentId;
        var known = desk.find(shop, id).known().payments();
        if (amount.minor() > 0
                && known.stream().noneMatch(each -> each.reference().equals(reference))) {
            desk.pay(shop, id, amount, reference, new Once(CrmDesk.CLIENT, id + "/" + paymentId, SAME), cause);
        }
    }

    /**
     * Goods and address as they are there now, at the prices that stand there.
     *
     * @throws orderdesk.order.domain.NotInThisState when the order went too far
     * @throws orderdesk.order.domain.Unacceptable when it cannot be kept like that
     */
    public void amend(ShopId shop, OrderId id, OrderRequest wanted, Cause cause) {
        var settings = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
        var offers = wanted.lines().stream()
                .map(CrmIntake::offer)
                .collect(Collectors.toMap(Offer::sku, Function.identity(), (one, _) -> one));
        var workshop = new Workshop(settings, zones, offers, Map.of(), id, clock.instant());
        orders.change(shop, id.toString(), cause, known -> {
            var order = known.map(Stored::state).orElseThrow(() -> new UnknownOrder(id.toString()));
            var changes = changes(order, wanted);
            return changes.isEmpty()
                    ? Decision.of(order)
                    : Amending.amend(order, order.tag(), changes, "CRM", workshop);
        });
    }

    private static List<Change> changes(Order order, OrderRequest wanted) {
        var changes = new ArrayList<Change>();
        var lines = order.terms().lines().stream()
                .collect(Collectors.toMap(Line::sku, Function.identity(), (one, _) -> one));
        var there = wanted.lines().stream()
                .collect(Collectors.toMap(item -> new Sku(item.sku()), Item::quantity, Integer::sum));
        there.forEach((sku, quantity) -> {
            var line = lines.get(sku);
            if (line == null) {
                changes.add(new Change.AddItem(sku, quantity));
            } else if (line.quantity() != quantity) {
                changes.add(new Change.Quantity(line.id(), quantity));
            }
        });
        order.terms().lines().stream()
                .filter(line -> !there.containsKey(line.sku()))
                .map(line -> new Change.RemoveLine(line.id()))
                .forEach(changes::add);
        var address = wanted.delivery().address();
        if (!sameAddress(address, order.terms().delivery().address())) {
            changes.add(new Change.ToAddress(address));
        }
        return changes;
    }

    private static boolean sameAddress(Address one, Address other) {
        return Objects.equals(one.country(), other.country())
                && Objects.equals(one.city(), other.city())
                && Objects.equals(one.postalCode(), other.postalCode())
                && one.lines().equals(other.lines());
    }

    private static Offer offer(Item item) {
        var options = item.options() == null ? Line.Options.NONE : item.options();
        return new Offer(new Sku(item.sku()), item.name(), options, item.price(), false, item.vendor());
    }
}
