package orderdesk.platform.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import orderdesk.platform.testing.RealServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What lies in a dead-letter topic: cause and reason of each letter. */
final class DeadLetterTopic {

    private DeadLetterTopic() {}

    static List<String> of(String group) {
        var topic = new TopicPartition(KafkaDeadLetters.topic(group), 0);
        try (var reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealServers.kafka().bootstrap()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            reader.assign(List.of(topic));
            reader.seekToBeginning(List.of(topic));
            return StreamSupport.stream(reader.poll(Duration.ofSeconds(2)).spliterator(), false)
                    .map(record -> header(record, "dead_cause") + " " + header(record, "dead_reason"))
                    .toList();
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value());
    }
}
