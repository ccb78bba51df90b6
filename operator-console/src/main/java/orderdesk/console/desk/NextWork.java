package orderdesk.console.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The best work of several queues, each of which knows only its own order.
 *
 * <p>Asks each for what the operator holds and has not finished: nothing else is given to him before that, from whichever
 * queue it is. Then asks the queue with the earliest head to give out its best work, bounded by the earliest head of the others. While
 * it has none before that, others took it meanwhile: its new head is compared again, at most {@value #ROUNDS} times;
 * after that the bound is dropped, and the order is right but for what moved in those moments.
 *
 * <p>Assumptions: heads are compared alike everywhere. Guarantees: at most one claim is made; a queue that is away is
 * left out and named.
 */
final class NextWork {

    static final int ROUNDS = 3;

    private final Map<String, QueueOwner> owners = new TreeMap<>();
    private final Map<String, Optional<Head>> heads = new TreeMap<>();
    private final List<String> away = new CopyOnWriteArrayList<>();

    NextWork(List<QueueOwner> owners) {
        owners.forEach(owner -> this.owners.put(owner.word(), owner));
    }

    /** @param given absent where no queue answered */
    record Found(@Nullable String service, QueueOwner.@Nullable Given given, List<String> away) {}

    Found find() {
        if (owners.size() == 1) {
            return unbounded(); // there is nothing to compare its head with
        }
        var held = held();
        if (held.isPresent()) {
            return held.get();
        }
        for (var round = 0; round < ROUNDS; round++) {
            var found = round(round < ROUNDS - 1);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return unbounded();
    }

    /** Also learns where the queues' heads stand. All are asked at once: the operator waits for the slowest, not for each. */
    private Optional<Found> held() {
        var answers = askedTogether(owner -> owner.next(Optional.of(Head.FRONT)));
        answers.forEach((word, given) -> heads.put(word, given.head()));
        return answers.entrySet().stream()
                .filter(each -> each.getValue().claimed())
                .findFirst()
                .map(each -> new Found(each.getKey(), each.getValue(), away));
    }

    private Optional<Found> round(boolean bounded) {
        var first = earliest(heads);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var word = first.get();
        var others = new TreeMap<>(heads);
        others.remove(word);
        var bound = bounded
                ? earliest(others).flatMap(other -> heads.getOrDefault(other, Optional.empty()))
                : Optional.<Head>empty();
        var given = asked(owner(word), owner -> owner.next(bound));
        if (given.isPresent() && given.get().claimed()) {
            return Optional.of(new Found(word, given.get(), away));
        }
        heads.put(word, given.flatMap(QueueOwner.Given::head));
        return Optional.empty();
    }

    /** Each in turn gives the best that it has; whoever holds unfinished work is given that again. */
    private Found unbounded() {
        var last = new Found(null, null, away);
        for (var owner : owners.values()) {
            var given = away.contains(owner.word())
                    ? Optional.<QueueOwner.Given>empty()
                    : asked(owner, each -> each.next(Optional.empty()));
            if (given.isPresent()) {
                last = new Found(owner.word(), given.get(), away);
                if (given.get().claimed()) {
                    return last;
                }
            }
        }
        return last;
    }

    private static Optional<String> earliest(Map<String, Optional<Head>> heads) {
        return heads.entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .min(Comparator.comparing(entry -> entry.getValue().orElseThrow()))
                .map(Map.Entry::getKey);
    }

    private QueueOwner owner(String word) {
        return Optional.ofNullable(owners.get(word)).orElseThrow();
    }

    /** The answers of those that are there, by their words. */
    private Map<String, QueueOwner.Given> askedTogether(Function<QueueOwner, QueueOwner.Given> question) {
        var asking = new TreeMap<String, Future<Optional<QueueOwner.Given>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            owners.forEach((word, owner) -> asking.put(word, threads.submit(() -> asked(owner, question))));
        }
        var answers = new TreeMap<String, QueueOwner.Given>();
        asking.forEach((word, answer) -> answered(answer).ifPresent(given -> answers.put(word, given)));
        return answers;
    }

    /** A refusal is thrown here as it was there. */
    private static <T> T answered(Future<T> answer) {
        if (answer.state() == Future.State.FAILED && answer.exceptionNow() instanceof RuntimeException refusal) {
            throw refusal;
        }
        return answer.resultNow();
    }

    private <T> Optional<T> asked(QueueOwner owner, Function<QueueOwner, T> question) {
        try {
            return Optional.of(question.apply(owner));
        } catch (QueueOwner.Away e) {
            if (!away.contains(owner.word())) {
                away.add(owner.word());
            }
            return Optional.empty();
        }
    }
}
