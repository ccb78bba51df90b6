package orderdesk.platform.aggregate;

import java.util.ArrayList;
import java.util.List;
import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.aggregate.port.Broker;
import orderdesk.platform.aggregate.port.NotAcknowledged;

/** A broker that remembers, and that can be away. */
public final class RecordingBroker implements Broker {

    private final List<Announcement> published = new ArrayList<>();
    private boolean away;

    @Override
    public synchronized void publish(Announcement announcement) {
        if (away) {
            throw new NotAcknowledged("Away", null);
        }
        published.add(announcement);
    }

    public synchronized void goAway() {
        away = true;
    }

    public synchronized void comeBack() {
        away = false;
    }

    public synchronized List<Announcement> published() {
        return List.copyOf(published);
    }

    /** Of one aggregate, repeats left out. */
    public List<Long> firstOccurrences(String subject) {
        return published().stream()
                .filter(event -> event.subject().equals(subject))
                .map(Announcement::sequence)
                .distinct()
                .toList();
    }
}
