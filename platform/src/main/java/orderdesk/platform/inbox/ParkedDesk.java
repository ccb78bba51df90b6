package orderdesk.platform.inbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import orderdesk.platform.inbox.port.Letter;
import orderdesk.platform.inbox.port.ParkingLot;

/**
 * What a person does about events that a service could not apply: looks, applies them once their cause is gone, or
 * gives the first of them up.
 *
 * <p>Every method throws {@link orderdesk.platform.aggregate.StoreUnavailable} when the database cannot be reached.
 */
public final class ParkedDesk {

    /** Aggregates in one list. */
    public static final int SHOWN_MAX = 1_000;

    private final SpringInbox inbox;
    private final ParkingLot lot;

    ParkedDesk(SpringInbox inbox, ParkingLot lot) {
        this.inbox = inbox;
        this.lot = lot;
    }

    /** At most {@value #SHOWN_MAX}, the longest parked first. */
    public List<ParkingLot.Parked> list() {
        return lot.list(SHOWN_MAX);
    }

    /** What waits for an aggregate, oldest first; nothing where it is not parked. */
    public List<Letter> waiting(String group, String subject, int limit) {
        return lot.waiting(group, subject, limit)
                .map(ParkingLot.Waiting::letters)
                .orElse(List.of());
    }

    /** @return nothing for a group that this service is not */
    public Optional<Replay.Result> replay(String group, String subject) {
        return alone(group, replay -> replay.of(subject));
    }

    /**
     * Gives up the event that blocks its aggregate, and applies what stood behind it. The event is kept with the
     * reason.
     *
     * @return nothing for a group that this service is not
     */
    public Optional<Replay.Result> setAside(String group, String subject, String reason) {
        return alone(group, replay -> {
            replay.setAside(subject, reason);
            return replay.of(subject);
        });
    }

    /**
     * The same, where the event at the head is still the one at this place; otherwise nothing is given up.
     *
     * @param place topic, partition and offset, as {@link orderdesk.platform.inbox.port.Arrived#toString} writes them
     */
    public Optional<Replay.Result> setAside(String group, String subject, String place, String reason) {
        return alone(group, replay -> {
            replay.setAside(subject, reason, head -> head.record().toString().equals(place));
            return replay.of(subject);
        });
    }

    private synchronized <R> Optional<R> alone(String group, Function<Replay, R> what) {
        return inbox.inGroup(group, Consumption::replay).map(what);
    }
}
