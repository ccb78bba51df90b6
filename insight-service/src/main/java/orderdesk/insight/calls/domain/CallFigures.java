package orderdesk.insight.calls.domain;

import orderdesk.insight.figures.domain.Figures.Spread;
import orderdesk.insight.figures.domain.Passage.Promises;
import org.jspecify.annotations.Nullable;

/**
 * What the desk achieved by telephone and chat in a group. Shares are given by their counts, so that groups add up.
 *
 * @param key the group: a shop, a channel, an operator, a day, an hour
 * @param promises of calls, that somebody was told
 */
public record CallFigures(String key, Incoming incoming, Talks talks, Owed owed, Promises promises, Written written) {

    /**
     * Calls that customers made, by what the exchange says.
     *
     * @param withinFourRings answered before the fifth ring (R084)
     * @param missed nobody talked to the caller (R061)
     * @param hidden of the missed, those without a number: nobody can be called back
     * @param neverReached of the missed, those whose caller nobody has talked with since
     */
    public record Incoming(int calls, int answered, int withinFourRings, int missed, int hidden, int neverReached) {}

    /**
     * Talks in both directions.
     *
     * @param talkSeconds from the first live voice to the end, in all
     * @param wrappedUp talks after which the operator was seen to write up
     * @param withoutOrder that nobody tied to an order
     * @param apartSeconds talk and wrap-up of those that confirmed no order: beside the handling of orders, which holds the
     *     others, it is operators' time (R040)
     */
    public record Talks(
            int talks, long talkSeconds, int wrappedUp, long wrapUpSeconds, int withoutOrder, long apartSeconds) {}

    /**
     * Calls, chats and mails that were owed to somebody.
     *
     * @param open without an outcome still
     * @param unreachable given up after every attempt
     * @param attempts how often somebody was dialled about them
     * @param askedFor callbacks and chats
     * @param ordered of those, what led to an order (R040)
     */
    public record Owed(int opened, int open, int unreachable, int attempts, int askedFor, int ordered) {}

    /**
     * Chats, and letters that ask for something (R040, R041, R086).
     *
     * @param chatSeconds what operators spent in chats, in all; of several at once each has its part. Of letters no event
     *     says how long somebody wrote
     */
    public record Written(Answered chats, long chatSeconds, Answered letters) {}

    /**
     * How soon those who wrote were answered. Who is neither in time nor late waits still.
     *
     * @param answered in writing, or by a call that settled it
     * @param inTime in a chat until the instant that its shop allows, by mail within 60 minutes of open time
     * @param late after that, or never
     * @param wallClock until the answer, nights included
     * @param openTime how much of that the shop was open
     */
    public record Answered(
            int asked,
            int answered,
            int inTime,
            int late,
            @Nullable Spread wallClock,
            @Nullable Spread openTime) {}
}
