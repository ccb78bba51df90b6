package orderdesk.console.live;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ReviewEvent;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.SupplyEvent;
import orderdesk.contracts.stock.WarehouseEvent;
import orderdesk.platform.inbox.Opener;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.inbox.port.Arrived;
import org.jspecify.annotations.Nullable;

/** Makes of the desk's events what browsers are told; an event about no order and no call tells them nothing. */
final class Reading {

    private static final String CONFIRMED =
            OrderEvent.OrderConfirmed.class.getAnnotation(JsonTypeName.class).value();

    static final List<String> TOPICS = List.of(Topics.ORDERS, Topics.STOCK, Topics.CONFIRMATIONS, Topics.CALLS);

    private final Opener<OrderEvent> orders = new Opener<>(OrderEvent.class);
    private final Opener<StockEvent> stock = new Opener<>(StockEvent.class);
    private final Opener<CallEvent> calls = new Opener<>(CallEvent.class);
    private final Opener<ConfirmationEvent> confirmations = new Opener<>(ConfirmationEvent.class);

    /** @throws RuntimeException for a record that is not to be believed */
    Optional<Change> of(Arrived record) {
        return switch (record.topic()) {
            case Topics.ORDERS -> orders.open(record).flatMap(event -> ofOrder(event, type(record)));
            case Topics.STOCK -> stock.open(record).flatMap(event -> ofStock(event, type(record)));
            case Topics.CONFIRMATIONS ->
                confirmations.open(record).flatMap(event -> ofConfirmation(event, type(record)));
            case Topics.CALLS -> calls.open(record).flatMap(event -> CallChanges.of(event, type(record)));
            default -> Optional.empty();
        };
    }

    private static String type(Arrived record) {
        return record.headers().getOrDefault("ce_type", "");
    }

    /** Of mystery shoppers' orders a browser learns what it does of any other. */
    private static Optional<Change> ofOrder(Received<OrderEvent> event, String type) {
        return switch (event.event()) {
            case MysteryEvent.MysteryMarked _ -> Optional.empty();
            case MysteryEvent.OrderRehearsed _ -> Optional.of(about(event, CONFIRMED, event.subject()));
            default -> Optional.of(about(event, type, order(event)));
        };
    }

    /** A case after the sale has an id of its own. */
    private static String order(Received<OrderEvent> event) {
        return event.event() instanceof AfterSaleEvent aftermath
                ? aftermath.orderId().toString()
                : event.subject();
    }

    private static Optional<Change> ofStock(Received<StockEvent> event, String type) {
        return switch (event.event()) {
            case StockEvent.StockChecked _,
                    StockEvent.StockShort _,
                    StockEvent.StockConsumed _,
                    StockEvent.StockReleased _ -> Optional.of(about(event, type, event.subject()));
            case WarehouseEvent asked ->
                Optional.of(about(event, type, asked.orderId().toString()));
            case SupplyEvent asked ->
                Optional.of(about(event, type, asked.orderId().toString()));
            case StockEvent.AvailabilityChanged _,
                    StockEvent.PriceChanged _,
                    StockEvent.PriceProposed _,
                    StockEvent.SyncCompleted _,
                    StockEvent.SyncLate _,
                    StockEvent.DraftMatched _,
                    StockEvent.FeedQuarantined _,
                    StockEvent.Unknown _ -> Optional.empty();
        };
    }

    private static Optional<Change> ofConfirmation(Received<ConfirmationEvent> event, String type) {
        return switch (event.event()) {
            case ConfirmationEvent.WorkClaimed claimed ->
                Optional.of(
                        held(event, type, claimed.orders(), claimed.operator().value(), claimed.leaseEnds()));
            case ConfirmationEvent.WorkReleased released ->
                Optional.of(held(event, type, released.orders(), null, null));
            case ConfirmationEvent.WorkHandedOver handed ->
                Optional.of(held(event, type, handed.orders(), handed.to().value(), null));
            case ReviewEvent _, ConfirmationEvent.Unknown _ -> Optional.empty(); // of his work only one operator reads
            // Every other is about one order, and so will be those to come: browsers only learn that it happened.
            default -> Optional.of(about(event, type, event.subject()));
        };
    }

    /** Order, stock and case of an order all go by the order's id. */
    private static Change about(Received<?> event, String type, String order) {
        return new Change(
                event.id(),
                type,
                event.shop(),
                List.of(UUID.fromString(order)),
                List.of(),
                null,
                event.at(),
                null,
                null);
    }

    private static Change held(
            Received<?> event, String type, List<OrderId> orders, @Nullable String by, @Nullable Instant until) {
        var ids = orders.stream().map(OrderId::value).toList();
        return new Change(event.id(), type, event.shop(), ids, List.of(), null, event.at(), by, until);
    }
}
