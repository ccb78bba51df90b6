package orderdesk.mirror.month;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The month as it was: each order with its first contact, and the calls.
 *
 * @param orders in the order of their time
 */
public record Month(List<Seen> orders, Calls calls) {

    /** Within this the first call wins the sale. */
    public static final Duration TARGET = Duration.ofMinutes(30);

    /** Beyond this the customer has bought elsewhere. */
    public static final Duration LATE = Duration.ofMinutes(60);

    /**
     * An order with how its customer was first reached.
     *
     * @param waited how much of the time until its call the shop was calling customers
     */
    public record Seen(PlacedOrder order, Contact contact, Duration waited) {

        static Seen of(PlacedOrder order, Contact contact, Hours hours) {
            var waited = contact instanceof Contact.Called called
                    ? hours.between(order.placed(), order.placed().plus(called.after()))
                    : Duration.ZERO;
            return new Seen(order, contact, waited);
        }

        /** Whether the shop dialled, and within the time given. */
        public boolean calledWithin(Duration limit) {
            return contact instanceof Contact.Called && waited.compareTo(limit) <= 0;
        }

        /** The same with the hours in which nobody is called. */
        boolean calledByTheClock(Duration limit) {
            return contact instanceof Contact.Called called && called.after().compareTo(limit) <= 0;
        }

        /** Whether the shop dialled later than the time given, or never. */
        public boolean waitedLonger(Duration limit) {
            return contact instanceof Contact.Never || contact instanceof Contact.Called && waited.compareTo(limit) > 0;
        }
    }

    /** A count out of another. */
    public record Share(long count, long of) {}

    /** Looks each order up in the calls; waits count while the shop calls. */
    public static Month of(List<PlacedOrder> orders, Calls calls, Hours hours) {
        return new Month(
                orders.stream()
                        .sorted(Comparator.comparing(PlacedOrder::placed))
                        .map(order -> Seen.of(order, calls.first(order), hours))
                        .toList(),
                calls);
    }

    /** Orders called within the target, of those the shop had to call. */
    public Share inTarget() {
        return new Share(
                count(seen -> seen.calledWithin(TARGET)),
                count(seen -> seen.contact() instanceof Contact.Called || seen.contact() instanceof Contact.Never));
    }

    /** Orders called within the target by the clock on the wall, of the same. */
    public Share byTheClock() {
        return new Share(
                count(seen -> seen.calledByTheClock(TARGET)), inTarget().of());
    }

    /** Orders cancelled in the end, of those called within the target. */
    public Share cancelledInTarget() {
        return cancelled(seen -> seen.calledWithin(TARGET));
    }

    /** Orders cancelled in the end, of those that waited over an hour for a call, or for ever. */
    public Share cancelledLate() {
        return cancelled(seen -> seen.waitedLonger(LATE));
    }

    /** Orders cancelled in the end, of those never called. */
    public Share cancelledUncalled() {
        return cancelled(seen -> seen.contact() instanceof Contact.Never);
    }

    /** Orders that waited over an hour and were cancelled. */
    public List<Seen> lost() {
        return orders.stream()
                .filter(seen -> seen.waitedLonger(LATE) && seen.order().cancelled())
                .toList();
    }

    /** Orders that operators took while they talked with the customer: in no share. */
    public long taken() {
        return count(seen -> seen.contact() instanceof Contact.Taken);
    }

    /** Orders that cannot be judged, for this reason. */
    public long unknown(Contact.Reason why) {
        return count(seen -> seen.contact().equals(new Contact.Unknown(why)));
    }

    private Share cancelled(Predicate<Seen> among) {
        return new Share(count(among.and(seen -> seen.order().cancelled())), count(among));
    }

    private long count(Predicate<Seen> which) {
        return orders.stream().filter(which).count();
    }
}
