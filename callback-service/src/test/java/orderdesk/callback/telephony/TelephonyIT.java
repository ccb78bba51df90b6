package orderdesk.callback.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.telephony.Ledger.Wanted;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.PhoneBook;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Tokens;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real database and a real broker, in a burst of signed notices (R007). */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.mongodb.database=telephony-it",
            "management.server.port=0",
            "orderdesk.telephony.mango.key=" + Mango.KEY,
            "orderdesk.telephony.mango.salt=" + Mango.SALT
        })
@Import({Tokens.Issuer.class, TelephonyIT.Known.class})
class TelephonyIT {

    /** With {@code -Dorderdesk.burst=on} a measurement; else as many as cost a build a few seconds. */
    private static final int CALLS = "on".equals(System.getProperty("orderdesk.burst")) ? 250 : 50;

    private static final int PER_SECOND = Integer.getInteger("orderdesk.per-second", 500);
    private static final int ATTEMPTS = 5;
    private static final Duration SOON = Duration.ofSeconds(40);

    /** A bound for a machine that has other things to do; the figure itself is printed. */
    private static final Duration POPS_WITHIN = Duration.ofSeconds(30);

    @Autowired
    TelephonyDesk desk;

    @Autowired
    CallbackDesk callbacks;

    @LocalServerPort
    int port;

    private final Map<String, Instant> sent = new ConcurrentHashMap<>();
    /** By id of the call; calls of the other test are not in it. */
    private final Map<String, List<Instant>> rung = new ConcurrentHashMap<>();

