package orderdesk.platform.aggregate.protocol;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import orderdesk.platform.aggregate.port.Mark;
import org.jspecify.annotations.Nullable;

/** The events of one aggregate that are on their way to the broker, one after another. */
final class Tail {

    private final Deque<Fresh> waiting = new ArrayDeque<>();
    private long last;
    private boolean incomplete;
    private @Nullable Mark mark;

    /** @param acknowledged the last sequence that the broker is known to have */
    Tail(long acknowledged) {
        this.last = acknowledged;
    }

    /**
     * Takes what follows on what it holds; where something between is missing, it becomes incomplete.
     *
     * @param mark what to note once all is acknowledged; of several, the one of the highest revision
     * @return the bytes taken
     */
    synchronized long add(List<Fresh> fresh, Mark mark) {
        var bytes = 0L;
        for (var event : fresh) {
            if (event.entry().sequence() == last + 1) {
                waiting.add(event);
                last++;
                bytes += event.size();
            } else if (event.entry().sequence() > last) {
                incomplete = true;
            }
        }
        remember(mark);
        return bytes;
    }

    /** A mark beyond what it holds is of events that another instance wrote: they are to be read first. */
    synchronized void remember(Mark mark) {
        if (this.mark == null || mark.rev() > this.mark.rev()) {
            this.mark = mark;
        }
        incomplete |= mark.published() > last;
    }

    /** @param acknowledged what the broker is known to have by now, perhaps through another instance */
    synchronized void skipTo(long acknowledged) {
        if (waiting.isEmpty()) {
            last = Math.max(last, acknowledged);
        }
    }

    synchronized Optional<Fresh> first() {
        return Optional.ofNullable(waiting.peek());
    }

    synchronized void removeFirst() {
        waiting.remove();
    }

    synchronized void expectMore() {
        incomplete = true;
    }

    /** Whether there is more than it holds. From now on it is complete, unless it turns out otherwise again. */
    synchronized boolean lacksSome() {
        var lacking = incomplete;
        incomplete = false;
        return lacking;
    }

    synchronized boolean isDone() {
        return waiting.isEmpty() && !incomplete;
    }

    synchronized long bytes() {
        return waiting.stream().mapToLong(Fresh::size).sum();
    }

    synchronized Optional<Mark> mark() {
        return Optional.ofNullable(mark);
    }
}
