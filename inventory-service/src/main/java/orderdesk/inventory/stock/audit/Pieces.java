package orderdesk.inventory.stock.audit;

import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.stock.domain.Hold;

/** The pieces of one SKU as they are stored, read without the rules of the domain: it would not let in what is wrong. */
public record Pieces(
        String id,
        ShopId shop,
        Sku sku,
        long received,
        long adjusted,
        long overdrawn,
        long free,
        long reserved,
        long consumed,
        List<Hold> holds) {

    public Pieces {
        holds = List.copyOf(holds);
    }

    /** Pieces in holds of that kind. */
    long held(Hold.Kind kind) {
        return holds.stream()
                .filter(hold -> hold.kind() == kind)
                .mapToLong(Hold::quantity)
                .sum();
    }
}
