package orderdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import orderdesk.local.broker.Broker;
import org.apache.kafka.clients.admin.Admin;

/** The Kafka broker as a process of the stack. */
final class BrokerServer {

    static final String NAME = "broker";

    private static final int HEAP_MB = 256;

    private BrokerServer() {}

    static Server of(Places places, Ports ports) {
        var data = places.data(NAME);
        var log = data.resolve("log");
        var file = data.resolve("server.properties");
        write(file, properties(ports, log));
        return new Server(
                NAME,
                Java.main(Broker.class, HEAP_MB, file.toString(), log.toString()),
                Java.ENVIRONMENT,
                data,
                List.of(ports.broker(), ports.controller()),
                () -> Ports.isOpen(ports.broker()) && answers(bootstrap(ports)));
    }

    static String bootstrap(Ports ports) {
        return "127.0.0.1:" + ports.broker();
    }

    /** One node, so nothing is replicated; the dedupe buffer is what one cleaner thread needs here, not 128 MB. */
    static String properties(Ports ports, Path log) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=8
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=1000
                log.cleaner.dedupe.buffer.size=16777216
                log.index.size.max.bytes=1048576
                """.formatted(ports.broker(), ports.controller(), log);
    }

    private static boolean answers(String bootstrap) {
        Map<String, Object> impatient =
                Map.of("bootstrap.servers", bootstrap, "default.api.timeout.ms", 1_500, "request.timeout.ms", 1_000);
        try (var admin = Admin.create(impatient)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException _) {
            return false; // not yet; a process that died is noticed by whoever asks
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
