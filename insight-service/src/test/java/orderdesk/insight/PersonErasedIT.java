package orderdesk.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.OrderEvent.Benefits;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.order.Recipient;
import orderdesk.contracts.order.Totals;
import orderdesk.contracts.person.PersonEvent.Count;
import orderdesk.contracts.person.PersonEvent.Errand;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shared.Zone;
import orderdesk.insight.calls.CallsDesk;
import orderdesk.insight.figures.FiguresDesk;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.person.PersonConfiguration;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.person.Errands;
import orderdesk.platform.person.PersonCensus;
import orderdesk.platform.person.PersonSeal;
import orderdesk.platform.person.Traces;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Relay;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A customer leaves the stories and the calls that are counted, on real servers; every figure stays as it was. */
@SpringBootTest(
        classes = InsightServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.mongodb.database=insight-erased-it", "management.server.port=0"})
@Import({Tokens.Issuer.class, PersonErasedIT.Known.class})
class PersonErasedIT {

    private static final ShopId SHOP = FixedShops.TRIBUNA;
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final OrderId HIS = new OrderId(UUID.fromString("00000000-0000-0042-0000-000000000001"));
    private static final OrderId ANOTHER = new OrderId(UUID.fromString("00000000-0000-0042-0000-000000000002"));
    private static final Phone KESHA = new Phone("+79995550042", "8 999 555-00-42");
    private static final Phone SOSED = new Phone("+79995550043", "8 999 555-00-43");
    private static final List<String> CANARIES =
            List.of("Канарейкин", "Кеша", "Птичья", "620099", "клетк", "9995550042", "555-00-42", hash(KESHA));
    private static final Map<String, Integer> COUNTED = Map.of("facts", 2, "callFacts", 3, "calls", 1, "owed", 1);

    /** That a call came to its end says of nobody whose it was. */
    private static final Map<String, Integer> CHANGED = Map.of("facts", 2, "callFacts", 2, "calls", 1, "owed", 1);

    private final Instant begun = Instant.now();

    @Autowired
    FiguresDesk figures;

    @Autowired
    CallsDesk calls;

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
                        Topics.BENEFITS,
                        Topics.NOTIFICATIONS,
                        Topics.PERSONS);
        RealServers.kafka().createTopics(1, Topics.SHOPS);
        RealServers.properties(registry);
    }

    @Test
    void personIsCopiedAndErasedAndFiguresStay() {
        story(HIS, KESHA, new Person("Канарейкин", "Кеша", null, null), "звоните клетке");
        story(ANOTHER, SOSED, new Person("Соседов", "Иван", null, null), "без звонка");
        await().atMost(SOON).until(() -> kept("facts") == 4 && kept("calls") == 2 && kept("owed") == 2);
        await().atMost(SOON).until(() -> traces().keySet().equals(COUNTED.keySet()));
        var planted = traces();
        var counted = counted();

        var errands = new Errands(seal, "insight", SHOP, Set.of(KESHA.e164()), List.of(HIS));
        var copy = errands.run(Errand.COPY);

        assertThat(Errands.counts(copy, Count::found)).containsAllEntriesOf(COUNTED);
        assertThat(errands.copied(copy))
                .contains("Канарейкин", "звоните клетке")
                .doesNotContain("Соседов", "5550043");
        assertThat(traces()).isEqualTo(planted);

        var erased = errands.answers(errands.ask(Errand.ERASE, 2), 0);

        assertThat(Errands.counts(erased, Count::changed)).containsAllEntriesOf(CHANGED);
        assertThat(traces()).isEqualTo(Map.of());
        assertThat(counted()).isEqualTo(counted);
        assertThat(Traces.of(mongo.getMongoDatabase(), List.of("Соседов", hash(SOSED))))
                .containsOnlyKeys(COUNTED.keySet());
    }

    @Test
    void everyCollectionThatIsThereIsDecidedAbout() {
        var known = PersonCensus.decided(PersonConfiguration.personData());
        known.addAll(Set.of("personTasks", "personAnswers", "knownShops", "parked", "parkedEvents"));

        var there = new TreeSet<String>();
        mongo.getMongoDatabase().listCollectionNames().forEach(name -> there.add(name.replaceFirst("\\.pages$", "")));

        assertThat(known).containsAll(there);
    }

    /** What is counted of orders and of calls. */
    private List<Object> counted() {
        var week = new Period(
                Set.of(SHOP), begun.minus(Duration.ofDays(3)), begun.plus(Duration.ofDays(3)), ZoneId.of("UTC"));
        var all = new ArrayList<Object>();
        for (var by : Grouping.values()) {
            all.add(figures.figures(week, by));
            all.add(calls.figures(week, by));
        }
        return all;
    }

    private static void story(OrderId order, Phone phone, Person who, String comment) {
        var now = Instant.now();
        var call = new CallId(UUID.randomUUID());
        var task = new CallTaskId(UUID.randomUUID());
        var sides = new CallSides(CallSides.Direction.INBOUND, phone, null, new OperatorId("anna"), task, null);
        var orders = Arrivals.on(Topics.ORDERS, "order", SHOP);
        var said = Arrivals.on(Topics.CALLS, "callback", SHOP);
        Relay.send(
                orders.event(order.toString(), 1, placed(order, phone, who, comment, now.minusSeconds(600))),
                orders.event(
                        order.toString(),
                        2,
                        new OrderCancelled(order, who.given() + " передумал", "tribuna-storefront", now)),
                said.event(
                        task.toString(),
                        1,
                        new CallTaskOpened(
                                task, CallTaskKind.CALLBACK, person(phone), zone(), null, now.minusSeconds(300))),
                said.event(call.toString(), 1, new CallEnded(call, sides, CallResult.TALKED, 2, 5_000, 60_000, now)),
                said.event(
                        task.toString(),
                        2,
                        new CallTaskCompleted(
                                task,
                                CallTaskKind.CALLBACK,
                                CallOutcome.ANSWERED,
                                CallTopic.PRODUCT,
                                new OperatorId("anna"),
                                null,
                                now)));
    }

    private static OrderPlaced placed(OrderId order, Phone phone, Person who, String comment, Instant at) {
        var none = new Money(0, "RUB");
        var sum = new Money(129_000, "RUB");
        var his = phone.equals(KESHA);
        var address = new Address(
                "RU", null, his ? "Птичья гавань" : "Москва", his ? "620099" : "119991", List.of("д. 10"), null);
        var terms = new OrderTerms(
                new Customer(who, phone, null, zone(), Customer.Type.RETAIL),
                new Recipient(who, phone),
                List.of(),
                new Delivery(Delivery.Method.COURIER, address, null, null, null, none),
                PaymentMethod.COURIER_CARD,
                new Totals(sum, none, none, sum, none, none, sum, none),
                comment);
        return new OrderPlaced(
                order,
                SHOP,
                1,
                "10427",
                null,
                Channel.SITE,
                terms,
                Benefits.NONE,
                List.of(),
                List.of(),
                at,
                at.plusSeconds(7 * 24 * 3600),
                null);
    }

    private static Zone zone() {
        return Zone.sure("Europe/Moscow", Zone.Source.SHOP);
    }

    private static UUID person(Phone phone) {
        return Ids.of(SHOP.value(), phone.e164());
    }

    private static String hash(Phone phone) {
        return person(phone).toString();
    }

    private long kept(String collection) {
        return mongo.getMongoDatabase().getCollection(collection).countDocuments();
    }

    private Map<String, Set<String>> traces() {
        return Traces.of(mongo.getMongoDatabase(), CANARIES);
    }

    /** Imported by name and without an annotation, so that no other test finds it. */
    static class Known {

        @Bean
        Shops fixedShops() {
            return new FixedShops();
        }
    }
}
