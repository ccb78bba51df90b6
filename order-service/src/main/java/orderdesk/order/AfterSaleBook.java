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
     * The latest first, or the money that is due first, as they are wanted.
     *
     * @param after the last one seen, in the same order
     */
    List<Stored<AfterSale>> select(ShopId shop, Wanted wanted, @Nullable Place after, int limit);

    /** Open cases that were stored before all of their time limits were watched. */
    List<Stored<AfterSale>> unwatched(ShopId shop, int limit);

    /** How many a shop has whose time limits passed, and how much money it owes. */
    Limits limits(ShopId shop);

    /**
     * Which cases.
     *
     * @param order of one order only
     * @param stage where they stand
     * @param late only those of which a time limit passed
     */
    record Wanted(@Nullable OrderId order, Stage.@Nullable Name stage, boolean late, By by) {

        /** Every case of one order, or only those of it that stand there. */
        public static Wanted of(OrderId order, Stage.@Nullable Name stage) {
            return new Wanted(order, stage, false, By.LATEST);
        }
    }

    /** How a list is ordered. */
    enum By {
        /** The latest that was opened first. */
        LATEST,
        /** Only cases to which money is owed; what has to be paid first is first (R035). */
        MONEY_BY
    }

    /**
     * What of a shop's cases is late. A case counts once: at its money, where both are late.
     *
     * @param answersLate customers who have no answer in time
     * @param moneyLate customers who have no money in time
     * @param moneyOwed customers to whom money is owed, late or not
     * @param moneyBy until when the next of it has to be paid
     */
    record Limits(
            long answersLate,
            long moneyLate,
            long moneyOwed,
            @Nullable Instant moneyBy) {

        /** More than these are not told apart from as many. */
        public static final int COUNTED_MAX = 1_000;
    }

    /** Cases of one order that are looked through; it has a few at most. */
    int OF_ORDER_MAX = 20;

    /** Of one order, and of those that replace its goods. */
    default Stream<AfterSale> withReplacements(ShopId shop, OrderId order) {
        return select(shop, Wanted.of(order, null), null, OF_ORDER_MAX).stream()
                .map(Stored::state)
                .flatMap(each -> each.replacement() == null
                        ? Stream.of(each)
                        : Stream.concat(Stream.of(each), withReplacements(shop, each.replacement())));
    }

    /** Whether somebody sees to the order already. */
    default boolean hasOpen(ShopId shop, OrderId order) {
        return select(shop, Wanted.of(order, null), null, OF_ORDER_MAX).stream()
                .anyMatch(each -> each.state().stage().name() != Stage.Name.RESOLVED);
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

    /**
     * Where a list was left.
     *
     * @param at by which it is ordered
     */
    record Place(Instant at, String id) {

        public static Place parse(String text) {
            var cut = text.indexOf('/');
            return new Place(Instant.parse(text.substring(0, cut)), text.substring(cut + 1));
        }

        public static Place of(By by, Stored<AfterSale> last) {
            var item = last.state();
            var at = by == By.MONEY_BY ? item.terms().moneyBy().orElseThrow() : item.openedAt();
            return new Place(at, last.id());
        }

        @Override
        public String toString() {
            return at + "/" + id;
        }
    }
}
