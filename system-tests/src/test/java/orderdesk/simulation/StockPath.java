package orderdesk.simulation;

import static orderdesk.simulation.Facts.require;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Promised;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockConsumed;
import orderdesk.contracts.stock.StockEvent.StockReleased;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.contracts.stock.SupplyEvent;
import orderdesk.contracts.stock.WarehouseEvent;
import org.jspecify.annotations.Nullable;

/** What was announced of the stock of one order: revisions grow, and nothing comes after the end. */
final class StockPath {

    private int version;
    private int revision;
    private boolean released;
    private final Set<Integer> consumed = new HashSet<>();
    private @Nullable StockChecked lastChecked;

    void goOn(StockEvent event) {
        switch (event) {
            case StockChecked checked -> {
                next(checked.orderVersion(), checked.revision(), checked.lines(), event);
                require(
                        !consumed.contains(version) || checked.lines().stream().allMatch(line -> line.missing() == 0),
                        event,
                        "Short again after it was confirmed");
                lastChecked = checked;
            }
            case StockShort missing -> next(missing.orderVersion(), missing.revision(), missing.lines(), event);
            case StockConsumed gone -> {
                next(gone.orderVersion(), gone.revision(), gone.lines(), event);
                consumed.add(gone.orderVersion());
            }
            case StockReleased gone -> {
                next(gone.orderVersion(), gone.revision(), List.of(), event);
                released = true;
            }
            case StockEvent.AvailabilityChanged changed ->
                require(changed.before() >= 0 && changed.after() >= 0, event, "Less than nothing is free");
            case StockEvent.DraftMatched _,
                    StockEvent.PriceChanged _,
                    StockEvent.PriceProposed _,
                    StockEvent.SyncCompleted _,
                    StockEvent.SyncLate _,
                    StockEvent.FeedQuarantined _,
                    WarehouseEvent _,
                    SupplyEvent _ -> {}
            case StockEvent.Unknown _ -> throw new AssertionError("Announced what nobody knows");
        }
    }

    /** The stock of that version was ever taken for good. */
    boolean isConsumed(int ofVersion) {
        return consumed.contains(ofVersion);
    }

    private void next(int ofVersion, int count, List<LineStock> lines, StockEvent event) {
        require(!released, event, "Goods of an order that has ended");
        require(ofVersion >= version && count == revision + 1, event, "Not after %d.%d".formatted(version, revision));
        for (var line : lines) {
            require(
                    line.reserved() >= 0 && line.reserved() + promised(line) + line.missing() == line.wanted(),
                    event,
                    "Line %s does not add up".formatted(line.line()));
        }
        version = ofVersion;
        revision = count;
    }

    private static int promised(LineStock line) {
        var parts = line.promised();
        return parts == null ? 0 : parts.stream().mapToInt(Promised::quantity).sum();
    }

    /** No order is confirmed with a line short by the last check of that version (architecture section 4, no. 3). */
    void requireComplete(OrderConfirmed confirmed) {
        var checked = lastChecked;
        if (checked == null || checked.orderVersion() != confirmed.version()) {
            throw new AssertionError("Its stock is not known: " + confirmed);
        }
        for (var line : checked.lines()) {
            require(line.missing() == 0 && !line.belowCost(), confirmed, "Line %s is short".formatted(line.line()));
        }
    }
}
