package orderdesk.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.SupplyEvent;
import orderdesk.contracts.stock.WarehouseEvent;

/** What the topics tell of one order: an account of its own, kept by nobody else. */
final class Told {

    final List<OrderEvent.OrderPlaced> placed = new ArrayList<>();
    final Map<Integer, Integer> confirmations = new HashMap<>();
    /** By version, what the last check of that version found missing. */
    final Map<Integer, Integer> missing = new HashMap<>();
    /** By SKU, what the last word on its stock says it has. */
    Map<String, Integer> held = Map.of();

    String state = "PLACED";
    int version;

    /** By order id; duplicates left out. */
    static Map<String, Told> of(List<Fact> facts) {
        var orders = new LinkedHashMap<String, Told>();
        var once = Sequences.once(facts);
        once.stream()
                .filter(fact -> fact.topic().equals("orders"))
                .forEach(fact -> orders.computeIfAbsent(fact.key(), _ -> new Told())
                        .follow(Wire.mapper().readValue(fact.body(), OrderEvent.class)));
        once.stream().filter(fact -> fact.topic().equals("stock")).forEach(fact -> {
            var order = orders.get(fact.key());
            if (order != null) {
                order.follow(Wire.mapper().readValue(fact.body(), StockEvent.class));
            }
        });
        return orders;
    }

    boolean isOver() {
        return state.equals("CANCELLED") || state.equals("EXPIRED");
    }

    private void follow(OrderEvent event) {
        switch (event) {
            case OrderEvent.OrderPlaced first -> {
                placed.add(first);
                version = first.version();
            }
            case OrderEvent.OrderAmended amended -> version = amended.version();
            case OrderEvent.OrderReopened reopened -> {
                version = reopened.version();
                state = "PLACED";
            }
            case OrderEvent.OrderAgreed _ -> state = "AGREED";
            case OrderEvent.ConfirmationRefused _ -> state = "PLACED";
            case OrderEvent.OrderConfirmed confirmed -> {
                confirmations.merge(confirmed.version(), 1, Integer::sum);
                state = "CONFIRMED";
            }
            case OrderEvent.OrderCancelled _ -> state = "CANCELLED";
            case OrderEvent.OrderExpired _ -> state = "EXPIRED";
            case OrderEvent.DeliveryReported reported ->
                state = reported.result().name();
            case OrderDrafted _,
                    AfterSaleEvent _,
                    OrderEvent.PaymentRecorded _,
                    MysteryEvent _,
                    OrderEvent.Unknown _ -> {}
        }
    }

    private void follow(StockEvent event) {
        switch (event) {
            case StockEvent.StockChecked checked -> {
                held = held(checked.lines());
                missing.put(
                        checked.orderVersion(),
                        checked.lines().stream().mapToInt(LineStock::missing).sum());
            }
            case StockEvent.StockShort less -> held = held(less.lines());
            case StockEvent.StockConsumed consumed -> held = held(consumed.lines());
            case StockEvent.StockReleased _ -> held = Map.of();
            case StockEvent.AvailabilityChanged _,
                    StockEvent.PriceChanged _,
                    StockEvent.PriceProposed _,
                    StockEvent.DraftMatched _,
                    StockEvent.SyncCompleted _,
                    StockEvent.SyncLate _,
                    StockEvent.FeedQuarantined _,
                    WarehouseEvent _,
                    SupplyEvent _,
                    StockEvent.Unknown _ -> {}
        }
    }

    private static Map<String, Integer> held(List<LineStock> lines) {
        var held = new HashMap<String, Integer>();
        lines.forEach(line -> held.merge(line.sku().value(), line.reserved(), Integer::sum));
        return held;
    }
}
