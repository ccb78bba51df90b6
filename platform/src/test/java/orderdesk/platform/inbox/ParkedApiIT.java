package orderdesk.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Role;
import orderdesk.platform.inbox.port.ParkingLot;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Relay;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What an administrator does about parked events by the service's own API, on a real broker and a real database. */
class ParkedApiIT {

    private final String group = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final String notesGroup = group + ".notes";
    private final String topic = "notes-" + group;
    private final String a = "a-" + group;
    private final Notebook notebook = new Notebook(topic);
    private final Arrivals notes = Arrivals.on(topic, "note", new ShopId("tribuna"));

    @Test
    void administratorLooksReplaysAndGivesUp() throws Exception {
        notebook.cannotRead("two");
        RealServers.kafka().createTopics(1, topic);
        try (var service = NotesService.start(group, notebook)) {
            send();
            parked(service);
            var api = Management.api(service, "tribuna", Role.ADMIN);

            assertThat(api.get("parked")).contains(a, notesGroup, "Cannot read two");
            assertThat(api.get(events())).contains("note.written.v1", "\\\"two\\\"", "\"follower\":true");
            assertThat(api.post("parked/replays", choice(""))).contains("\"applied\":0", "Cannot read two");
            assertThat(api.post("parked/set-asides", refusal(1, "  "))).contains("/reason", "missing");
            assertThat(api.post("parked/set-asides", refusal(2, "Not the head")))
                    .contains("parked-moved-on");
            assertThat(api.post("parked/set-asides", refusal(1, "A test")))
                    .contains("\"applied\":1", "\"parked\":false");

            assertThat(notebook.page(a)).containsExactly("one", "three");
            assertThat(kept(service)).isEqualTo("root: A test");
            assertThat(api.post("parked/replays", choice("").replace(notesGroup, "other.notes")))
                    .contains("not-found");
        }
    }

    @Test
    void whatIsInAnEventIsForWhoeverServesItsShop() throws Exception {
        notebook.cannotRead("two");
        RealServers.kafka().createTopics(1, topic);
        try (var service = NotesService.start(group, notebook)) {
            send();
            parked(service);

            assertThat(Management.api(service, "another", Role.ADMIN).get(events()))
                    .contains("note.written.v1")
                    .doesNotContain("payload");
            var stranger = Management.api(service, "another", Role.ADMIN);
            assertThat(stranger.post("parked/replays", choice(""))).contains("not-found");
            assertThat(stranger.post("parked/set-asides", refusal(1, "Not his")))
                    .contains("not-found");
            assertThat(Management.api(service, "tribuna", Role.MANAGER).get(events()))
                    .contains("\"code\":\"forbidden\"");
        }
    }

    private void send() {
        Relay.send(
                notes.event(a, 1, new Note.Written("one")),
                notes.event(a, 2, new Note.Written("two")),
                notes.event(a, 3, new Note.Written("three")));
    }

    private void parked(ApplicationContext service) {
        var lot = service.getBean(ParkingLot.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> lot.waiting(notesGroup, a, 10)
                        .filter(waiting -> waiting.letters().size() == 2)
                        .isPresent());
    }

    private String kept(ApplicationContext service) {
        var database = service.getBean(org.springframework.data.mongodb.MongoDatabaseFactory.class)
                .getMongoDatabase();
        return Optional.ofNullable(database.getCollection("parkedEvents").find().first())
                .map(kept -> kept.getString("setAside"))
                .orElse("nothing was kept");
    }

    private String events() {
        return "parked/events?group=%s&subject=%s".formatted(notesGroup, a);
    }

    private String refusal(int offset, String reason) {
        return choice(",\"place\":\"%s-0@%d\",\"reason\":\"%s\"".formatted(topic, offset, reason));
    }

    private String choice(String more) {
        return "{\"group\":\"%s\",\"subject\":\"%s\"%s}".formatted(notesGroup, a, more);
    }
}
