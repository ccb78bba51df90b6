package orderdesk.inventory.stock;

import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.stock.domain.Sourcing;

/** Whom a shop asks for what it has not got itself. */
@FunctionalInterface
public interface Askable {

    Askable NOBODY = _ -> List.of();

    List<Sourcing.Source> of(ShopId shop);
}
