package orderdesk.contracts.stock;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What inventory-service knows of one line of an order.
 *
 * @param missing how many of the wanted pieces could neither be reserved nor were promised by suppliers
 * @param certainty how far the figure can be trusted (R091)
 * @param asOf when the source said so
 * @param source the supplier or warehouse that said so; absent for a product nobody lists
 * @param priceNow the catalogue's price; differs from the line's where it changed since the customer saw it (R076)
 * @param belowCost the line's price is under the purchase price: never confirmed as it stands (R093)
 * @param expectedAt when more is due
 * @param alternatives in stock now, best first; only for a line that is short (R023)
 * @param promised what suppliers said they deliver for this line (R079); absent where nobody was asked
 * @param staleAt from when on the figure is no longer trusted (R091); absent for a product nobody lists
 * @param readyAt by when all of the line can be at the shop, ordered from its suppliers at this moment: nothing is
 *     promised to be handed over sooner. Absent where all of it is there, or nobody says
 */
public record LineStock(
        LineId line,
        Sku sku,
        int wanted,
        int reserved,
        int missing,
        Certainty certainty,
        @Nullable Instant asOf,
        @Nullable String source,
        @Nullable Money priceNow,
        boolean belowCost,
        @Nullable Instant expectedAt,
        List<Alternative> alternatives,
        @Nullable List<Promised> promised,
        @Nullable Instant staleAt,
        @Nullable Instant readyAt) {

    public LineStock {
        alternatives = List.copyOf(alternatives);
        promised = promised == null ? null : List.copyOf(promised);
    }

    /** For which no supplier was asked, of goods that are there. */
    public LineStock(
            LineId line,
            Sku sku,
            int wanted,
            int reserved,
            int missing,
            Certainty certainty,
            @Nullable Instant asOf,
            @Nullable String source,
            @Nullable Money priceNow,
            boolean belowCost,
            @Nullable Instant expectedAt,
            List<Alternative> alternatives) {
        this(
                line,
                sku,
                wanted,
                reserved,
                missing,
                certainty,
                asOf,
                source,
                priceNow,
                belowCost,
                expectedAt,
                alternatives,
                null,
                null,
                null);
    }

    /** As everybody may see it: what suppliers take for their pieces is left out. */
    public LineStock withoutCosts() {
        var shown = promised == null
                ? null
                : promised.stream()
                        .map(part -> new Promised(part.supplier(), part.quantity(), null, part.readyAt()))
                        .toList();
        return new LineStock(
                line,
                sku,
                wanted,
                reserved,
                missing,
                certainty,
                asOf,
                source,
                priceNow,
                belowCost,
                expectedAt,
                alternatives,
                shown,
                staleAt,
                readyAt);
    }

    public enum Certainty {
        SURE,
        STALE,
        ASSUMED,
        ASK
    }

    /**
     * A product to offer instead.
     *
     * @param free pieces that can be had
     * @param why one short sentence for the operator
     */
    public record Alternative(Sku sku, String name, Options options, Money price, int free, String why) {}

    /**
     * A part of a line that a supplier delivers.
     *
     * @param cost what the shop pays for one piece
     * @param readyAt when it is at the shop
     */
    public record Promised(
            String supplier,
            int quantity,
            @Nullable Money cost,
            @Nullable Instant readyAt) {}
}
