package orderdesk.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import orderdesk.platform.testing.RealServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** A group of which no consumer is alive. */
class GroupLagIT {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final String topic = "lag-" + UUID.randomUUID();
    final String group = topic + ".group";

    @Test
    void deadConsumerIsBehindByWhatItHasNotWorkedOff() throws Exception {
        RealServers.kafka().createTopics(2, topic);
        send(0, NOON.minusSeconds(90));
        send(0, NOON.minusSeconds(60));
        send(1, NOON.minusSeconds(30));
        var lag = lag(RealServers.kafka().bootstrap());
        assertThat(lag.seconds(group)).isNaN();

        lag.look();
        assertThat(lag.events(group)).isEqualTo(3);
        assertThat(lag.seconds(group)).isEqualTo(90);

        workedOff(0, 1);
        lag.look();
        assertThat(lag.events(group)).isEqualTo(2);
        assertThat(lag.seconds(group)).isEqualTo(60);

        workedOff(0, 2);
        workedOff(1, 1);
        lag.look();
        assertThat(lag.events(group)).isZero();
        assertThat(lag.seconds(group)).isZero();
    }

    @Test
    void nobodyKnowsWhileTheBrokerIsAway() throws Exception {
        var lag = lag("127.0.0.1:1");

        lag.look();

        assertThat(lag.seconds(group)).isNaN();
        assertThat(lag.events(group)).isNaN();
    }

    private GroupLag lag(String broker) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker, "request.timeout.ms", 5_000, "default.api.timeout.ms", 5_000);
        return new GroupLag(
                () -> Admin.create(settings),
                () -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                Map.of(group, topic),
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private void send(int partition, Instant at) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RealServers.kafka().bootstrap());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, partition, at.toEpochMilli(), new byte[1], new byte[1]))
                    .get();
        }
    }

    private void workedOff(int partition, long upTo) throws Exception {
        try (var admin = RealServers.kafka().admin()) {
            var offsets = Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(upTo));
            admin.alterConsumerGroupOffsets(group, offsets).all().get();
        }
    }
}