    private final List<Integer> refused = new CopyOnWriteArrayList<>();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.kafka().createTopics(3, Topics.ORDERS, Topics.CONFIRMATIONS, Topics.CALLS, Topics.NOTIFICATIONS);
        RealServers.kafka().createTopics(1, Topics.SHOPS);
        RealServers.properties(registry);
    }

    @BeforeEach
    void lineIsTheShops() {
        desk.directory()
                .write(
                        FixedShops.TRIBUNA,
                        List.of(new PhoneBook.Line("+" + Mango.LINE, "горячая линия", null, Instant.EPOCH)),
                        List.of(new PhoneBook.Extension("101", FixedShops.ANNA)),
                        new Cause("manager", "it", null),
                        _ -> {});
    }

    @Test
    void threeMissedCallsAreOneTaskUntilSomebodyTalksWithHim() throws Exception {
        var now = Instant.now();
        var from = "79031112233";
        sendAll(Stream.of("m-1", "m-2", "m-3")
                .map(entry -> new Notice(entry, "summary", Mango.summary(entry, now, null, now.plusSeconds(9), from)))
                .toList());
        await().atMost(SOON).until(() -> owedTo("+" + from) == 1);
        await().during(Duration.ofSeconds(1)).atMost(SOON).until(() -> owedTo("+" + from) == 1);

        var talk = Mango.summary("m-4", now.plusSeconds(20), now.plusSeconds(25), now.plusSeconds(60), from);
        sendAll(List.of(new Notice("m-4", "summary", talk)));

        await().atMost(SOON).until(() -> owedTo("+" + from) == 0);
        assertThat(refused).isEmpty();
    }

    private int owedTo(String phone) {
        return callbacks
                .tasks()
                .ofPerson(FixedShops.TRIBUNA, CallTask.person(FixedShops.TRIBUNA, phone))
                .size();
    }

    @Test
    void burstWithDuplicatesAndDisorderLosesNothingAndPopsOnce() throws Exception {
        var listening = new AtomicBoolean(true);
        var listener = Thread.ofVirtual().start(() -> listen(listening));
        try {
            sendAll(burst());
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(List.of(refused.size(), talks(), rung.size()))
                            .as("refused, talks, rung")
                            .containsExactly(0, CALLS, CALLS));
        } finally {
            listening.set(false);
            listener.join(SOON);
        }

        assertThat(refused).isEmpty();
        assertThat(rung.values()).allSatisfy(times -> assertThat(times).hasSize(1));
        var late = rung.entrySet().stream()
                .map(call -> Duration.between(
                        sent.get(call.getKey()), call.getValue().getFirst()))
                .sorted()
                .toList();
        System.out.printf(
                "%d notices at %d/s; notice to CallRinging read from the topic: p50 %d ms, p99 %d ms, most %d ms%n",
                CALLS * 8,
                PER_SECOND,
                late.get(CALLS / 2).toMillis(),
                late.get(CALLS * 99 / 100).toMillis(),
                late.getLast().toMillis());
        assertThat(late.get(CALLS * 99 / 100)).isLessThan(POPS_WITHIN);
    }

    private int talks() {
        return desk.ledger().page(Set.of(FixedShops.TRIBUNA), Wanted.ALL, Optional.empty(), CALLS + 10).stream()
                .filter(call -> call.state().isTalk() && call.state().entry().startsWith("it-"))
                .toList()
                .size();
    }

    /** Four notices of each call, each twice, in windows of a hundred that are shuffled. */
    private static List<Notice> burst() {
        var now = Instant.now();
        var all = new ArrayList<Notice>();
        for (var number = 0; number < CALLS; number++) {
            var entry = "it-" + number;
            var from = "7916%07d".formatted(number);
            all.add(new Notice(entry, "call", Mango.call(entry, 1, "Appeared", now, from)));
            all.add(new Notice(entry, "call", Mango.call(entry, 2, "Connected", now, from)));
            all.add(new Notice(entry, "call", Mango.call(entry, 3, "Disconnected", now, from)));
            all.add(new Notice(entry, "summary", Mango.summary(entry, now, now, now.plusSeconds(9), from)));
        }
        var twice = new ArrayList<Notice>();
        all.forEach(notice -> Collections.addAll(twice, notice, notice));
        var random = new Random(42);
        for (var from = 0; from + 100 <= twice.size(); from += 50) {
            Collections.shuffle(twice.subList(from, from + 100), random);
        }
        return twice;
    }

    private record Notice(String entry, String event, String json) {}

    private void sendAll(List<Notice> notices) throws Exception {
        try (var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            for (var at = 0; at < notices.size(); at++) {
                var notice = notices.get(at);
                clock.schedule(
                        () -> threads.submit(() -> send(http, notice)),
                        at * 1_000_000L / PER_SECOND,
                        TimeUnit.MICROSECONDS);
            }
            clock.shutdown();
            assertThat(clock.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private @Nullable Void send(HttpClient http, Notice notice) throws Exception {
        var id = Call.id(FixedShops.TRIBUNA, "mango", notice.entry).toString();
        sent.putIfAbsent(id, Instant.now());
        var address = "http://127.0.0.1:%d%s/events/%s".formatted(port, Mango.BASE, notice.event);
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofByteArray(Mango.signed(notice.json)))
                .build();
        var status = answer(http, request);
        if (status != 204) {
            refused.add(status);
        }
        return null;
    }

    /** As an exchange does: again, where the connection broke. */
    private static int answer(HttpClient http, HttpRequest request) throws Exception {
        for (var attempt = 1; ; attempt++) {
            try {
                return http.send(request, BodyHandlers.discarding()).statusCode();
            } catch (IOException broken) {
                if (attempt == ATTEMPTS) {
                    throw broken;
                }
            }
        }
    }

    private void listen(AtomicBoolean listening) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                RealServers.kafka().bootstrap(),
                "group.id",
                "telephony-it-" + System.nanoTime(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.CALLS));
            while (listening.get()) {
                for (var record : consumer.poll(Duration.ofMillis(50))) {
                    var type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                    if (type.equals("callback.call-ringing.v1") && sent.containsKey(record.key())) {
                        rung.computeIfAbsent(record.key(), _ -> new CopyOnWriteArrayList<>())
                                .add(Instant.now());
                    }
                }
            }
        }
    }

    /** Imported by name and without an annotation, so that no other test finds it. */
    static class Known {

        @Bean
        Shops fixedShops() {
            return new FixedShops();
        }
    }
}
