package orderdesk.insight.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.Answer;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactAttempted;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactStarted;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkHandedOver;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkReleased;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.insight.Chronicle;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;

/** What the services announce of one order, written down word by word and heard in any order. */
final class History {

    static final OperatorId ANNA = new OperatorId("anna");

    final OrderId order;
    final ShopId shop;
    final List<Received<?>> told = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    History(ShopId shop, long number) {
        this.shop = shop;
        this.order = new OrderId(new UUID(0, number));
    }

    static void hear(Chronicle chronicle, List<Received<?>> told) {
        told.forEach(each -> chronicle.keep(each, List.of(new OrderId(UUID.fromString(each.subject())))));
    }

    History placed(Instant at, String channel) {
        return order(
                Wire.mapper()
                        .readValue(
                                "{\"type\":\"order.placed.v1\",\"orderId\":\"%s\",\"version\":1,\"channel\":\"%s\",\"placedAt\":\"%s\"}"
                                        .formatted(order, channel, at),
                                OrderEvent.class),
                at);
    }

    /** Placed by order-service itself, because of what was announced of another one last. */
    History placedFor(History origin, Instant at) {
        placed(at, "SITE");
        var placed = told.removeLast();
        told.add(new Received<>(
                placed.event(),
                placed.id(),
                placed.source(),
                placed.subject(),
                placed.sequence(),
                placed.shop(),
                origin.told.getLast().leadsTo("order"),
                placed.at()));
        return this;
    }

    History claimed(long token, Instant at) {
        return claimedBy("anna", token, at);
    }

    /** With a lease that does not end before what follows. */
    History claimedBy(String operator, long token, Instant at) {
        return claimedBy(operator, token, at.plusSeconds(3600), at);
    }

    History claimedBy(String operator, long token, Instant leaseEnds, Instant at) {
        var who = new OperatorId(operator);
        return confirmation(new WorkClaimed(order.value(), who, token, leaseEnds, List.of(order), at, at), at);
    }

    History released(long token, Instant at) {
        return releasedBy("anna", token, at);
    }

    History releasedBy(String operator, long token, Instant at) {
        return confirmation(new WorkReleased(order.value(), new OperatorId(operator), token, List.of(order), at), at);
    }

    History dialled(int attempt, Instant at) {
        return dialledBy("anna", attempt, at);
    }

    History dialledBy(String operator, int attempt, Instant at) {
        return confirmation(new ContactStarted(order, attempt, new OperatorId(operator), null, at), at);
    }

    History inVain(int attempt, AttemptResult result, Instant at) {
        return confirmation(new ContactAttempted(order, attempt, ANNA, result, null, null, at), at);
    }

    History agreed(Instant at) {
        return agreedWith("anna", at);
    }

    History agreedWith(String operator, Instant at) {
        var who = new OperatorId(operator);
        var readBack = new ReadBack(1, new Money(100, "RUB"), List.of(), null, "1", who, null, at);
        return confirmation(new CustomerReached(order, Answer.AGREED, readBack, null, at), at);
    }

    History confirmed(Instant at) {
        return confirmedBy("anna", at);
    }

    History confirmedBy(String operator, Instant at) {
        return order(
                Wire.mapper()
                        .readValue(
                                "{\"type\":\"order.confirmed.v1\",\"orderId\":\"%s\",\"version\":1,\"operator\":\"%s\",\"at\":\"%s\"}"
                                        .formatted(order, operator, at),
                                OrderEvent.class),
                at);
    }

    /** It was one wish with another order. */
    History merged(Instant at) {
        return order(new OrderEvent.OrderCancelled(order, "дубль", "anna", at, new OrderId(new UUID(9, 9))), at);
    }

    History checked(int missing, Instant at) {
        var line = new LineStock(
                new LineId("1"),
                new Sku("ring"),
                2,
                0,
                missing,
                LineStock.Certainty.SURE,
                at,
                null,
                null,
                false,
                null,
                List.of());
        return tell("inventory", new StockChecked(order, 1, 1, List.of(line), List.of(), true, null, at), at);
    }

    History handedOver(String from, String to, long token, Instant at) {
        return confirmation(
                new WorkHandedOver(
                        order.value(), new OperatorId(from), new OperatorId(to), token, List.of(order), "", at),
                at);
    }

    History reopened(Instant at) {
        return order(
                Wire.mapper()
                        .readValue(
                                "{\"type\":\"order.reopened.v1\",\"orderId\":\"%s\",\"version\":2,\"changed\":[],\"at\":\"%s\"}"
                                        .formatted(order, at),
                                OrderEvent.class),
                at);
    }

    History cancelled(Instant at) {
        return order(new OrderEvent.OrderCancelled(order, "передумали", "anna", at), at);
    }

    History reported(DeliveryResult result, Instant at) {
        return order(new DeliveryReported(order, result, null, "RB1", at), at);
    }

    History reminded(CallOutcome outcome, Instant at) {
        var task = new CallTaskId(new UUID(1, 1));
        return tell("callback", new CallEvent.ReminderCompleted(task, order, outcome, at), at);
    }

    History confirmation(ConfirmationEvent event, Instant at) {
        return tell("confirmation", event, at);
    }

    History order(OrderEvent event, Instant at) {
        return tell("order", event, at);
    }

    private History tell(String source, Object event, Instant at) {
        long sequence = sequences.merge(source, 1L, Long::sum);
        var id = "%s:%s:%d".formatted(source, order, sequence);
        told.add(new Received<>(
                event, id, source, order.toString(), sequence, shop, new Cause("anna", "c-1", null), at));
        return this;
    }
}
