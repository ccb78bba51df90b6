package orderdesk.order;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.crm.domain.CrmLink;
import orderdesk.order.crm.domain.CrmLink.Owed;
import orderdesk.order.crm.domain.Theirs;
import orderdesk.order.domain.Mystery;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.State;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** What is kept of orders that a CRM has, too: which they are, what is owed to it, and how far it was read. */
public final class CrmDesk {

    /** Who takes in orders of a CRM: their ids follow from it. */
    public static final String CLIENT = "crm";

    private static final Cause CAUSE = new Cause(CLIENT, CLIENT, null);
    private static final int PROBLEMS_MAX = 100;
    private static final int DUE_MAX = 100;

    private final Aggregates<Order, OrderEvent> orders;
    private final Aggregates<CrmLink, OrderEvent> links;
    private final CrmTurns turns;
    private final CrmBook book;
    private final Clock clock;

    CrmDesk(
            Aggregates<Order, OrderEvent> orders,
            Aggregates<CrmLink, OrderEvent> links,
            CrmTurns turns,
            CrmBook book,
            Clock clock) {
        this.orders = orders;
        this.links = links;
        this.turns = turns;
        this.book = book;
        this.clock = clock;
    }

    /** How far the CRM was read, and whose turn it is. */
    public CrmTurns turns() {
        return turns;
    }

    /** One order of a CRM is one order here, however often it is read. */
    public static OrderId id(ShopId shop, long crmId) {
        return new OrderId(Ids.of(shop.value(), CLIENT, Long.toString(crmId)));
    }

    /** Something became of an order; one that no CRM has is nobody's business. */
    public void heard(Received<?> received, OrderId id) {
        var shop = received.shop();
        if (links.find(shop, id.toString()).isEmpty()) {
            return;
        }
        var order = orders.find(shop, id.toString()).map(Stored::state);
        order.filter(its -> !Mystery.isRehearsed(its))
                .ifPresent(its -> links.receive(received, id.toString(), known -> {
                    var link = known.orElseThrow().state();
                    return Decision.of(link.owe(owed(its, changed(its, link)), clock.instant()));
                }));
    }

    /** What was agreed on with the customer is written there; what is still talked about is not. */
    private static boolean changed(Order order, CrmLink link) {
        return order.state() instanceof State.Confirmed
                && link.theirs() != null
                && !link.theirs().goods().equals(CrmDelta.of(order).goods());
    }

    private static Owed owed(Order order, boolean lines) {
        var comment = switch (order.state()) {
            case State.Confirmed it -> "confirmed by %s, version %d".formatted(it.operator(), order.version());
            case State.Cancelled it -> "%s (%s)".formatted(it.reason(), it.by());
            case State.Refused it -> it.reason();
            case State.Returned it -> it.reason();
            case State.Expired _ -> "nobody confirmed it in its time";
            case State.Draft _, State.Placed _, State.Agreed _, State.Delivered _ -> "version " + order.version();
        };
        return new Owed(order.state().name().name(), comment, lines);
    }

    public Optional<Stored<CrmLink>> find(ShopId shop, OrderId id) {
        return links.find(shop, id.toString());
    }

    /** @throws UnknownOrder when no order of this CRM is kept under the id */
    public CrmLink link(ShopId shop, OrderId id) {
        return find(shop, id).map(Stored::state).orElseThrow(() -> new UnknownOrder(id.toString()));
    }

    public CrmLink note(ShopId shop, OrderId id, long crmId, String number, UnaryOperator<CrmLink> change) {
        return links.change(
                        shop,
                        id.toString(),
                        CAUSE,
                        known -> Decision.of(
                                change.apply(known.map(Stored::state).orElseGet(() -> CrmLink.found(crmId, number)))))
                .stored()
                .state();
    }

    public List<Stored<CrmLink>> due(ShopId shop) {
        return book.due(shop, clock.instant(), DUE_MAX);
    }

    /**
     * A person said that the lines stay as they are here.
     *
     * @param now what the CRM has at this moment
     * @throws UnknownOrder when the order is not here, so that nothing of ours can stay
     */
    public void keep(ShopId shop, OrderId id, Theirs now, Cause cause) {
        var order =
                orders.find(shop, id.toString()).map(Stored::state).orElseThrow(() -> new UnknownOrder(id.toString()));
        links.change(shop, id.toString(), cause, known -> {
            var link = known.map(Stored::state).orElseThrow(() -> new UnknownOrder(id.toString()));
            var noted = link.theirs() == null ? CrmDelta.of(order) : link.theirs();
            return Decision.of(link.keeping(noted.with(now.goods()), owed(order, true), clock.instant()));
        });
    }

    /**
     * Written there.
     *
     * @param known what the CRM has since; absent where nobody looked
     */
    public void wrote(ShopId shop, Stored<CrmLink> link, Owed what, @Nullable String status, @Nullable Theirs known) {
        change(shop, link, its -> its.wrote(what, status, known));
    }

    /** Not written: tried again later, or looked at by a person. */
    public void inVain(ShopId shop, Stored<CrmLink> link, @Nullable String refusal) {
        change(shop, link, its -> refusal == null ? its.inVain(clock.instant()) : its.refused(refusal));
    }

    private void change(ShopId shop, Stored<CrmLink> link, UnaryOperator<CrmLink> change) {
        links.change(
                shop,
                link.id(),
                CAUSE,
                known -> Decision.of(change.apply(known.map(Stored::state).orElse(link.state()))));
    }

    public List<Stored<CrmLink>> problems(ShopId shop) {
        return book.problems(shop, PROBLEMS_MAX);
    }

    /** @throws UnknownOrder when no order of this CRM is kept under the id */
    public CrmLink again(ShopId shop, OrderId id, Cause cause) {
        return links.change(
                        shop,
                        id.toString(),
                        cause,
                        known -> Decision.of(known.map(Stored::state)
                                .orElseThrow(() -> new UnknownOrder(id.toString()))
                                .again(clock.instant())))
                .stored()
                .state();
    }
}
