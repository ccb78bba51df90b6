package orderdesk.platform.aggregate.protocol;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.port.Due;
import orderdesk.platform.aggregate.port.Held;
import orderdesk.platform.aggregate.port.Mark;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the aggregates of one kind at their deadlines, and publishes what a crash or an absent broker left.
 *
 * <p><b>Guarantees.</b> Never early by this machine's clock, and not at all while that is off the database's. Every
 * instance may do it at the same time: a deadline takes effect once. One aggregate that fails is tried again later and
 * holds up no other.
 */
public final class Alarms<A, E> {

    private static final Logger log = LoggerFactory.getLogger(Alarms.class);

    private final Codec<A, E> codec;
    private final Documents documents;
    private final Lanes<A, E> lanes;
    private final Relay relay;
    private final Surroundings around;
    private final ClockCheck clockCheck;
    private volatile boolean looked;

    Alarms(
            Codec<A, E> codec,
            Documents documents,
            Lanes<A, E> lanes,
            Relay relay,
            Surroundings around,
            ClockCheck clockCheck) {
        this.codec = codec;
        this.documents = documents;
        this.lanes = lanes;
        this.relay = relay;
        this.around = around;
        this.clockCheck = clockCheck;
    }

    /**
     * One step: a page of what is due.
     *
     * @return whether there may be more already
     * @throws StoreUnavailable when the database cannot be reached
     */
    public boolean tick() {
        if (!clockCheck.isTrusted()) {
            return false;
        }
        var due = due();
        Collections.shuffle(due, around.random());
        due.stream().map(this::started).toList().forEach(CompletableFuture::join);
        looked = true;
        return due.size() == Limits.DUE_PAGE;
    }

    private List<Due> due() {
        try {
            return new ArrayList<>(documents.due(now(), Limits.DUE_PAGE));
        } catch (RuntimeException e) {
            looked = false;
            throw e;
        }
    }

    private CompletableFuture<Void> started(Due due) {
        var done = new CompletableFuture<Void>();
        around.threads()
                .newThread(() -> {
                    try {
                        wake(new Key(due.shop(), due.id()));
                    } finally {
                        done.complete(null);
                    }
                })
                .start();
        return done;
    }

    private void wake(Key key) {
        var wake = new Wake<A, E>(around.watch());
        try {
            lanes.submit(key, wake);
            wake.idle().ifPresent(held -> lookAfter(key, held, false));
        } catch (StoreUnavailable e) {
            log.debug("Not woken for now: {}", key, e);
        } catch (RuntimeException e) {
            around.watch().wakingFailed();
            log.error("Cannot wake {} of {}", key, codec.kind().collection(), e);
            wake.idle().ifPresent(held -> lookAfter(key, held, true));
        }
    }

    /** Its deadline has not come, or could not be served: it is due because of its events, or of a lost mark. */
    private void lookAfter(Key key, Held held, boolean failed) {
        try {
            var published = relay.published(key, held.published(), held.sequence());
            documents.mark(new Mark(key.shop(), key.id(), held.rev(), published, next(held, published, failed)));
            if (published < held.sequence()) {
                relay.republish(held, now().minus(Limits.PUBLISHED_WITHIN));
            }
        } catch (RuntimeException e) {
            log.debug("Not looked after for now: {}", key, e);
        }
    }

    private @Nullable Instant next(Held held, long published, boolean failed) {
        var deadline = codec.deadline(codec.state(held.state()));
        if (failed || deadline != null && !deadline.isAfter(now())) {
            return now().plus(Limits.AFTER_FAILURE);
        }
        return published < held.sequence() ? Assembly.earlier(deadline, now().plus(Limits.PUBLISHED_WITHIN)) : deadline;
    }

    private Instant now() {
        return around.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether it knows what a crash left: false before the first look, and while the database is away. */
    boolean hasLooked() {
        return looked;
    }

    Optional<Instant> oldestUnpublished() {
        return relay.oldestUnpublished();
    }

    boolean isQuiet() {
        return relay.isQuiet();
    }

    public String collection() {
        return codec.kind().collection();
    }
}
