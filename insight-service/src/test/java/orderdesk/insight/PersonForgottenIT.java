package orderdesk.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Topics;
import orderdesk.insight.calls.CallsDesk;
import orderdesk.insight.figures.FiguresDesk;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.platform.person.Traces;
import orderdesk.platform.person.Years;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who never asks is forgotten too, on real servers: calls after the shop's term, orders a year later; figures stay. */
@SpringBootTest(
        classes = InsightServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.mongodb.database=insight-forgotten-it", "management.server.port=0"})
@Import({Tokens.Issuer.class, PersonErasedIT.Known.class})
class PersonForgottenIT {

    private static final OrderId HIS = new OrderId(UUID.fromString("00000000-0000-0042-0000-000000000003"));
    private static final Phone KLIM = new Phone("+79995550046", "8 999 555-00-46");
    private static final Address GATE = new Address("RU", null, "Заречье", "630091", List.of("д. 3"), null);
    private static final List<String> CANARIES = List.of(
            "Старожилов",
            "Клим",
            "Заречье",
            "630091",
            "ворот",
            "9995550046",
            "555-00-46",
            Lived.person(KLIM).toString());

    private final Instant begun = Instant.now();

    @Autowired
    FiguresDesk figures;

    @Autowired
    CallsDesk calls;

    @Autowired
    MongoDatabaseFactory mongo;

    @Autowired
    ApplicationContext service;

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
    void whatIsPersonalIsForgottenAfterItsTermAndFiguresStay() {
        Lived.story(HIS, KLIM, new Person("Старожилов", "Клим", null, null), "у ворот", GATE);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> traces().keySet().equals(Set.of("facts", "callFacts", "calls", "owed")));
        var planted = traces();
        var counted = counted();

        Years.pass(service, Period.ofMonths(36).minusDays(1));
        assertThat(traces()).isEqualTo(planted);

        Years.pass(service, Period.ofMonths(36).plusDays(1));
        assertThat(traces()).containsOnlyKeys("facts");
        Years.pass(service, Period.ofMonths(48).minusDays(2));
        assertThat(traces()).containsOnlyKeys("facts");

        Years.pass(service, Period.ofMonths(48).plusDays(2));
        assertThat(traces()).isEqualTo(Map.of());
        assertThat(counted()).isEqualTo(counted);
        assertThat(persons("calls", "caller")).isEqualTo(persons("owed", "person"));
    }

    /** One person stays one, though nobody can say who. */
    private Set<String> persons(String collection, String field) {
        return mongo.getMongoDatabase()
                .getCollection(collection)
                .distinct(field, String.class)
                .into(new HashSet<>());
    }

    private List<Object> counted() {
        var week = new orderdesk.insight.figures.domain.Period(
                Set.of(FixedShops.TRIBUNA),
                begun.minus(Duration.ofDays(3)),
                begun.plus(Duration.ofDays(3)),
                ZoneId.of("UTC"));
        var all = new ArrayList<Object>();
        for (var by : Grouping.values()) {
            all.add(figures.figures(week, by));
            all.add(calls.figures(week, by));
        }
        return all;
    }

    private Map<String, Set<String>> traces() {
        return Traces.of(mongo.getMongoDatabase(), CANARIES);
    }
}
