package orderdesk.inventory.stock.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Promised;
import org.jspecify.annotations.Nullable;

/** The lines of an order with what suppliers promise for them: what the world is told (R079). */
public record Supply(OrderStock stock) {

    /** What the shop has not got itself, lines of one SKU summed. */
    public List<Need> needs() {
        var missing = new LinkedHashMap<Sku, Integer>();
        stock.lines().stream()
                .filter(line -> line.reserved() < line.wanted())
                .forEach(line -> missing.merge(line.sku(), line.wanted() - line.reserved(), Integer::sum));
        return missing.entrySet().stream()
                .map(each -> new Need(each.getKey(), each.getValue()))
                .toList();
    }

    /** Of the version that is wanted now. */
    public Optional<Sourcing> sourcing() {
        return Optional.ofNullable(stock.sourcing()).filter(asked -> asked.version() == stock.version());
    }

    public Plan plan() {
        var needs = needs();
        return sourcing().map(asked -> asked.plan(needs)).orElseGet(() -> new Plan(List.of(), 0, true));
    }

    /** Nobody is awaited for an order that has everything of its own. */
    public List<String> awaited() {
        return needs().isEmpty() ? List.of() : sourcing().map(Sourcing::awaited).orElse(List.of());
    }

    public List<LineStock> lines() {
        if (sourcing().isEmpty() || needs().isEmpty()) {
            return stock.lines().stream().map(Supply::expected).toList();
        }
        var left = new ArrayList<>(plan().parts());
        return stock.lines().stream().map(line -> line(line, left)).toList();
    }

    private static LineStock line(LineStock line, List<Plan.Part> left) {
        var lacking = line.wanted() - line.reserved();
        if (lacking == 0) {
            return line;
        }
        var promised = new ArrayList<Promised>();
        for (var at = 0; at < left.size(); at++) {
            var part = left.get(at);
            var taken = part.sku().equals(line.sku()) ? Math.min(lacking, part.quantity()) : 0;
            if (taken > 0) {
                promised.add(new Promised(part.supplier(), taken, part.cost(), part.readyAt()));
                left.set(at, part.less(taken));
                lacking -= taken;
            }
        }
        return with(line, lacking, promised, promised);
    }

    /** What it lacks is due, too. */
    private static LineStock expected(LineStock line) {
        return line.expectedAt() == null ? line : with(line, line.missing(), List.of(), line.promised());
    }

    private static LineStock with(
            LineStock line, int missing, List<Promised> coming, @Nullable List<Promised> promised) {
        var expectedAt = last(coming).orElse(line.expectedAt());
        return new LineStock(
                line.line(),
                line.sku(),
                line.wanted(),
                line.reserved(),
                missing,
                line.certainty(),
                line.asOf(),
                line.source(),
                line.priceNow(),
                line.belowCost(),
                expectedAt,
                line.alternatives(),
                promised,
                line.staleAt(),
                Leads.later(line.readyAt(), expectedAt));
    }

    private static Optional<Instant> last(List<Promised> promised) {
        return promised.stream()
                .flatMap(part -> Optional.ofNullable(part.readyAt()).stream())
                .max(Comparator.naturalOrder());
    }
}
