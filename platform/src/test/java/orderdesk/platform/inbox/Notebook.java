package orderdesk.platform.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import orderdesk.platform.aggregate.StoreUnavailable;

/** Reads notes into lines, one page per source aggregate, and drops what it has seen, as an aggregate does. */
final class Notebook implements Reader<Note> {

    static final String STRUCK = "(struck)";

    private final String topic;
    private final Map<String, List<String>> pages = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private boolean away;
    private int refusals;

    Notebook() {
        this("notes");
    }

    Notebook(String topic) {
        this.topic = topic;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public Class<Note> events() {
        return Note.class;
    }

    @Override
    public synchronized void on(Received<Note> received) {
        if (away) {
            refusals++;
            throw new StoreUnavailable("no ink");
        }
        var line = switch (received.event()) {
            case Note.Written(var text) -> text;
            case Note.Struck _ -> STRUCK;
            case Note.Unknown _ -> throw new AssertionError("No reader is given what nobody knows");
        };
        if (unreadable.contains(line)) {
            throw new IllegalArgumentException("Cannot read " + line);
        }
        if (received.sequence() > seen.getOrDefault(received.subject(), 0L)) {
            seen.put(received.subject(), received.sequence());
            pages.computeIfAbsent(received.subject(), _ -> new ArrayList<>()).add(line);
        }
    }

    synchronized Notebook cannotRead(String line) {
        unreadable.add(line);
        return this;
    }

    synchronized void mended() {
        unreadable.clear();
    }

    synchronized void away(boolean is) {
        away = is;
    }

    synchronized int refusals() {
        return refusals;
    }

    synchronized List<String> page(String subject) {
        return List.copyOf(pages.getOrDefault(subject, List.of()));
    }
}
