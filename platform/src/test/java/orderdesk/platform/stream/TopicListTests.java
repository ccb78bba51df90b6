package orderdesk.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicListTests {

    static final String THIRTY_DAYS = "2592000000";

    final Map<String, NewTopic> topics = new TopicList(
                    new StreamSettings(true, 12, Duration.ofDays(30)), List.of("order.stock"))
            .all().stream().collect(Collectors.toMap(NewTopic::name, topic -> topic));

    @Test
    void everyTopicOfThePublishedLanguageIsThere() {
        assertThat(topics)
                .containsOnlyKeys(
                        "orders",
                        "stock",
                        "confirmations",
                        "calls",
                        "benefits",
                        "notifications",
                        "shops",
                        "persons",
                        "order.stock.dead");
    }

    @Test
    void eventsAreKeptForThirtyDays() {
        assertThat(topic("orders").numPartitions()).isEqualTo(12);
        assertThat(topic("orders").configs()).isEqualTo(Map.of("retention.ms", THIRTY_DAYS));
    }

    @Test
    void shopsAreKeptForEver() {
        assertThat(topic("shops").configs()).isEqualTo(Map.of("cleanup.policy", "compact"));
    }

    @Test
    void copiesOfWhatIsKeptOfSomebodyGoInAWeek() {
        assertThat(topic("persons").configs()).isEqualTo(Map.of("retention.ms", "604800000"));
    }

    @Test
    void deadLettersAreInOneOrder() {
        assertThat(topic("order.stock.dead").numPartitions()).isOne();
    }

    private NewTopic topic(String name) {
        return Objects.requireNonNull(topics.get(name), name);
    }
}
