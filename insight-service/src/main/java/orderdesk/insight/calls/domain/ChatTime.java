package orderdesk.insight.calls.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** How much of operators' time chats took, from somebody's coming to their ends: of several at once, each has its part. */
final class ChatTime {

    private final Map<String, List<Held>> byOperator = new TreeMap<>();

    /** Nothing of one that nobody answered, or that goes on. */
    void add(String group, OwedCall chat) {
        var from = chat.answer().at();
        if (Answering.isChat(chat) && from != null && chat.endedAt() != null && chat.operator() != null) {
            byOperator
                    .computeIfAbsent(chat.operator(), _ -> new ArrayList<>())
                    .add(new Held(group, chat.id(), from, chat.endedAt()));
        }
    }

    /** What the chats of each group took. */
    Map<String, Duration> byGroup() {
        SortedMap<String, Duration> taken = new TreeMap<>();
        byOperator.values().forEach(chats -> share(chats, taken));
        return taken;
    }

    private static void share(List<Held> chats, Map<String, Duration> taken) {
        var turns = new TreeMap<Instant, List<Held>>();
        chats.forEach(chat -> {
            turns.computeIfAbsent(chat.from(), _ -> new ArrayList<>()).add(chat);
            turns.computeIfAbsent(chat.until(), _ -> new ArrayList<>()).add(chat);
        });
        Set<Held> open = new HashSet<>();
        var since = Instant.MIN;
        for (var turn : turns.entrySet()) {
            for (var chat : open) {
                var part = Duration.between(since, turn.getKey()).dividedBy(open.size());
                taken.merge(chat.group(), part, Duration::plus);
            }
            since = turn.getKey();
            turn.getValue().forEach(chat -> {
                if (!open.remove(chat) && chat.until().isAfter(chat.from())) {
                    open.add(chat);
                }
            });
        }
    }

    private record Held(String group, UUID id, Instant from, Instant until) {}
}
