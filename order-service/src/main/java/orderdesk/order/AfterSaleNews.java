package orderdesk.order;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import orderdesk.contracts.notification.MailEvent.MailReceived;
import orderdesk.contracts.notification.NotificationEvent.EvidenceUploaded;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleResolved;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.Evidence;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.domain.GivingBack;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Paying;
import orderdesk.order.domain.Placing;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Handling;
import orderdesk.order.domain.aftersale.Playbook;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** What cases after the sale make of events: each is applied once, however often it is delivered. */
public final class AfterSaleNews {

    /** In the place of a client, for cases that nobody opened. */
    private static final String CARRIER = "order/carrier";

    private static final Set<DeliveryResult> BACK = Set.of(DeliveryResult.REFUSED, DeliveryResult.RETURNED);

    private final Aggregates<AfterSale, OrderEvent> cases;
    private final Aggregates<Order, OrderEvent> orders;
    private final AfterSaleDesk desk;
    private final AfterSaleBook book;
    private final Settling settling;
    private final OrderNumbers numbers;
    private final Clock clock;

    AfterSaleNews(
            Aggregates<AfterSale, OrderEvent> cases,
            Aggregates<Order, OrderEvent> orders,
            AfterSaleDesk desk,
            AfterSaleBook book,
            OrderNumbers numbers,
            Clock clock) {
        this.cases = cases;
        this.orders = orders;
        this.desk = desk;
        this.book = book;
        this.settling = new Settling(orders);
        this.numbers = numbers;
        this.clock = clock;
    }

    /** A letter to a case's own address is its evidence, but for what was looked at and proves nothing; one to a case that is not there is a letter and no more. */
    public void attach(Received<?> received, MailReceived letter) {
        var id = letter.afterSaleCase();
        if (id != null) {
            var proof = letter.attachments().stream()
                    .filter(each -> !Boolean.FALSE.equals(each.proof()))
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
            hear(received, id, (handling, item) -> handling.attach(item, proof));
        }
    }

    /** The right product gets its order; the order that was paid learns what goes back. */
    public void on(Received<?> received, AfterSaleStepTaken step) {
        var item = desk.find(received.shop(), step.caseId()).state();
        settling.hear(received, step, item);
        var id = step.replacement();
        if (id != null && orders.find(received.shop(), id.toString()).isEmpty()) {
            ship(received, step.caseId(), order(received, step.orderId()).orElseThrow(), id, item);
        }
    }

    private void ship(Received<?> received, AfterSaleId caseId, Order from, OrderId id, AfterSale item) {
        var number = numbers.next(received.shop());
        var now = clock.instant();
        orders.receive(
                received,
                id.toString(),
                known -> known.map(Stored::state)
                        .map(Decision::<Order, OrderEvent>of)
                        .orElseGet(() -> Placing.replacing(from, id, number, item.lines(), caseId, now)));
    }

    public void on(Received<?> received, AfterSaleResolved resolved) {
        settling.hear(
                received,
                resolved,
                desk.find(received.shop(), resolved.caseId()).state());
    }

    /**
     * What was paid for a parcel that nobody took goes back: somebody has to see to it. A parcel that was taken and came
     * back is what a case may be about already.
     */
    public void on(Received<?> received, DeliveryReported reported) {
        if (!BACK.contains(reported.result())) {
            return;
        }
        ended(received, reported.orderId());
        order(received, reported.orderId())
                .filter(order -> !order.known().givenBack().handedOver() || !book.hasOpen(received.shop(), order.id()))
                .ifPresent(order -> owe(
                        received, order, reported.reason(), reported.result().name()));
    }

    /** What was paid for an order that came to nothing goes back: somebody has to see to it. */
    public void cancelled(Received<?> received, OrderId id, @Nullable String reason) {
        ended(received, id);
        order(received, id)
                .ifPresent(order ->
                        owe(received, order, reason, order.state().name().name()));
    }

    /** Once for an order; none where nobody's money is with the shop. */
    private void owe(Received<?> received, Order order, @Nullable String reason, String otherwise) {
        if (Paying.credited(order).isPresent() || GivingBack.room(order).money().isZero()) {
            return;
        }
        desk.open(
                received.shop(),
                order.id(),
                Kind.REFUSED_DELIVERY,
                Playbook.Channel.CARRIER,
                List.of(),
                complaint(reason == null || reason.isBlank() ? otherwise : reason),
                new Once(CARRIER, order.id().toString(), CARRIER),
                received.leadsTo("order"));
    }

    private static String complaint(String reason) {
        return reason.substring(0, Math.min(reason.length(), Handling.COMPLAINT_MAX));
    }

    /** Where it was to bring goods again, money may go back for them instead. */
    public void ended(Received<?> received, OrderId id) {
        order(received, id).ifPresent(order -> {
            settling.ended(received, order);
            Paying.credited(order)
                    .ifPresent(caseId -> hear(
                            received, caseId.toString(), (handling, item) -> handling.unreplaced(item, order.id())));
        });
    }

    private void hear(
            Received<?> received, String id, BiFunction<Handling, AfterSale, Decision<AfterSale, OrderEvent>> decide) {
        var handling = new Handling("order", clock.instant());
        cases.receive(
                received,
                id,
                known -> decide.apply(handling, known.orElseThrow().state()));
    }

    private Optional<Order> order(Received<?> received, OrderId id) {
        return orders.find(received.shop(), id.toString()).map(Stored::state);
    }
}
