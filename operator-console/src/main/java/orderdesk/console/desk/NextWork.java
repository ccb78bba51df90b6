package orderdesk.console.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final List<String> away = new ArrayList<>();

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

    /** Also learns where the queues' heads stand. */
    private Optional<Found> held() {
        for (var owner : owners.values()) {
            var given = asked(owner, each -> each.next(Optional.of(Head.FRONT)));
            if (given.isPresent() && given.get().claimed()) {
                return Optional.of(new Found(owner.word(), given.get(), away));
            }
            given.ifPresent(answer -> heads.put(owner.word(), answer.head()));
        }
        return Optional.empty();
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
