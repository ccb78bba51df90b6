package orderdesk.contracts.stock;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What inventory-service announces on the topic {@code stock}.
 *
 * <p>A slice of an order is replaced only by a higher (order version, revision).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = StockEvent.Unknown.class)
public sealed interface StockEvent
        permits StockEvent.StockChecked,
                StockEvent.StockShort,
                StockEvent.StockConsumed,
                StockEvent.StockReleased,
                StockEvent.DraftMatched,
                StockEvent.AvailabilityChanged,
                StockEvent.PriceChanged,
                StockEvent.PriceProposed,
                StockEvent.SyncCompleted,
                StockEvent.SyncLate,
                StockEvent.FeedQuarantined,
                StockEvent.Unknown,
                WarehouseEvent,
                SupplyEvent {

    /**
     * The stock of one version of an order.
     *
     * @param suppliersAwaited who has been asked and has not answered
     * @param complete nothing more is awaited for this version
     * @param decidedBy when the suppliers' answers are due; absent where none is awaited
     */
    @JsonTypeName("inventory.stock-checked.v1")
    record StockChecked(
            OrderId orderId,
            int orderVersion,
            int revision,
            List<LineStock> lines,
            List<String> suppliersAwaited,
            boolean complete,
            @Nullable Instant decidedBy,
            Instant at)
            implements StockEvent {}

    /** Goods that were reserved or consumed for this order turned out missing. */
    @JsonTypeName("inventory.stock-short.v1")
    record StockShort(OrderId orderId, int orderVersion, int revision, List<LineStock> lines, Instant at)
            implements StockEvent {}

    /** What was reserved for a confirmed order has left the stock. */
    @JsonTypeName("inventory.stock-consumed.v1")
    record StockConsumed(OrderId orderId, int orderVersion, int revision, List<LineStock> lines, Instant at)
            implements StockEvent {}

    /** Nothing is held any more for an order that was cancelled or has expired. */
    @JsonTypeName("inventory.stock-released.v1")
    record StockReleased(OrderId orderId, int orderVersion, int revision, Instant at) implements StockEvent {}

    /**
     * What the catalogue knows of the lines of a draft, as they were written (R078). Nothing is held for it; the order
     * is data here, the aggregate is the search.
     *
     * @param lines in the order asked
     */
    @JsonTypeName("inventory.draft-matched.v1")
    record DraftMatched(OrderId orderId, List<MatchedLine> lines, Instant at) implements StockEvent {}

    /**
     * How much of one product can be sold has changed.
     *
     * @param before units, as after
     * @param source who says so
     * @param asOf when it was so, by the source
     * @param movement what a person did to the pieces by hand; absent where a source said so
     */
    @JsonTypeName("inventory.availability-changed.v1")
    record AvailabilityChanged(
            Sku sku,
            int before,
            int after,
            String source,
            Instant asOf,
            @Nullable Movement movement) implements StockEvent {

        public AvailabilityChanged(Sku sku, int before, int after, String source, Instant asOf) {
            this(sku, before, after, source, asOf, null);
        }
    }

    /**
     * Pieces that a person added, took away or moved.
     *
     * @param units added, or taken away where negative; moved, in a transfer
     * @param to the warehouse where they are since a transfer
     * @param note in the words of who did it
     */
    record Movement(
            Reason reason,
            int units,
            @Nullable String to,
            @Nullable String note) {

        public enum Reason {
            /** All pieces of a warehouse were counted; the difference to what was known counts. */
            COUNTED,
            FOUND,
            LOST,
            DAMAGED,
            /** A customer brought or sent them back. */
            RETURNED,
            /** Something was written down wrongly. */
            CORRECTED,
            TRANSFERRED
        }
    }

    /**
     * The price of one product has changed.
     *
     * @param before absent where it is offered for the first time
     * @param source who says so: a supplier's list, or for the shop's own price the rule or the person that set it
     * @param asOf when it was so, by the source
     */
    @JsonTypeName("inventory.price-changed.v1")
    record PriceChanged(Sku sku, @Nullable Money before, Money after, String source, Instant asOf)
            implements StockEvent {}

    /**
     * By what competitors take for it, another price of one product is worth considering; never below cost and minimal
     * margin (R090). It is the shop's price only when {@link PriceChanged} says so.
     *
     * @param before the shop's price now
     * @param source the competitor whose price it follows
     * @param asOf when it was so, by the competitor's list
     */
    @JsonTypeName("inventory.price-proposed.v1")
    record PriceProposed(Sku sku, @Nullable Money before, Money after, String source, Instant asOf)
            implements StockEvent {}

    /**
     * A supplier's price list has taken effect, all of it at one moment.
     *
     * @param offers that the list held; the next four are a part of them, {@code vanished} apart
     * @param vanished offers that the list before had and this one has not
     * @param rejected offers that could not be believed; the report says why
     * @param asOf when the list was made, by the supplier
     * @param accuracy offers, in ten thousand, of which price and availability were what we had believed; absent for a
     *     list with nothing to compare (R094: 9950)
     */
    @JsonTypeName("inventory.sync-completed.v1")
    record SyncCompleted(
            String supplier,
            int offers,
            int changed,
            int unchanged,
            int vanished,
            int rejected,
            Instant asOf,
            Instant at,
            @Nullable Integer accuracy)
            implements StockEvent {}

    /**
     * No price list of a supplier went in although one was due (R094); told once until the next one does.
     *
     * @param heardAt when the last one went in
     * @param failures attempts to fetch one since that failed
     * @param reason why the last attempt failed; absent where nobody has tried
     */
    @JsonTypeName("inventory.sync-late.v1")
    record SyncLate(
            String supplier,
            Instant heardAt,
            int failures,
            @Nullable String reason,
            Instant at) implements StockEvent {}

    /**
     * A supplier's price list was set aside and has changed nothing: a person decides.
     *
     * @param offers that the list held
     * @param vanished offers that it would have taken away
     */
    @JsonTypeName("inventory.feed-quarantined.v1")
    record FeedQuarantined(String supplier, String reason, int offers, int vanished, Instant at)
            implements StockEvent {}

    /** Stands in for event types added after this build, so that an older reader skips them. */
    record Unknown() implements StockEvent {}
}
