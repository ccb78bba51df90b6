package orderdesk.callback;

import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.BORIS;
import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import orderdesk.callback.chat.ChatDesk;
import orderdesk.callback.chat.domain.Visitor;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Subject;
import orderdesk.callback.telephony.CallGateway;
import orderdesk.callback.telephony.DialLaw;
import orderdesk.callback.telephony.Recordings;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.Callee.Stop;
import orderdesk.callback.telephony.domain.Dialled;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Notice.Recorded;
import orderdesk.callback.telephony.domain.Notice.Summary;
import orderdesk.callback.telephony.domain.PhoneBook;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.person.PersonEvent.Count;
import orderdesk.contracts.person.PersonEvent.Errand;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.person.Errands;
import orderdesk.platform.person.PersonSeal;
import orderdesk.platform.person.Traces;
import orderdesk.platform.queue.ClaimDesk;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A customer who called, wrote, was called and promised a call is copied and erased on real servers. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.mongodb.database=callback-erased-it", "management.server.port=0"})
@Import({Tokens.Issuer.class, CallbackIT.OpenAllDay.class, PersonErasedIT.Exchange.class})
class PersonErasedIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String LINE = "+78005550122";
    private static final Phone KESHA = new Phone("+79995550042", "8 999 555-00-42");
    private static final Phone SOSED = new Phone("+79995550043", "8 999 555-00-43");
    private static final Set<String> PLANTED =
            Set.of("calls", "callees", "chats", "claims", "dials", "promises", "tasks");

    /** What is his, and goes or loses him: one of each, and two promises; of work there is more. */
    private static final Map<String, Integer> COUNTED = Map.of(
            "promises", 2,
            "chats", 1,
            "claims", 1,
            "strayCalls", 1,
            "dials", 1,
            "callers", 1,
            "callees", 1,
            "quotas", 1,
            "recordings", 1);

    private static final List<String> CANARIES = List.of("Кеша", "кеша", "клетк", "9995550042", "555-00-42");

    @Autowired
    CallbackDesk desk;

    @Autowired
    ChatDesk chats;

    @Autowired
    TelephonyDesk telephony;

    @Autowired
    DialLaw law;

    @Autowired
    Exchange exchange;

    @Autowired
    PersonSeal seal;

    @Autowired
    MongoDatabaseFactory mongo;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.kafka()
                .createTopics(
                        3,
                        Topics.ORDERS,
                        Topics.STOCK,
                        Topics.CONFIRMATIONS,
                        Topics.CALLS,
                        Topics.NOTIFICATIONS,
                        Topics.PERSONS);
        RealServers.kafka().createTopics(1, Topics.SHOPS);
        RealServers.properties(registry);
    }

    @BeforeEach
    void lineIsTheShops() {
        var line = new PhoneBook.Line(LINE, "горячая линия", null, Instant.EPOCH);
        telephony.directory().write(SHOP, List.of(line), List.of(new PhoneBook.Extension("101", ANNA)), CAUSE, _ -> {});
    }

    @Test
    void personIsCopiedAndErasedAndWhoeverIsNotHeStays() {
        planted();
        await().atMost(SOON).until(() -> traces().keySet().equals(PLANTED) && isOwed());
        var owed = owed();
        var planted = traces();

        var errands = new Errands(seal, "callback", SHOP, Set.of(KESHA.e164()), List.of());
        var copy = errands.run(Errand.COPY);

        assertThat(Errands.counts(copy, Count::found)).containsAllEntriesOf(COUNTED);
        assertThat(errands.copied(copy))
                .contains("Кеша", "просил больше не звонить", "про клетку", "mine/sound-1")
                .doesNotContain("Соседов", "5550043");
        assertThat(traces()).isEqualTo(planted);

        var erased = errands.answers(errands.ask(Errand.ERASE, 2), 0);

        assertThat(Errands.counts(erased, Count::changed)).containsAllEntriesOf(COUNTED);
        assertThat(owed()).as("nothing waits that nobody can dial").isEqualTo(owed - 2);
        isGone();
        assertThat(errands.copied(errands.run(Errand.COPY))).doesNotContain("Кеша", "9995550042");
    }

    private void isGone() {
        assertThat(traces()).isEqualTo(Map.of());
        assertThat(exchange.removed).containsExactly("sound-1");
        assertThat(law.stop(SHOP, KESHA))
                .as("his own wish is obeyed after he is gone")
                .isPresent();
        assertThat(Traces.of(mongo.getMongoDatabase(), List.of("Соседов", "9995550043")))
                .containsOnlyKeys("tasks");
    }

    private void planted() {
        owed(SOSED, "Соседов", "про заказ");
        promised();
        called();
        chatted();
        law.stop(SHOP, KESHA, new Stop("Кеша просил больше не звонить", ANNA, Instant.now()), CAUSE);
    }

    private CallTask owed(Phone phone, String name, String about) {
        var subject = Subject.writing(phone, name, Theatre.MOSCOW).about(null, about);
        var once = Theatre.once(phone.masked());
        return desk.requests()
                .callback(SHOP, subject, Theatre.consent("callback"), true, null, once, CAUSE)
                .stored()
                .state();
    }

    /** Handed over with a word, talked with, and put off with another. */
    private void promised() {
        var task = owed(KESHA, "Кеша", "про клетку");
        var claimed = desk.claims().claim(task, BORIS, CAUSE);
        desk.claims().handOver(SHOP, ClaimDesk.holder(claimed.claim()), ANNA, "Кеша ждёт", CAUSE);
        var handed = desk.claims()
                .activeAt(SHOP, task.person(), Instant.now())
                .orElseThrow()
                .token();
        var by = Theatre.by(ANNA, task, handed);
        desk.talks().dial(by, null);
        var at = Instant.now().plus(2, ChronoUnit.HOURS);
        desk.talks().later(by, new Wish(new Promise(Promise.Kind.AT, at, null, false, "что с клеткой", "Кеша"), null));
        desk.tasks().complete(SHOP, task.taskId(), CallOutcome.ANSWERED, CAUSE);
    }

    /** Called in vain, after he was talked with, and left a message; once over a line that nobody knows; and was rung. */
    private void called() {
        var began = Instant.now();
        take("call-1", LINE, summary(began));
        take("call-1", LINE, new Recorded("sound-1", began.plusSeconds(1), true));
        take("call-2", "+70000000000", summary(began));
        var wish = new Dialled(UUID.randomUUID(), ANNA, "101", KESHA, null, null);
        telephony.dials().dial(SHOP, wish, LINE, Theatre.once("dial"), CAUSE);
    }

    private void take(String entry, String line, Notice.News news) {
        telephony.calls().take(new Notice("mine", entry, line, news));
    }

    private static Summary summary(Instant began) {
        var party = Party.of("101", KESHA);
        return new Summary(Direction.INCOMING, party, began, null, began.plusSeconds(1), CallResult.NO_ANSWER);
    }

    private void chatted() {
        var visitor = new Visitor("Кеша", KESHA, Theatre.MOSCOW, null, Theatre.consent("chat"), "0".repeat(64));
        chats.open(SHOP, visitor, "Где моя клетка?", "10.0.0.7", Duration.ofMinutes(5), Theatre.once("chat"), CAUSE);
    }

    private Map<String, Set<String>> traces() {
        var traces = Traces.of(mongo.getMongoDatabase(), CANARIES);
        traces.keySet().removeIf(name -> name.endsWith(".pages"));
        return traces;
    }

    /** His chat and his message; what he is owed is decided first, and done then. */
    private boolean isOwed() {
        return desk.tasks().ofPerson(SHOP, CallTask.person(SHOP, KESHA.e164())).size() == 2;
    }

    private long owed() {
        return mongo.getMongoDatabase().getCollection("tasks").countDocuments(Filters.exists("keys.queue"));
    }

    /** One whose recordings can be removed; without a stereotype, so that no other test finds it. */
    static class Exchange implements CallGateway, Recordings {

        final List<String> removed = new ArrayList<>();

        @Override
        public String provider() {
            return "mine";
        }

        @Override
        public boolean isConnected() {
            return true;
        }

        @Override
        public Answer originate(Command command) {
            return Answer.TAKEN;
        }

        @Override
        public Audio fetch(String id) {
            throw new NotThere();
        }

        @Override
        public boolean remove(String id) {
            return removed.contains(id) || removed.add(id);
        }
    }
}
