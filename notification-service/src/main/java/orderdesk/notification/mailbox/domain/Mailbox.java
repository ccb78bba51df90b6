package orderdesk.notification.mailbox.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import org.jspecify.annotations.Nullable;

/**
 * How far a mailbox has been read, by whom, and what stands in the way. Inbox and spam are read in one go, so neither
 * waits longer than the other (R086).
 *
 * @param address of the mailbox, in lower case
 * @param since letters that came before are nobody's: they were answered before the desk was there
 * @param marks how far each folder has been read; a folder that the server does not have is missing
 * @param lease who reads it now
 * @param lookedAt when both folders were last read to where the round ended
 * @param more the last round ended before the folders did
 * @param trouble present while it cannot be read
 * @param senders how much each has sent within the hour
 * @param floods whose letters were counted instead of read
 */
public record Mailbox(
        String address,
        Instant since,
        Map<MailFolder, Mark> marks,
        @Nullable Lease lease,
        @Nullable Instant lookedAt,
        boolean more,
        @Nullable Trouble trouble,
        Senders senders,
        List<Flood> floods) {

    /** Longer than a server can take over one letter; renewed with every mark. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    /** Later letters of the same sender are told of anew. */
    public static final Duration FLOOD_IS_ONE_FOR = Duration.ofHours(24);

    static final int FLOODS_KEPT_MAX = 50;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int DOUBLINGS_MAX = 5;

    public Mailbox {
        marks = Map.copyOf(marks);
        floods = List.copyOf(floods);
    }

    public static Mailbox first(String address, Instant now, Duration lookBack) {
        return new Mailbox(address, now.minus(lookBack), Map.of(), null, null, false, null, Senders.NONE, List.of());
    }

    public boolean isDue(Instant now, Duration every) {
        if (lease != null && now.isBefore(lease.until())) {
            return false;
        }
        if (trouble != null) {
            return !now.isBefore(trouble.nextAt());
        }
        return more || lookedAt == null || !now.isBefore(lookedAt.plus(every));
    }

    /** Empty where it is not due, or another reader has it. */
    public Optional<Mailbox> leased(String holder, Instant now, Duration every) {
        return isDue(now, every) ? Optional.of(with(new Lease(holder, now.plus(LEASE)))) : Optional.empty();
    }

    /**
     * So far a folder has been read, and everything up to there is stored.
     *
     * @throws LeaseLost where another reader has it by now
     */
    public Mailbox read(String holder, MailFolder folder, Mark mark, Senders counted, List<Flood> more, Instant now) {
        requireHeldBy(holder);
        var next = new HashMap<>(marks);
        next.put(folder, mark);
        return new Mailbox(
                address,
                since,
                next,
                new Lease(holder, now.plus(LEASE)),
                lookedAt,
                this.more,
                trouble,
                counted,
                more.subList(Math.max(0, more.size() - FLOODS_KEPT_MAX), more.size()));
    }

    /** @throws LeaseLost where another reader has it by now */
    public Mailbox looked(String holder, boolean isMore, Instant now) {
        requireHeldBy(holder);
        return new Mailbox(address, since, marks, null, now, isMore, null, senders, floods);
    }

    /**
     * It cannot be read now; the pause doubles up to half an hour.
     *
     * @param why the kind of failure, without anything that a server says
     * @throws LeaseLost where another reader has it by now
     */
    public Mailbox failed(String holder, String why, Instant now) {
        requireHeldBy(holder);
        var failures = trouble == null ? 1 : trouble.failures() + 1;
        var began = trouble == null ? now : trouble.since();
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS_MAX));
        var next = new Trouble(began, failures, now.plus(pause), why);
        return new Mailbox(address, since, marks, null, lookedAt, more, next, senders, floods);
    }

    /** A folder is read again from there; what is known already is met again and changes nothing. */
    public Mailbox rewound(MailFolder folder, long fromUid) {
        var mark = marks.get(folder);
        if (mark == null || mark.uid() < fromUid) {
            return this;
        }
        var next = new HashMap<>(marks);
        next.put(folder, new Mark(mark.validity(), fromUid - 1, mark.taken()));
        return new Mailbox(address, since, next, null, lookedAt, true, trouble, senders, List.of());
    }

    public Optional<Mark> mark(MailFolder folder) {
        return Optional.ofNullable(marks.get(folder));
    }

    public Optional<Lease> held() {
        return Optional.ofNullable(lease);
    }

    private Mailbox with(Lease next) {
        return new Mailbox(address, since, marks, next, lookedAt, more, trouble, senders, floods);
    }

    private void requireHeldBy(String holder) {
        if (lease == null || !lease.holder().equals(holder)) {
            throw new LeaseLost();
        }
    }

    /**
     * @param validity the folder's UIDVALIDITY (RFC 3501, 2.3.1.1): with another one all UIDs are new
     * @param uid of the last letter that was read
     * @param taken how many letters were new
     */
    public record Mark(long validity, long uid, long taken) {}

    /** @param holder one round of one instance */
    public record Lease(String holder, Instant until) {}

    /** @param nextAt it is tried again then */
    public record Trouble(Instant since, int failures, Instant nextAt, String why) {}

    /**
     * Letters of one sender, or of all {@link Senders#STRANGERS}, above what one hour allows. They lie in the mailbox;
     * reading it again from the first brings those that the next hour allows.
     */
    public record Flood(MailFolder folder, String sender, Instant since, long firstUid, long count) {}

    /** Another reader took the mailbox over; whatever was stored is known to it. */
    public static final class LeaseLost extends RuntimeException {

        LeaseLost() {
            super("Another reader has the mailbox");
        }
    }

    /** None is announced. */
    public record Nothing() {}
}
