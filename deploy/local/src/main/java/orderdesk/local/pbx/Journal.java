package orderdesk.local.pbx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was played lately, and what the desk answered; the last {@value #CALLS_MAX} calls. */
final class Journal {

    static final int CALLS_MAX = 200;

    private final Map<String, Played> calls = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Played> eldest) {
            return size() > CALLS_MAX;
        }
    };

    /** @param answers path and status of each notice, in the order of the answers */
    record Played(String id, Script script, String direction, String line, List<String> answers) {}

    synchronized void began(String id, Script script, String direction, String line) {
        calls.put(id, new Played(id, script, direction, line, new ArrayList<>()));
    }

    synchronized void sent(String id, String path, String outcome) {
        var played = calls.get(id);
        if (played != null) {
            played.answers().add(path + " " + outcome);
        }
    }

    synchronized List<Played> all() {
        return calls.values().stream()
                .map(each -> new Played(
                        each.id(), each.script(), each.direction(), each.line(), List.copyOf(each.answers())))
                .toList()
                .reversed();
    }
}
