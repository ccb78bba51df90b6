package orderdesk.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.confirmation.CallDesk.By;
import orderdesk.confirmation.domain.Answered;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.quality.domain.Mark;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.ReviewEvent.Kind;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.Recipient;
import orderdesk.contracts.person.PersonEvent.Count;
import orderdesk.contracts.person.PersonEvent.Errand;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.person.Errands;
import orderdesk.platform.person.PersonSeal;
import orderdesk.platform.person.Traces;
import orderdesk.platform.queue.ClaimDesk;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Relay;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A customer who was called, put off and reviewed is copied and erased on real servers. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.mongodb.database=confirmation-erased-it", "management.server.port=0"})
@Import({Tokens.Issuer.class, ConfirmationIT.OpenAllDay.class})
class PersonErasedIT {

    private static final ShopId SHOP = FixedShops.TRIBUNA;
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final OrderId HIS = new OrderId(UUID.fromString("00000000-0000-0042-0000-000000000001"));
    private static final OrderId ANOTHER = new OrderId(UUID.fromString("00000000-0000-0042-0000-000000000002"));
    private static final Phone KESHA = new Phone("+79995550042", "8 999 555-00-42");
    private static final Phone SOSED = new Phone("+79995550043", "8 999 555-00-43");
    private static final List<String> CANARIES =
            List.of("Канарейкин", "Кеша", "kesha@example.org", "Птичья", "620099", "клетк", "9995550042", "555-00-42");
    private static final Map<String, Integer> COUNTED = Map.of("cases", 1, "claims", 1, "reviews", 1);

    @Autowired
    ConfirmationDesk desk;

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

    @Test
    void personIsCopiedAndErasedAndWhoeverIsNotHeStays() {
        placed(HIS, KESHA, new Person("Канарейкин", "Кеша", null, null), "звоните клетке");
        placed(ANOTHER, SOSED, new Person("Соседов", "Иван", null, null), "без звонка");
        await().atMost(SOON).until(() -> isThere(HIS) && isThere(ANOTHER));
        reviewed(talked());
        var planted = traces();
        assertThat(planted.keySet()).containsExactlyInAnyOrder("cases", "claims", "reviews");

        var errands = new Errands(seal, "confirmation", SHOP, Set.of(KESHA.e164()), List.of(HIS));
        var copy = errands.run(Errand.COPY);

        assertThat(Errands.counts(copy, Count::found)).containsAllEntriesOf(COUNTED);
        assertThat(errands.copied(copy))
                .contains("Канарейкин", "звоните клетке", "Кеша ждёт", "Кеша доволен")
                .doesNotContain("Соседов", "5550043");
        assertThat(traces()).isEqualTo(planted);

        var due = Optional.ofNullable(found(HIS).order()).orElseThrow().terms().totals();
        var erased = errands.answers(errands.ask(Errand.ERASE, 2), 0);

        assertThat(Errands.counts(erased, Count::changed)).containsAllEntriesOf(COUNTED);
        assertThat(traces()).isEqualTo(Map.of());
        var after = found(HIS);
        assertThat(Optional.ofNullable(after.order()).orElseThrow().terms().totals())
                .isEqualTo(due);
        assertThat(after.contact().attempts()).hasSize(1);
        assertThat(Traces.of(mongo.getMongoDatabase(), List.of("Соседов", "9995550043")))
                .containsOnlyKeys("cases");
    }

    /** Handed over with a word, called, and put off with another. */
    private CallId talked() {
        desk.cases().note(SHOP, HIS, Story.ANNA, "Кеша просит у клетки не шуметь", ConfirmationIT.CAUSE);
        var claimed = desk.claims().claim(found(HIS), Story.BORIS, ConfirmationIT.CAUSE);
        desk.claims().handOver(SHOP, ClaimDesk.holder(claimed.claim()), Story.ANNA, "Кеша ждёт", ConfirmationIT.CAUSE);
        var token = desk.claims()
                .activeAt(SHOP, found(HIS).person(), Instant.now())
                .orElseThrow()
                .token();
        var by = new By(SHOP, HIS, Story.ANNA, token, ConfirmationIT.CAUSE);
        var call = UUID.randomUUID();
        desk.calls().dial(by, call.toString());
        var at = Instant.now().plus(2, ChronoUnit.HOURS);
        var promise = new Promise(Promise.Kind.AT, at, null, false, "что с клеткой", "Кеша");
        desk.calls().later(by, new Answered(1, null, List.of(), "Кеша", "ru-confirm-1"), new Wish(promise, null));
        return new CallId(call);
    }

    private void reviewed(CallId call) {
        var now = Instant.now();
        var talk = new Talk(call, Kind.CALL, Story.ANNA, HIS, null, now, 60_000, List.of(), 1, now, false, true);
        var card = desk.quality().rules().card(SHOP);
        var marks = card.criteria().stream()
                .map(each -> new Mark(each.id(), Mark.BEST, "Кеша доволен", null))
                .toList();
        desk.quality().reviews().review(SHOP, talk, Story.BORIS, card.version(), marks, ConfirmationIT.CAUSE);
    }

    private static void placed(OrderId id, Phone phone, Person who, String comment) {
        var its = Story.terms();
        var address = new Address("RU", null, "Птичья гавань", "620099", List.of("ул. Птичья, д. 1"), null);
        var home = new Address("RU", null, "Москва", "119991", List.of("улица Светланская, дом 10"), null);
        var way = its.delivery();
        var terms = new OrderTerms(
                new Customer(
                        who,
                        phone,
                        phone.equals(KESHA) ? "kesha@example.org" : null,
                        its.customer().zone(),
                        Customer.Type.RETAIL),
                new Recipient(who, phone),
                its.lines(),
                new Delivery(way.method(), phone.equals(KESHA) ? address : home, null, null, way.term(), way.cost()),
                its.payment(),
                its.totals(),
                comment);
        var placedAt = Instant.now().minus(Duration.ofMinutes(15));
        Relay.send(
                Arrivals.on(Topics.ORDERS, "order", SHOP)
                        .event(id.toString(), 1, Story.placed(id, Channel.SITE, terms, placedAt)),
                Arrivals.on(Topics.STOCK, "inventory", SHOP).event(id.toString(), 1, Story.checked(id, 1, 1, true)));
    }

    private boolean isThere(OrderId order) {
        return desk.cases()
                .find(SHOP, order)
                .filter(each -> each.state().order() != null && each.state().stock() != null)
                .filter(each -> each.state().callableAt(Instant.now()))
                .isPresent();
    }

    private Case found(OrderId order) {
        return desk.cases().find(SHOP, order).orElseThrow().state();
    }

    private Map<String, Set<String>> traces() {
        return Traces.of(mongo.getMongoDatabase(), CANARIES);
    }
}
