package orderdesk.order;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
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

    /** Cases of one order that are looked through; it has a few at most. */
    int OF_ORDER_MAX = 20;

    /** Of one order, and of those that replace its goods. */
    default Stream<AfterSale> withReplacements(ShopId shop, OrderId order) {
        return select(shop, order, null, null, OF_ORDER_MAX).stream()
                .map(Stored::state)
                .flatMap(each -> each.replacement() == null
                        ? Stream.of(each)
                        : Stream.concat(Stream.of(each), withReplacements(shop, each.replacement())));
    }

    /** How cases went that were opened under a version of a procedure. */
    Success success(ShopId shop, Kind kind, int version);

    /**
     * What speaks for a procedure.
     *
     * @param solved closed and not rejected, in time or late
     * @param cameBack the same trouble with the same order, after it had been solved in time
     */
    record Success(long opened, long solved, long solvedInTime, long cameBack) {

        /** More cases than these are not told apart from as many. */
        public static final int COUNTED_MAX = 100_000;

        /** Of what was closed, what was solved in time and did not come back; nothing before anything was closed. */
        public OptionalDouble rate() {
            return solved == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) Math.max(0, solvedInTime - cameBack) / solved);
        }
    }

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
