package orderdesk.promo;

import static orderdesk.promo.Orders.lines;
import static orderdesk.promo.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.RealServers;
import orderdesk.promo.domain.Aim;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Orders spend a hundred hot certificates at once, on a real database and a real broker, and the process of the service
 * is killed again and again meanwhile. Takes minutes: {@code -Dorderdesk.spends=10000} says how many orders.
 */
@EnabledIfSystemProperty(named = "orderdesk.spends", matches = "\\d{4,6}")
class KillsIT {

    private static final int ORDERS = Integer.getInteger("orderdesk.spends", 0);
    private static final int CERTIFICATES = 100;
    private static final int FACE = 20_000;
    private static final int KILLS = 8;
    private static final Duration SOON = Duration.ofMinutes(5);

    private final List<String> codes = new ArrayList<>();
    private final List<Orders> orders =
            IntStream.rangeClosed(1, ORDERS).mapToObj(Orders::numbered).toList();

    @TempDir
    Path folder;

    @Test
    void nothingIsOverspentAndEveryHistoryIsLegal() throws InterruptedException {
        RealServers.kafka().createTopics(12, Topics.ORDERS, Topics.BENEFITS);
        RealServers.kafka().createTopics(1, Topics.SHOPS);
        issue();
        var began = Instant.now();
        send();

        var halfDone = killedWhileAtWork();

        System.out.printf(
                "%d orders, %d certificates, %d kills with %d orders half done, settled after %d s%n",
                ORDERS,
                CERTIFICATES,
                KILLS,
                halfDone,
                Duration.between(began, Instant.now()).toSeconds());
        assertThat(halfDone).isPositive();
        try (var service = PromoProcess.here(PromoProcess.withoutOrders())) {
            var desks = service.getBean(Desks.class);
            orders.forEach(order -> assertThat(aim(desks, order)).isEqualTo(wanted(order)));
            new Ledgers(desks, roubles(FACE))
                    .check(codes, orders.stream().map(Orders::id).toList());
        }
        checkPublished();
    }

    private void issue() {
        try (var service = PromoProcess.here(PromoProcess.withoutOrders())) {
            var certificates = service.getBean(Desks.class).certificates();
            for (var number = 0; number < CERTIFICATES; number++) {
                var once = new Once("manager", "k" + number, "hash");
                var until = Instant.now().plus(Duration.ofDays(9));
                codes.add(certificates
                        .issue(Orders.SHOP, roubles(FACE), until, once, Till.CAUSE)
                        .code());
            }
        }
    }

    /** All at once, placed twice each. */
    private void send() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RealServers.kafka().bootstrap(), "acks", "all", "linger.ms", 5);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            orders.forEach(order -> life(order).forEach(record -> producer.send(Arrivals.sent(record))));
        }
    }

    private List<Arrived> life(Orders order) {
        var number = number(order);
        var goods = lines("A", 10 + number % 90);
        var all = new ArrayList<Received<OrderEvent>>();
        all.add(order.placed(goods, codes.get(number % CERTIFICATES)));
        all.add(all.getFirst());
        switch (wanted(order)) {
            case HOLD -> {}
            case REDEEM -> all.add(order.confirmed(1, goods));
            case RELEASE -> all.add(order.cancelled());
        }
        var arrivals = Arrivals.on(Topics.ORDERS, "order", Orders.SHOP);
        return all.stream()
                .map(each -> arrivals.event(each.subject(), each.sequence(), each.event()))
                .toList();
    }

    /** Of the orders of one certificate: half are confirmed, an eighth is cancelled. */
    private static Aim wanted(Orders order) {
        var turn = number(order) / CERTIFICATES % 8;
        if (turn == 0) {
            return Aim.RELEASE;
        }
        return turn < 5 ? Aim.REDEEM : Aim.HOLD;
    }

    private static int number(Orders order) {
        return (int) order.id().value().getLeastSignificantBits();
    }

    private static Aim aim(Desks desks, Orders order) {
        return desks.benefits()
                .ofOrder(Orders.SHOP, order.id())
                .orElseThrow()
                .state()
                .aim();
    }

    /** @return how many orders the kills met half done */
    private long killedWhileAtWork() throws InterruptedException {
        var halfDone = 0L;
        try (var client = MongoClients.create(RealServers.mongo().uri())) {
            for (var kill = 1; kill <= KILLS; kill++) {
                var service = PromoProcess.started(folder.resolve("service.log"));
                var until = (long) kill * ORDERS / (KILLS + 1);
                await().atMost(SOON).until(() -> !service.isAlive() || known(client) >= until);
                assertThat(service.isAlive()).isTrue();
                service.kill();
                assertThat(known(client)).isLessThan(ORDERS);
                halfDone += benefits(client).countDocuments(Filters.exists("keys.applying"));
            }
            var last = PromoProcess.started(folder.resolve("service.log"));
            await().atMost(SOON).pollInterval(Duration.ofSeconds(1)).until(() -> isSettled(client));
            last.kill();
        }
        return halfDone;
    }

    private static long known(MongoClient client) {
        return benefits(client).countDocuments();
    }

    private boolean isSettled(MongoClient client) {
        var wanted = new HashMap<String, Long>();
        orders.forEach(order -> wanted.merge(wanted(order).name(), 1L, Long::sum));
        return wanted.entrySet().stream()
                .allMatch(aim -> benefits(client)
                                .countDocuments(Filters.and(
                                        Filters.eq("state.aim", aim.getKey()), Filters.exists("keys.applying", false)))
                        == aim.getValue());
    }

    private static MongoCollection<Document> benefits(MongoClient client) {
        return client.getDatabase(PromoProcess.DATABASE).getCollection("orderBenefits");
    }

    /** First occurrences are in order and without gaps, for every aggregate on the topic. */
    private static void checkPublished() {
        var last = new HashMap<String, Long>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RealServers.kafka().bootstrap());
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partitions = consumer.partitionsFor(Topics.BENEFITS).stream()
                    .map(each -> new TopicPartition(Topics.BENEFITS, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                    var sequence = Long.parseLong(
                            new String(record.headers().lastHeader("sequence").value(), StandardCharsets.US_ASCII));
                    var before = last.getOrDefault(new String(record.key(), StandardCharsets.US_ASCII), 0L);
                    assertThat(sequence).isLessThanOrEqualTo(before + 1);
                    last.merge(new String(record.key(), StandardCharsets.US_ASCII), sequence, Math::max);
                });
            }
        }
        assertThat(last).hasSizeGreaterThan(ORDERS);
    }
}
