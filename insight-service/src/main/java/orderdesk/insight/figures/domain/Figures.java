package orderdesk.insight.figures.domain;

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
            int carriedOn) {}

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
    public record Spread(int orders, long mean, long median, long longest) {}

    /**
     * @param attempts how often somebody was dialled
     * @param handlingSeconds how long operators held the work, in all
     * @param wrapUpSeconds the part of it after the read-back
     * @param perConfirmed seconds of handling for each confirmed order, those of all others included (R065)
     */
    public record Work(
            int attempts,
            long handlingSeconds,
            long wrapUpSeconds,
            @Nullable Long perConfirmed) {}

    /** What became of the parcels, by whether a reminder call reached the customer before (R048). */
    public record Deliveries(Parcels reminded, Parcels notReminded) {}

    /** @param cameBack refused, returned or not collected */
    public record Parcels(int delivered, int cameBack) {}
}
