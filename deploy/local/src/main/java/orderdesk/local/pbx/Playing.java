package orderdesk.local.pbx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import orderdesk.local.pbx.DialledPlay.Talking;

/** Calls of customers that are being played, so that a command can change what is to come; the last {@value Journal#CALLS_MAX}. */
final class Playing {

    private final Map<String, List<Future<?>>> toCome = bounded();
    private final Map<String, Begun> calls = bounded();
    private final Map<String, Talking> dialled = bounded();

    /** @param began seconds of the epoch */
    record Begun(Wanted wanted, long began) {}

    private static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > Journal.CALLS_MAX;
            }
        };
    }

    synchronized void willSay(String entry, Future<?> later) {
        toCome.computeIfAbsent(entry, _ -> new ArrayList<>()).add(later);
    }

    synchronized void began(String entry, Wanted wanted, long began) {
        calls.put(entry, new Begun(wanted, began));
    }

    synchronized void began(String entry, Talking talking) {
        dialled.put(entry, talking);
    }

    /** @return the call of the desk, while the customer is on the line or about to be */
    synchronized Optional<Talking> stopDialled(String entry) {
        var call = Optional.ofNullable(dialled.get(entry))
                .filter(its -> goesOn(entry) && its.customer().script() == Script.ANSWERED);
        call.ifPresent(_ -> cancel(entry));
        return call;
    }

    private boolean goesOn(String entry) {
        return toCome.getOrDefault(entry, List.of()).stream().anyMatch(later -> !later.isDone());
    }

    private void cancel(String entry) {
        toCome.getOrDefault(entry, List.of()).forEach(later -> later.cancel(false));
        calls.remove(entry);
        dialled.remove(entry);
    }

    /** @return the call, unless it is over, nobody was to talk on it, or it was stopped before */
    synchronized Optional<Begun> stop(String entry) {
        var call = Optional.ofNullable(calls.get(entry))
                .filter(its -> goesOn(entry) && its.wanted().what() == Script.ANSWERED);
        call.ifPresent(_ -> cancel(entry));
        return call;
    }
}
