package orderdesk.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.awaitility.Awaitility;

/** A real Kafka broker (KRaft, one node) in a process of its own, from the Maven artifacts of the test class path. */
public final class KafkaServer {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(90);

    private final int port = ServerProcess.freePort();
    private final ServerProcess process;

    KafkaServer() {
        var data = ServerProcess.directory("kafka");
        write(data.resolve("server.properties"), properties(data, port, ServerProcess.freePort()));
        write(data.resolve("logback.xml"), LOGGING);
        process = new ServerProcess(data, command(data));
        process.start();
        awaitReady();
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** Kill -9. Acknowledged records are there after {@link #restart()}: they are flushed by the system, not lost. */
    public void kill() {
        process.kill();
    }

    /** Returns when it answers again. */
    public void restart() {
        process.kill();
        process.start();
        awaitReady();
    }

    /** A topic that is there already stays as it is. */
    public void createTopics(int partitions, String... names) {
        var topics = Stream.of(names)
                .map(name -> new NewTopic(name, Optional.of(partitions), Optional.empty()))
                .toList();
        try (var admin = admin()) {
            for (var created : admin.createTopics(topics).values().values()) {
                created.get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public Admin admin() {
        return admin(10_000);
    }

    private Admin admin(int timeoutMillis) {
        return Admin.create(Map.of(
                "bootstrap.servers", bootstrap(),
                "default.api.timeout.ms", timeoutMillis,
                "request.timeout.ms", timeoutMillis));
    }

    private void awaitReady() {
        try (var admin = admin(1_000)) {
            Awaitility.await("Kafka broker")
                    .atMost(STARTS_WITHIN)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        process.requireAlive();
                        try {
                            return !admin.describeCluster().nodes().get().isEmpty();
                        } catch (ExecutionException e) {
                            return false;
                        }
                    });
        }
    }

    private static List<String> command(Path data) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-Dlogback.configurationFile=" + data.resolve("logback.xml"),
                "-cp",
                System.getProperty("java.class.path"),
                KafkaBroker.class.getName(),
                data.resolve("server.properties").toString());
    }

    private static String properties(Path data, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s/log
                auto.create.topics.enable=false
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=3000
                """.formatted(port, controllerPort, data);
    }

    private static final String LOGGING = """
            <configuration>
              <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d %-5level %logger{20} %msg%n</pattern></encoder>
              </appender>
              <root level="WARN"><appender-ref ref="console"/></root>
            </configuration>
            """;

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
