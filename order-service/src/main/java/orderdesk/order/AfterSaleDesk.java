package orderdesk.order;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import orderdesk.contracts.notification.MailEvent.MailReceived;
import orderdesk.contracts.notification.NotificationEvent.EvidenceUploaded;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.Evidence;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.Moves;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Placing;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Handling;
import orderdesk.order.domain.aftersale.Playbook;
import orderdesk.order.domain.aftersale.Resolving;
import orderdesk.order.domain.aftersale.Stage;
import orderdesk.order.domain.aftersale.Under;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;

/** Cases after the sale: what is wrong with an order, and what is done about it (R033 to R035, R097, R108, R110). */
public final class AfterSaleDesk {

    /** Cases of one order that are looked through; it has a few at most. */
    private static final int BEFORE_MAX = 20;

    private final Aggregates<AfterSale, OrderEvent> cases;
    private final Aggregates<Order, OrderEvent> orders;
    private final OrderNumbers numbers;
    private final ProcedureDesk procedures;
    private final AfterSaleBook book;
    private final Clock clock;

    AfterSaleDesk(
            Aggregates<AfterSale, OrderEvent> cases,
            Aggregates<Order, OrderEvent> orders,
            OrderNumbers numbers,
            ProcedureDesk procedures,
            AfterSaleBook book,
            Clock clock) {
        this.cases = cases;
        this.orders = orders;
        this.numbers = numbers;
        this.procedures = procedures;
        this.book = book;
        this.clock = clock;
    }

    /**
     * @throws UnknownOrder when the order is not of this shop
     * @throws orderdesk.order.domain.NotInThisState before it is confirmed, or when it came to nothing
     */
    public Done<AfterSale, OrderEvent> open(
            ShopId shop,
            OrderId order,
            Kind kind,
            Playbook.Channel channel,
            List<LineId> lines,
            String complaint,
            Once once,
            Cause cause) {
        var id = new AfterSaleId(Ids.of(shop.value(), "after-sale", once.client(), once.key()));
        var about = order(shop, order);
        var handling = new Handling(cause.actor(), clock.instant());
        var under = under(shop, order, kind);
        return cases.create(shop, id.toString(), once, cause, () -> {
            Moves.COMPLAIN.require(about);
            return handling.open(id, about, under, channel, lines, complaint);
        });
    }

    /** What holds now, and whether the same trouble with this order was thought to be solved. */
    private Under under(ShopId shop, OrderId order, Kind kind) {
        var procedure = procedures.of(shop, kind);
        var before = book.select(shop, order, Stage.Name.RESOLVED, null, BEFORE_MAX).stream()
                .map(Stored::state)
                .filter(each -> each.kind() == kind)
                .findFirst()
                .filter(each -> each.stage() instanceof Stage.Resolved end && end.inTime())
                .map(each -> each.under().version());
        return new Under(procedure.version(), procedure.playbook(), before.orElse(null));
    }

    /** @throws UnknownAfterSale when it is not of this shop */
    public Stored<AfterSale> find(ShopId shop, AfterSaleId id) {
        return cases.find(shop, id.toString()).orElseThrow(() -> new UnknownAfterSale(id.toString()));
    }

    /**
     * @param precondition throws unless the step is based on what is stored
     * @throws orderdesk.order.domain.aftersale.StepNotPossible when the case stands where this cannot be done
     */
    public Stored<AfterSale> handle(
            ShopId shop,
            AfterSaleId id,
            Cause cause,
            Consumer<Stored<AfterSale>> precondition,
            BiFunction<Handling, AfterSale, Decision<AfterSale, OrderEvent>> step) {
        var handling = new Handling(cause.actor(), clock.instant());
        return change(shop, id, cause, precondition, item -> step.apply(handling, item));
    }

    public Stored<AfterSale> resolve(
            ShopId shop,
            AfterSaleId id,
            Cause cause,
            Consumer<Stored<AfterSale>> precondition,
            BiFunction<Resolving, AfterSale, Decision<AfterSale, OrderEvent>> how) {
        var resolving = new Resolving(cause.actor(), clock.instant());
        return change(shop, id, cause, precondition, item -> how.apply(resolving, item));
    }

    /** The order that replaces follows from the case: there is never a second. */
    public static OrderId replacement(AfterSaleId id) {
        return new OrderId(Ids.of(id.toString(), "replacement"));
    }

    /** A letter to a case's own address is its evidence; one to a case that is not there is a letter and no more. */
    public void attach(Received<?> received, MailReceived letter) {
        var id = letter.afterSaleCase();
        if (id != null) {
            var proof = letter.attachments().stream()
                    .map(each ->
                            new Evidence(each.id(), letter.letterId().value(), each.name(), each.type(), each.bytes()))
                    .toList();
            attach(received, id.toString(), proof);
        }
    }

    /** What came by the link of a case. */
    public void attach(Received<?> received, EvidenceUploaded it) {
        var proof = new Evidence(it.evidenceId(), null, it.name(), it.mediaType(), it.bytes());
        attach(received, it.caseId().toString(), List.of(proof));
    }

    private void attach(Received<?> received, String id, List<Evidence> proof) {
        if (cases.find(received.shop(), id).isPresent()) {
            var handling = new Handling("order", clock.instant());
            cases.receive(
                    received, id, known -> handling.attach(known.orElseThrow().state(), proof));
        }
    }

    /** The right product gets its order; once, under the id that the step named. */
    public void ship(Received<?> received, AfterSaleStepTaken step) {
        var id = step.replacement();
        if (id == null || orders.find(received.shop(), id.toString()).isPresent()) {
            return;
        }
        var from = order(received.shop(), step.orderId());
        var lines = find(received.shop(), step.caseId()).state().lines();
        var number = numbers.next(received.shop());
        var now = clock.instant();
        orders.receive(
                received,
                id.toString(),
                known -> known.map(Stored::state)
                        .map(Decision::<Order, OrderEvent>of)
                        .orElseGet(
                                () -> Placing.replacing(from, id, number, lines, "after-sale/" + step.caseId(), now)));
    }

    private Stored<AfterSale> change(
            ShopId shop,
            AfterSaleId id,
            Cause cause,
            Consumer<Stored<AfterSale>> precondition,
            Function<AfterSale, Decision<AfterSale, OrderEvent>> decide) {
        find(shop, id);
        return cases.change(shop, id.toString(), cause, known -> {
                    precondition.accept(known.orElseThrow());
                    return decide.apply(known.orElseThrow().state());
                })
                .stored();
    }

    private Order order(ShopId shop, OrderId id) {
        Optional<Stored<Order>> found = orders.find(shop, id.toString());
        return found.map(Stored::state).orElseThrow(() -> new UnknownOrder(id.toString()));
    }
}
