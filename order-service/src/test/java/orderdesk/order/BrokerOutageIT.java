package orderdesk.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Tokens;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The broker is killed, and the service is started again before it comes back. */
class BrokerOutageIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int ORDERS = 20;

    @AfterEach
    void brokerIsBack() {
        RealServers.kafka().restart();
    }

    @Test
    void serviceThatStartsWithoutItsBrokerTakesOrdersAndSendsThemOnLater() {
        RealServers.kafka()
                .createTopics(
                        3, Topics.ORDERS, Topics.STOCK, Topics.CONFIRMATIONS, Topics.BENEFITS, Topics.NOTIFICATIONS);
        RealServers.kafka().createTopics(1, Topics.SHOPS);
        Wires.announceTheShop();
        try (var service = start()) {
            awaitShop(service);
            Awaitility.await().atMost(SOON).until(() -> readiness(service).contains("\"from\":\"topic\""));
        }
        RealServers.kafka().kill();

        try (var service = start()) {
            awaitShop(service);
            assertThat(readiness(service)).contains("\"status\":\"UP\"").contains("\"from\":\"copy\"");
            var placed = place(service);

            RealServers.kafka().restart();

            Awaitility.await().atMost(SOON).until(() -> sent().containsAll(placed));
        }
    }

    private static List<String> place(ConfigurableApplicationContext service) {
        var wires = new Wires(
                port(service, "server"), Tokens.of(service).of("tribuna-storefront", "tribuna", Role.STOREFRONT));
        var placed = new ArrayList<String>();
        for (var number = 0; number < ORDERS; number++) {
            var answer = wires.post("/v1/orders", UUID.randomUUID().toString(), OrderServiceIT.BODY.formatted(""));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            placed.add(JsonMapper.shared().readTree(answer.body()).at("/id").asString());
        }
        return placed;
    }

    /** Of which orders there are events on the topic. */
    private static Set<String> sent() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RealServers.kafka().bootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.ORDERS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var subjects = new HashSet<String>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> subjects.add(event.key()));
            }
            return subjects;
        }
    }

    private static void awaitShop(ConfigurableApplicationContext service) {
        var shops = service.getBean(Shops.class);
        Awaitility.await()
                .atMost(SOON)
                .ignoreException(StoreUnavailable.class)
                .until(() -> shops.settings(FixedShops.TRIBUNA).isPresent());
    }

    private static String readiness(ConfigurableApplicationContext service) {
        return new Wires(port(service, "management"), "")
                .get("/actuator/health/readiness")
                .body();
    }

    private static int port(ConfigurableApplicationContext service, String of) {
        return Integer.parseInt(service.getEnvironment().getRequiredProperty("local.%s.port".formatted(of)));
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(OrderServiceApplication.class, Tokens.Issuer.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.mongodb.uri=" + RealServers.mongo().uri(),
                        "--spring.mongodb.database=order-outage",
                        "--spring.kafka.bootstrap-servers="
                                + RealServers.kafka().bootstrap());
    }
}
