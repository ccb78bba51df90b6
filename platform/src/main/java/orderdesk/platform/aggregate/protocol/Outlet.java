package orderdesk.platform.aggregate.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.aggregate.port.Broker;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.port.Held;
import orderdesk.platform.aggregate.port.Mark;
import orderdesk.platform.aggregate.port.NotAcknowledged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the events of one kind come from and go to.
 *
 * @param topic absent for a kind that announces nothing
 * @param source the owner's word
 * @param deadline of a stored state
 */
record Outlet(
        Optional<String> topic,
        String source,
        Documents documents,
        Broker broker,
        Function<Held, @Nullable Instant> deadline) {

    private static final Logger log = LoggerFactory.getLogger(Outlet.class);

    /** Reads that may bring nothing new before something must be wrong with the document. */
    private static final int VAIN_READS_MAX = 10;

    /** Publishes until the tail is empty and complete. */
    void drain(Key key, Tail tail, AtomicLong bytes, Acknowledged acknowledged) {
        var vainReads = 0;
        while (!tail.isDone()) {
            var first = tail.first();
            if (first.isPresent()) {
                broker.publish(announcement(key, first.get()));
                acknowledged.upTo(key, first.get().entry().sequence());
                tail.removeFirst();
                bytes.addAndGet(-first.get().size());
                vainReads = 0;
            } else if (tail.lacksSome()) {
                if (vainReads++ > VAIN_READS_MAX) {
                    throw new IllegalStateException("The history has a gap");
                }
                bytes.addAndGet(read(key, tail, acknowledged));
            }
        }
    }

    /** Takes no more at a time than memory is meant for. */
    private long read(Key key, Tail tail, Acknowledged acknowledged) {
        var found = documents.read(key.shop(), key.id());
        if (found.isEmpty()) {
            return 0;
        }
        var held = found.get();
        var known = Math.max(held.published(), acknowledged.of(key));
        tail.skipTo(known);
        var some = new ArrayList<Fresh>();
        var size = 0;
        for (var entry : held.history()) {
            if (entry.sequence() > known && size <= Limits.PAGE_MAX) {
                some.add(Codec.fresh(entry));
                size += some.getLast().size();
            }
        }
        if (size > Limits.PAGE_MAX) {
            tail.expectMore();
        }
        return tail.add(some, new Mark(held.shop(), held.id(), held.rev(), held.sequence(), deadline.apply(held)));
    }

    private Announcement announcement(Key key, Fresh fresh) {
        var entry = fresh.entry();
        return new Announcement(
                topic.orElseThrow(),
                id(source, key.id(), entry.sequence()),
                entry.type(),
                source,
                key.id(),
                entry.sequence(),
                entry.at(),
                key.shop(),
                entry.cause(),
                fresh.json());
    }

    static String id(String source, String subject, long sequence) {
        return source + ":" + subject + ":" + sequence;
    }

    /** A mark that is not made costs another look by the alarm. */
    void mark(Mark mark) {
        try {
            documents.mark(mark);
        } catch (RuntimeException e) {
            log.debug("Not marked as published: {}", mark.id(), e);
        }
    }

    void failed(Key key, RuntimeException e) {
        if (e instanceof NotAcknowledged || e instanceof StoreUnavailable) {
            log.debug("Not published for now: {}", key, e);
        } else {
            log.error("Cannot publish the events of {}", key, e);
        }
    }
}
