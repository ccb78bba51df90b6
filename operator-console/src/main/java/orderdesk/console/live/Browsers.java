package orderdesk.console.live;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import orderdesk.console.ConsoleSettings;
import orderdesk.console.live.Memory.Kept;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells every open page what happens in its person's shops, and what it missed. */
@Component
class Browsers {

    private final ConsoleSettings.Stream limits;
    private final Clock clock;
    private final Memory memory;
    private final Set<Watching> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> perPerson = new ConcurrentHashMap<>();

    Browsers(ConsoleSettings settings, Clock clock) {
        this.limits = settings.stream();
        this.clock = clock;
        this.memory = new Memory(
                limits.remembered(), limits.eventsMax(), clock.instant().minus(limits.remembered()));
    }

    /** Held while somebody joins, so that he gets each event either from the memory or live. */
    synchronized void happened(Kept event) {
        memory.add(event, clock.instant());
        open.stream().filter(each -> each.sees(event.change().shop())).forEach(each -> each.tell(event));
    }

    /**
     * @param seen the last event that the browser knows of; absent when it has just read everything
     * @return what it missed; nothing where it has to read everything anew
     */
    synchronized Optional<List<Kept>> join(Watching watching, @Nullable Instant seen) {
        admit(watching);
        open.add(watching);
        if (seen == null) {
            return Optional.of(List.of());
        }
        return memory.since(seen, clock.instant())
                .map(missed -> missed.stream()
                        .filter(event -> watching.sees(event.change().shop()))
                        .toList());
    }

    private void admit(Watching watching) {
        var ofPerson = perPerson.merge(watching.person(), 1, Integer::sum);
        if (open.size() >= limits.streamsMax() || ofPerson > limits.perPersonMax()) {
            count(watching.person());
            // Whoever loads a page again and again leaves streams behind that nobody reads.
            open.stream()
                    .filter(each -> each.person().equals(watching.person()))
                    .forEach(Watching::doubt);
            throw Problem.tooMany("streams-too-many", "Close another page of the desk.", limits.heartbeat());
        }
    }

    synchronized void leave(Watching watching) {
        if (open.remove(watching)) {
            count(watching.person());
        }
    }

    private void count(String person) {
        perPerson.computeIfPresent(person, (_, number) -> number == 1 ? null : number - 1);
    }

    /** When the service stops: browsers connect to another instance. */
    void closeAll() {
        new ArrayList<>(open).forEach(Watching::end);
    }

    int watching() {
        return open.size();
    }
}
