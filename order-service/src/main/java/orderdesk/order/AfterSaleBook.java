package orderdesk.order;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Stage;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** Lists of a shop's cases after the sale. */
public interface AfterSaleBook {

    /**
     * The latest first.
     *
     * @param order of one order only
     * @param stage where they stand
     * @param after the last one seen
     */
    List<Stored<AfterSale>> select(
            ShopId shop, @Nullable OrderId order, Stage.@Nullable Name stage, @Nullable Place after, int limit);

    /** Where a list was left. */
    record Place(Instant openedAt, String id) {

        public static Place parse(String text) {
            var cut = text.indexOf('/');
            return new Place(Instant.parse(text.substring(0, cut)), text.substring(cut + 1));
        }

        public static Place of(Stored<AfterSale> last) {
            return new Place(last.state().openedAt(), last.id());
        }

        @Override
        public String toString() {
            return openedAt + "/" + id;
        }
    }
}
