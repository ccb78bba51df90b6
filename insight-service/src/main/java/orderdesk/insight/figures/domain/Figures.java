package orderdesk.insight.figures.domain;

import java.util.Arrays;
import java.util.List;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the desk achieved with a group of orders. A share is given by its two counts, so that groups can be added up.
 *
 * @param key the group: a shop, a channel, an operator, a day, an hour
 */
public record Figures(
        String key, Orders orders, Contact contact, Work work, Passage.Promises promises, Deliveries deliveries) {

    /**
     * @param open neither confirmed nor over
     * @param absentGoods goods were missing when the order came (R095)
     * @param atNight placed from 20:00 to 10:00 on the clock of the period
     * @param absentAtNight goods were missing of these
     * @param carriedOn orders that send goods of another one apart, or the right ones for wrong ones: counted nowhere else
     *     among orders, and in contact, work and deliveries like any other
     * @param merged that were one wish with another order, which was kept and is counted: these are counted nowhere else
     *     among orders
     * @param byRule of the confirmed, those that a rule of the shop confirmed without a call
     */
    public record Orders(
            int placed,
            int confirmed,
            int cancelled,
            int expired,
            int open,
            int absentGoods,
            int atNight,
            int absentAtNight,
            int carriedOn,
            int merged,
            int byRule) {

        public static final Orders NONE = new Orders(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        Orders plus(Orders more) {
            return new Orders(
                    placed + more.placed,
                    confirmed + more.confirmed,
                    cancelled + more.cancelled,
                    expired + more.expired,
                    open + more.open,
                    absentGoods + more.absentGoods,
                    atNight + more.atNight,
                    absentAtNight + more.absentAtNight,
                    carriedOn + more.carriedOn,
                    merged + more.merged,
                    byRule + more.byRule);
        }
    }

    /**
     * First contact, of orders that are owed a call. Those neither in target nor missed were never dialled: they are over,
     * or their time still runs.
     *
     * @param inTarget dialled within 30 minutes of open time (R074)
     * @param targetMissed not dialled within them
     * @param inLimit dialled within 60 (R043)
     * @param breached not dialled within them
     * @param wallClock how long it took, nights included
     * @param openTime how much of that the shop was open
     */
    public record Contact(
            int owed, int inTarget, int targetMissed, int inLimit, int breached, Times wallClock, Times openTime) {}

    /**
     * @param toAttempt from the order to the first dialling
     * @param toTalk from the order to the first talk
     * @param toConfirmed from the order to its first confirmation (R077)
     */
    public record Times(
            @Nullable Spread toAttempt,
            @Nullable Spread toTalk,
            @Nullable Spread toConfirmed) {}

    /** In whole seconds; the median of an even number is the lower of the middle two. */
    public record Spread(int orders, long mean, long median, long longest) {

        /** @return nothing where nothing took any time */
        public static @Nullable Spread of(List<Long> taken) {
            if (taken.isEmpty()) {
                return null;
            }
            var sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
            var sum = Arrays.stream(sorted).sum();
            return new Spread(
                    sorted.length, sum / sorted.length, sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1]);
        }
    }

    /**
     * @param attempts how often somebody was dialled
     * @param handlingSeconds how long operators held the work, in all
     * @param wrapUpSeconds the part of it after the read-back
     * @param perConfirmed seconds of handling for each confirmed order, those of all others included: mystery shoppers'
     *     too, and none for what a rule confirmed (R065)
     * @param costs one for each currency in which shops of the group have said what an operator's hour costs
     */
    public record Work(
            int attempts,
            long handlingSeconds,
            long wrapUpSeconds,
            @Nullable Long perConfirmed,
            List<Cost> costs) {

        public Work {
            costs = List.copyOf(costs);
        }
    }

    /**
     * What the handling of orders cost (R065), of those shops that have said what an hour costs.
     *
     * @param confirmed orders of these shops
     * @param perConfirmed for each of them, all others' handling included; absent where there is none
     */
    public record Cost(
            Money handling, int confirmed, @Nullable Money perConfirmed) {}

    /** What became of the parcels, by whether a reminder call reached the customer before (R048). */
    public record Deliveries(Parcels reminded, Parcels notReminded) {}

    /** @param cameBack refused, returned or not collected */
    public record Parcels(int delivered, int cameBack) {}
}
