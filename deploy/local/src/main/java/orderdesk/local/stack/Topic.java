package orderdesk.local.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics, made before anybody reads them: also those whose owner is not part of this stack. */
final class Topic {

    private static final int PARTITIONS = 12;
    private static final String FLEETING = String.valueOf(Duration.ofDays(7).toMillis());
    private static final String RETENTION = String.valueOf(Duration.ofDays(30).toMillis());

    private Topic() {}

    /** A topic that is there already stays as it is. */
    static void createAll(String bootstrap) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            for (var created : admin.createTopics(all()).values().values()) {
                await(created);
            }
        }
    }

    private static List<NewTopic> all() {
        var kept = Stream.of(
                        Topics.ORDERS,
                        Topics.STOCK,
                        Topics.CONFIRMATIONS,
                        Topics.CALLS,
                        Topics.BENEFITS,
                        Topics.NOTIFICATIONS)
                .map(name -> topic(name, Map.of("retention.ms", RETENTION)));
        var compacted = Stream.of(topic(Topics.SHOPS, Map.of("cleanup.policy", "compact")));
        var fleeting = Stream.of(topic(Topics.PERSONS, Map.of("retention.ms", FLEETING)));
        return Stream.of(kept, compacted, fleeting).flatMap(topics -> topics).toList();
    }

    private static NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(settings);
    }

    private static void await(Future<?> created) {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new Trouble("The broker refuses a topic: " + e.getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
