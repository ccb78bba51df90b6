package orderdesk.inventory.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Asks together what many want to know about one thing at once: who comes while an ask is under way waits for the next
 * one, which is made for all that came meanwhile.
 *
 * <p><b>Assumptions.</b> The answer for all of them holds the answer for each.
 *
 * <p><b>Guarantees.</b> An answer is never of an ask that began before it was wanted. One ask about a thing is under way
 * at a time; different things do not wait for each other. Whoever waits gets the answer of his ask, or what it threw.
 */
final class Together<K, Q, A> {

    private final Map<K, Line<Q, A>> lines = new HashMap<>();
    private final BiFunction<K, List<Q>, A> asking;

    Together(BiFunction<K, List<Q>, A> asking) {
        this.asking = asking;
    }

    A ask(K about, Q question) {
        var line = enter(about);
        try {
            var turn = line.join(question);
            if (turn.leads()) {
                lead(about, line, turn.asked());
            }
            return turn.asked().answer.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> throw e;
            }
        } finally {
            leave(about, line);
        }
    }

    private void lead(K about, Line<Q, A> line, Asked<Q, A> asked) {
        line.busy.lock();
        try {
            asked.answer.complete(asking.apply(about, line.close()));
        } catch (RuntimeException | Error e) {
            asked.answer.completeExceptionally(e);
        } finally {
            line.busy.unlock();
        }
    }

    /** Questions about it for which no ask has begun. */
    synchronized int waiting(K about) {
        var line = lines.get(about);
        return line == null ? 0 : line.waiting();
    }

    private synchronized Line<Q, A> enter(K about) {
        var line = lines.computeIfAbsent(about, _ -> new Line<>());
        line.callers++;
        return line;
    }

    private synchronized void leave(K about, Line<Q, A> line) {
        if (--line.callers == 0) {
            lines.remove(about);
        }
    }

    /** Those who want to know about one thing. */
    private static final class Line<Q, A> {

        private final ReentrantLock busy = new ReentrantLock();
        private int callers;
        private @Nullable Asked<Q, A> next;

        synchronized Turn<Q, A> join(Q question) {
            var leads = next == null;
            var asked = next == null ? new Asked<Q, A>() : next;
            asked.questions.add(question);
            next = asked;
            return new Turn<>(asked, leads);
        }

        synchronized int waiting() {
            return next == null ? 0 : next.questions.size();
        }

        /** Who comes from now on waits for another ask. */
        synchronized List<Q> close() {
            var questions = Objects.requireNonNull(next).questions;
            next = null;
            return questions;
        }
    }

    private static final class Asked<Q, A> {

        private final List<Q> questions = new ArrayList<>();
        private final CompletableFuture<A> answer = new CompletableFuture<>();
    }

    private record Turn<Q, A>(Asked<Q, A> asked, boolean leads) {}
}
