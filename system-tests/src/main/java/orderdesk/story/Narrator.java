package orderdesk.story;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Says each step, checks it, and counts. A chapter ends at its first step that is not so; the next one begins anew. */
final class Narrator {

    /** A bound for whatever follows by events, on a machine that has other things to do; no figure to aim at. */
    static final Duration SOON = Duration.ofSeconds(30);

    private static final long POLL_MILLIS = 50;

    private final PrintStream out;
    private int passed;
    private int failed;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void chapter(String title, Runnable steps) {
        out.println();
        out.println(title);
        try {
            steps.run();
        } catch (ChapterEnds _) {
            out.println("  (the rest of this chapter builds on it and is left out)");
        }
    }

    <T> T step(String says, Supplier<T> plays) {
        try {
            var result = plays.get();
            passed++;
            out.println("  + " + says);
            return result;
        } catch (RuntimeException e) {
            failed++;
            out.println("  - " + says);
            out.println("      " + Objects.requireNonNullElse(e.getMessage(), e.toString()));
            throw new ChapterEnds();
        }
    }

    void step(String says, Runnable plays) {
        step(says, () -> {
            plays.run();
            return true;
        });
    }

    /** Asks again until it is so, at most for {@code within}; what was seen last is in the message. */
    static Answer eventually(Duration within, Supplier<Answer> asks, Predicate<Answer> isSo) {
        var until = Instant.now().plus(within);
        var seen = asks.get();
        while (!isSo.test(seen)) {
            if (Instant.now().isAfter(until)) {
                throw new NotSo(
                        "not so within %d s; last: %d %s".formatted(within.toSeconds(), seen.status(), seen.body()));
            }
            pause();
            seen = asks.get();
        }
        return seen;
    }

    static Answer eventually(Supplier<Answer> asks, Predicate<Answer> isSo) {
        return eventually(SOON, asks, isSo);
    }

    static void check(boolean so, String otherwise) {
        if (!so) {
            throw new NotSo(otherwise);
        }
    }

    /** Says what was seen on the way. */
    void note(String seen) {
        out.println("      " + seen);
    }

    static void same(Object expected, Object seen) {
        check(expected.equals(seen), "expected %s, saw %s".formatted(expected, seen));
    }

    int failed() {
        return failed;
    }

    String summary() {
        return "%d passed, %d failed".formatted(passed, failed);
    }

    static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSo("interrupted");
        }
    }

    private static final class ChapterEnds extends RuntimeException {}
}
