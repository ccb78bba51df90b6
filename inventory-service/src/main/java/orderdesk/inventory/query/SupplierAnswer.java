package orderdesk.inventory.query;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier answers, by his service or by the form; what is more is ignored.
 *
 * @param reference of an order that he has taken
 */
public record SupplierAnswer(
        @Nullable List<Line> lines, @Nullable String reference) {

    private static final int QUANTITY_MAX = 1_000_000;
    /** Characters of a reference. */
    public static final int REFERENCE_MAX = 100;

    /**
     * @param cost of one piece, in minor units of the shop's currency
     * @param currency the shop's, where it is named
     */
    public record Line(
            @Nullable String sku,
            @Nullable Integer quantity,
            @Nullable Long cost,
            @Nullable String currency,
            @Nullable Instant readyAt) {}

    /** @return nothing where it is no answer to what was asked: unknown or repeated SKUs, or numbers that cannot be */
    public Optional<List<Supplied>> supplied(Set<String> asked, String currency) {
        var all = lines == null ? List.<Line>of() : lines;
        var seen = new HashSet<String>();
        var sound = lines != null
                && all.stream()
                        .allMatch(line -> isSound(line, asked, currency) && seen.add(String.valueOf(line.sku())));
        return sound
                ? Optional.of(all.stream().map(line -> supplied(line, currency)).collect(Collectors.toList()))
                : Optional.empty();
    }

    private static boolean isSound(Line line, Set<String> asked, String currency) {
        return line.sku() != null
                && asked.contains(line.sku())
                && line.quantity() != null
                && line.quantity() >= 0
                && line.quantity() <= QUANTITY_MAX
                && (line.cost() == null || line.cost() >= 0)
                && (line.currency() == null || line.currency().equals(currency));
    }

    private static Supplied supplied(Line line, String currency) {
        var cost = line.cost() == null ? null : new Money(line.cost(), currency);
        return new Supplied(
                new Sku(String.valueOf(line.sku())),
                line.quantity() == null ? 0 : line.quantity(),
                cost,
                line.readyAt());
    }
}
