package orderdesk.platform.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of the published language, and the dead-letter topics of one service's groups. */
final class TopicList {

    private static final List<String> EVENTS = List.of(
            Topics.ORDERS, Topics.STOCK, Topics.CONFIRMATIONS, Topics.CALLS, Topics.BENEFITS, Topics.NOTIFICATIONS);

    /** Copies of what is kept of a person go with it. */
    private static final Duration PERSONS_KEPT = Duration.ofDays(7);

    private final StreamSettings settings;
    private final Collection<String> groups;

    TopicList(StreamSettings settings, Collection<String> groups) {
        this.settings = settings;
        this.groups = groups;
    }

    /** Whoever comes first makes them all, so that it matters to nobody which service starts first. */
    List<NewTopic> all() {
        var kept = Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                String.valueOf(settings.retention().toMillis()));
        var compacted = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        var events = EVENTS.stream().map(name -> topic(name, settings.partitions(), kept));
        var shops = Stream.of(topic(Topics.SHOPS, settings.partitions(), compacted));
        var fleeting = Map.of(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(PERSONS_KEPT.toMillis()));
        var persons = Stream.of(topic(Topics.PERSONS, settings.partitions(), fleeting));
        var dead = groups.stream().map(group -> topic(group + ".dead", 1, kept));
        return Stream.of(events, shops, persons, dead).flatMap(topics -> topics).toList();
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }
}
