package orderdesk.insight.figures.domain;

import java.util.Optional;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;

/** What an operator's hour costs a shop (R065); nothing is said of what it costs a shop that has not said so. */
@FunctionalInterface
public interface Rates {

    Rates UNSAID = _ -> Optional.empty();

    Optional<Money> hour(ShopId shop);
}
