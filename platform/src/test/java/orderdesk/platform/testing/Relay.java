package orderdesk.platform.testing;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import orderdesk.platform.inbox.port.Arrived;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts events on the real broker, as their owner's relay does. */
public final class Relay {

    private Relay() {}

    /** In this order, and not before the broker has all of them. */
    public static void send(Arrived... records) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RealServers.kafka().bootstrap());
        try (var relay = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = Stream.of(records)
                    .map(record -> relay.send(Arrivals.sent(record)))
                    .toList();
            for (var each : sent) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test is over", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker refused", e);
        }
    }
}
