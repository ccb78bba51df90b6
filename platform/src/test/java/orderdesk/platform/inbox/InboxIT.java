package orderdesk.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Role;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.inbox.port.ParkingLot;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.RealServers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inbox of a service on a real broker and a real database. */
class InboxIT {

    static final Duration SOON = Duration.ofSeconds(40);

    final String group = "t" + UUID.randomUUID().toString().substring(0, 8);
    final String topic = "notes-" + group;
    final Notebook notebook = new Notebook(topic);
    final Arrivals notes = Arrivals.on(topic, "note", new ShopId("tribuna"));
    final String a = "a-" + group;
    final String b = "b-" + group;
    final KafkaProducer<byte[], byte[]> relay = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealServers.kafka().bootstrap(), "linger.ms", 0, "max.block.ms", 30_000),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    @BeforeEach
    void makeTopic() {
        RealServers.kafka().createTopics(3, topic);
    }

    @AfterEach
    void close() {
        relay.close();
    }

    @Test
    void poisonIsParkedDeadLetteredAndReplayedWhileOthersPass() throws Exception {
        notebook.cannotRead("two");
        try (var service = NotesService.start(group, notebook)) {
            send(written(a, 1, "one"), written(a, 2, "two"), written(a, 3, "three"), written(b, 1, "uno"));
            eventually(b, "uno");

            var lot = service.getBean(ParkingLot.class);
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> lot.waiting(group + ".notes", a, 10)
                            .filter(waiting -> waiting.letters().size() == 2)
                            .isPresent());
            assertThat(notebook.page(a)).containsExactly("one");
            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(DeadLetterTopic.of(group + ".notes"))
                            .containsExactly(
                                    "POISON IllegalArgumentException: Cannot read two",
                                    "FOLLOWER An earlier event of" + " its aggregate is parked"));

            notebook.mended();
            var management = new Management(service);
            assertThat(Management.as(service, Role.OPERATOR, Role.MANAGER).get("parked"))
                    .contains("\"code\":\"forbidden\"");
            assertThat(Management.as(service, Role.MANAGER).post("parked/replay", "{}"))
                    .contains("\"code\":\"forbidden\"");
            assertThat(management.get("parked")).contains(a, "Cannot read two");
            assertThat(management.post("parked/replay", "{\"group\":\"%s.notes\",\"subject\":\"%s\"}", group, a))
                    .isEqualTo("{\"applied\":2,\"parked\":false}");
            assertThat(management.get("parked")).isEqualTo("{\"parked\":[]}");

            send(written(a, 4, "four"));
            eventually(a, "one", "two", "three", "four");
        }
    }

    @Test
    void forgedRecordIsParkedAndUnknownTypeIsPassedOver() throws Exception {
        try (var service = NotesService.start(group, notebook)) {
            send(
                    Arrivals.forged(written(a, 1, "one"), "shop", ""),
                    notes.json(b, 1, "note.sung.v1", "{\"type\":\"note.sung.v1\"}"),
                    written(b, 2, "dos"));

            eventually(b, "dos");
            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(DeadLetterTopic.of(group + ".notes"))
                            .containsExactly("POISON Not to be believed: Header shop is missing"));
            assertThat(notebook.page(a)).isEmpty();
            assertThat(service.getBean(ParkingLot.class).list(10)).hasSize(1);
        }
    }

    @Test
    void batchWaitsForTheDatabaseAndKeepsItsOrder() throws Exception {
        notebook.away(true);
        try (var service = NotesService.start(group, notebook)) {
            send(written(a, 1, "one"), written(a, 2, "two"), written(b, 1, "uno"));
            Awaitility.await().atMost(SOON).until(() -> notebook.refusals() >= 4);
            send(written(a, 3, "three"));

            notebook.away(false);

            eventually(a, "one", "two", "three");
            eventually(b, "uno");
            assertThat(service.getBean(ParkingLot.class).list(10)).isEmpty();
        }
    }

    @Test
    void serviceThatWasStoppedInTheMiddleGoesOnWhereItWas() throws Exception {
        try (var _ = NotesService.start(group, notebook)) {
            send(many(0, 500));
            Awaitility.await().atMost(SOON).until(() -> !notebook.page(a).isEmpty());
        }
        send(many(500, 1_000));

        try (var _ = NotesService.start(group, notebook)) {
            eventually(a, lines(1_000));
        }
    }

    @Test
    void serviceThatStartsWithoutItsBrokerFindsItLater() throws Exception {
        RealServers.kafka().kill();
        try (var service = NotesService.start(group, notebook)) {
            assertThat(service.isRunning()).isTrue();
            RealServers.kafka().restart();
            send(written(a, 1, "one"));

            eventually(a, "one");
        }
    }

    @Test
    void brokerThatIsKilledInTheMiddleLosesNothing() throws Exception {
        try (var _ = NotesService.start(group, notebook)) {
            send(many(0, 300));
            eventually(a, lines(300));

            RealServers.kafka().kill();
            RealServers.kafka().restart();
            send(many(300, 600));

            eventually(a, lines(600));
        }
    }

    private void send(Arrived... records) throws Exception {
        var sent = Stream.of(records)
                .map(record -> relay.send(Arrivals.sent(record)))
                .toList();
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    private Arrived[] many(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> written(a, i + 1, "line " + i))
                .toArray(Arrived[]::new);
    }

    private static String[] lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "line " + i).toArray(String[]::new);
    }

    private Arrived written(String subject, long sequence, String text) {
        return notes.event(subject, sequence, new Note.Written(text));
    }

    private void eventually(String subject, String... lines) {
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(notebook.page(subject)).containsExactly(lines));
    }
}
