package orderdesk.order;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.order.crm.domain.Theirs;
import orderdesk.order.domain.Amending;
import orderdesk.order.domain.CustomerZones;
import orderdesk.order.domain.Known.Payment;
import orderdesk.order.domain.Offer;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.State;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.domain.Workshop;
import orderdesk.order.intake.OrderRequest;
import orderdesk.order.intake.OrderRequest.Item;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import org.jspecify.annotations.Nullable;

/** Orders of a CRM, taken in like every other: by the same intake, under an id that follows from theirs. */
public final class CrmIntake {

    private static final String SAME = "crm";
    private static final String PAYMENT = "crm-";

    /** What its customer owes matters still. */
    private static final Set<State.Name> OPEN = Set.of(State.Name.PLACED, State.Name.AGREED, State.Name.CONFIRMED);

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

    /** @param channel by which it was taken there */
    public Order place(ShopId shop, long crmId, OrderRequest request, Channel channel, Cause cause) {
        var once = new Once(CrmDesk.CLIENT, Long.toString(crmId), SAME);
        return intake.fromCrm(shop, request, channel, once, cause).stored().state();
    }

    /** Money that the CRM says came in; the same payment counts once. */
    public void pay(ShopId shop, OrderId id, long paymentId, Money amount, Cause cause) {
        var reference = PAYMENT + paymentId;
        var known = desk.find(shop, id).known().payments();
        if (amount.minor() > 0
                && known.stream().noneMatch(each -> each.reference().equals(reference))) {
            desk.pay(shop, id, amount, reference, new Once(CrmDesk.CLIENT, id + "/" + paymentId, SAME), cause);
        }
    }

    /**
     * Money that was taken over, and that the CRM has no more.
     *
     * @param there ids of the payments that it has
     * @throws Unacceptable while the order is open: what its customer owes would be wrong
     */
    public void requireMoney(ShopId shop, OrderId id, Set<Long> there) {
        var order = desk.find(shop, id);
        var gone = order.known().payments().stream()
                .map(Payment::reference)
                .filter(each -> each.startsWith(PAYMENT))
                .filter(each -> !there.contains(Long.valueOf(each.substring(PAYMENT.length()))))
                .toList();
        if (OPEN.contains(order.state().name()) && !gone.isEmpty()) {
            throw Unacceptable.because(
                    "/payments", "money-gone", "Recorded here, and not paid there any more: %s.".formatted(gone));
        }
    }

    public Optional<Order> find(ShopId shop, OrderId id) {
        return orders.find(shop, id.toString()).map(Stored::state);
    }

    /** What is held against the next reading. */
    public Theirs theirs(ShopId shop, OrderRequest wanted) {
        return CrmDelta.of(wanted, settings(shop));
    }

    /** An order here as it would be read there. */
    public Theirs theirs(Order order) {
        return CrmDelta.of(order);
    }

    /**
     * What changed there since it was last followed, at the prices that stand there; what was agreed here stays.
     *
     * @param before absent where nobody noted it
     * @throws orderdesk.order.domain.NotInThisState when the order went too far
     * @throws Unacceptable when it cannot be kept like that, or was changed here, too
     */
    public void follow(ShopId shop, OrderId id, @Nullable Theirs before, OrderRequest wanted, Cause cause) {
        var settings = settings(shop);
        var offers = wanted.lines().stream()
                .map(CrmIntake::offer)
                .collect(Collectors.toMap(Offer::sku, Function.identity(), (one, _) -> one));
        var workshop = new Workshop(settings, zones, offers, Map.of(), id, clock.instant());
        orders.change(shop, id.toString(), cause, known -> {
            var order = known.map(Stored::state).orElseThrow(() -> new UnknownOrder(id.toString()));
            var changes = CrmDelta.changes(order, before, wanted, settings);
            return changes.isEmpty()
                    ? Decision.of(order)
                    : Amending.amend(order, order.tag(), changes, "CRM", workshop);
        });
    }

    private ShopSettings settings(ShopId shop) {
        return shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
    }

    private static Offer offer(Item item) {
        var options = item.options() == null ? Line.Options.NONE : item.options();
        return new Offer(new Sku(item.sku()), item.name(), options, item.price(), false, item.vendor());
    }
}
