package orderdesk.platform.simulator;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened, in order: a hash of all of it, and the last lines in words. */
final class Trace {

    private static final int TAIL = 400;

    private final SimulatedClock time;
    private final Deque<Line> tail = new ArrayDeque<>(TAIL);
    private long hash;
    private int length;
    private @Nullable AssertionError finding;

    Trace(SimulatedClock time) {
        this.time = time;
    }

    private record Line(int number, long at, String who, String what, String which) {

        @Override
        public String toString() {
            return "%6d %s %-12s %s %s".formatted(number, Instant.ofEpochMilli(at), who, what, which);
        }
    }

    void add(String who, String what, String which) {
        length++;
        hash = hash * 31 + who.hashCode();
        hash = hash * 31 + what.hashCode();
        hash = hash * 31 + which.hashCode();
        if (tail.size() == TAIL) {
            tail.removeFirst();
        }
        tail.addLast(new Line(length, time.instant().toEpochMilli(), who, what, which));
    }

    /** Something is wrong; whoever caused it may swallow the error. */
    void found(AssertionError what) {
        finding = finding == null ? what : finding;
    }

    /** The first. */
    @Nullable
    AssertionError finding() {
        return finding;
    }

    long hash() {
        return hash;
    }

    int length() {
        return length;
    }

    String tail() {
        return tail.stream().map(Line::toString).collect(Collectors.joining("\n"));
    }
}
