package orderdesk.platform.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.inbox.port.Arrived;

/** All topics; each a few partitions, a record's partition follows from its key. */
final class SimulatedBroker {

    /** Few, so that aggregates share them. */
    static final int PARTITIONS = 3;

    private final Map<String, List<List<Arrived>>> topics = new TreeMap<>();
    private final Audit audit;
    private int appended;
    private boolean down;

    SimulatedBroker(Audit audit) {
        this.audit = audit;
    }

    List<List<Arrived>> partitions(String topic) {
        return topics.computeIfAbsent(topic, _ -> {
            var partitions = new ArrayList<List<Arrived>>();
            for (var i = 0; i < PARTITIONS; i++) {
                partitions.add(new ArrayList<>());
            }
            return partitions;
        });
    }

    void append(Announcement announcement) {
        audit.appends(announcement);
        var partition = Math.floorMod(announcement.subject().hashCode(), PARTITIONS);
        var log = partitions(announcement.topic()).get(partition);
        log.add(arrived(announcement, partition, log.size()));
        appended++;
    }

    /** Records in all topics. */
    int appended() {
        return appended;
    }

    void down(boolean unreachable) {
        down = unreachable;
    }

    boolean isDown() {
        return down;
    }

    private static Arrived arrived(Announcement sent, int partition, long offset) {
        var headers = new TreeMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", sent.id());
        headers.put("ce_type", sent.type());
        headers.put("ce_source", sent.source());
        headers.put("ce_subject", sent.subject());
        headers.put("ce_time", sent.at().toString());
        headers.put("shop", sent.shop().value());
        headers.put("sequence", Long.toString(sent.sequence()));
        headers.put("correlation", sent.cause().correlation());
        headers.put("actor", sent.cause().actor());
        var causation = sent.cause().causation();
        if (causation != null) {
            headers.put("causation", causation);
        }
        return new Arrived(sent.topic(), partition, offset, sent.at(), sent.subject(), sent.payload(), headers);
    }
}
