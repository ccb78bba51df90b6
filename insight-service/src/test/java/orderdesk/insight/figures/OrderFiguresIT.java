package orderdesk.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shop.ShopParts;
import orderdesk.insight.Chronicle;
import orderdesk.insight.figures.domain.Counted;
import orderdesk.insight.figures.domain.Figures;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Slice;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Figures of orders from a real database, through the service's own stores, against a count of the events themselves. */
class OrderFiguresIT {

    static final String DATABASE = "insight-orders-it";
    static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    static final Shops SHOPS = new FixedShops()
            .with(FixedShops.TRIBUNA, ShopParts.paying(FixedShops.tribuna(), OrdersByHand.ROUBLES))
            .with(FixedShops.CHASY, ShopParts.paying(FixedShops.chasy(), OrdersByHand.TENGE));
    static final Period DAY = new Period(
            Set.of(FixedShops.TRIBUNA, FixedShops.CHASY),
            MIDNIGHT,
            MIDNIGHT.plus(Duration.ofDays(1)),
            shop -> ZoneId.of(SHOPS.settings(shop).orElseThrow().zone()));

    MongoClient client;
    AnnotationConfigApplicationContext service;

    @BeforeEach
    void connect() {
        client = MongoClients.create(RealServers.mongo().uri());
        client.getDatabase(DATABASE).drop();
        service = start();
    }

    @AfterEach
    void disconnect() {
        service.close();
        client.close();
    }

    private AnnotationConfigApplicationContext start() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Shops.class, () -> SHOPS);
        context.registerBean(MongoDatabaseFactory.class, () -> new SimpleMongoClientDatabaseFactory(client, DATABASE));
        context.scan(
                "orderdesk.insight.persistence",
                "orderdesk.insight.figures.persistence",
                "orderdesk.insight.aftersale.persistence");
        context.refresh();
        return context;
    }

    private FiguresDesk desk() {
        return service.getBean(FiguresDesk.class);
    }

    private Chronicle chronicle() {
        return service.getBean(Chronicle.class);
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void figuresAreWhatTheEventsSay(Grouping by) {
        var told = new MadeUpOrders(by.ordinal(), MIDNIGHT).day(150).told;
        History.hear(chronicle(), told);

        assertThat(desk().figures(DAY, by))
                .isEqualTo(new OrdersByHand(told).figures(by))
                .hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void whatIsSaidTwiceInAnyOrderAtTheSameTimeCountsOnce(long seed) throws Exception {
        var told = new MadeUpOrders(seed, MIDNIGHT).day(60).told;
        var heard = new ArrayList<>(told);
        heard.addAll(told);
        Collections.shuffle(heard, new Random(seed));

        List<Callable<Void>> each =
                heard.stream().<Callable<Void>>map(this::hearing).toList();
        try (var instances = Executors.newFixedThreadPool(8)) {
            for (var done : instances.invokeAll(each)) {
                done.get();
            }
        }

        assertThat(desk().figures(DAY, Grouping.OPERATOR)).isEqualTo(new OrdersByHand(told).figures(Grouping.OPERATOR));
    }

    private Callable<Void> hearing(Received<?> said) {
        return () -> {
            chronicle().keep(said, List.of(new OrderId(UUID.fromString(said.subject()))));
            return null;
        };
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void everyFigureOpensItsList(Grouping by) {
        var told = new MadeUpOrders(61, MIDNIGHT).day(120).told;
        History.hear(chronicle(), told);

        for (var row : desk().figures(DAY, by)) {
            var orders = row.orders();
            var contact = row.contact();
            var parcels = row.deliveries();
            assertThat(listed(Counted.PLACED, by, row)).isEqualTo(orders.placed());
            assertThat(listed(Counted.CONFIRMED, by, row)).isEqualTo(orders.confirmed());
            assertThat(listed(Counted.CANCELLED, by, row)).isEqualTo(orders.cancelled());
            assertThat(listed(Counted.EXPIRED, by, row)).isEqualTo(orders.expired());
            assertThat(listed(Counted.OPEN, by, row)).isEqualTo(orders.open());
            assertThat(listed(Counted.MERGED, by, row)).isEqualTo(orders.merged());
            assertThat(listed(Counted.BY_RULE, by, row)).isEqualTo(orders.byRule());
            assertThat(listed(Counted.ABSENT_GOODS, by, row)).isEqualTo(orders.absentGoods());
            assertThat(listed(Counted.IN_TARGET, by, row)).isEqualTo(contact.inTarget());
            assertThat(listed(Counted.TARGET_MISSED, by, row)).isEqualTo(contact.targetMissed());
            assertThat(listed(Counted.BREACHED, by, row)).isEqualTo(contact.breached());
            assertThat(listed(Counted.IN_LIMIT_ONLY, by, row)).isEqualTo(contact.targetMissed() - contact.breached());
            assertThat(listed(Counted.UNDECIDED, by, row))
                    .isEqualTo(contact.owed() - contact.inTarget() - contact.targetMissed());
            assertThat(listed(Counted.REFUSED_THOUGH_REMINDED, by, row))
                    .isEqualTo(parcels.reminded().cameBack());
            assertThat(listed(Counted.REFUSED_AT_DOOR, by, row))
                    .isEqualTo(parcels.reminded().cameBack()
                            + parcels.notReminded().cameBack());
        }
    }

    private int listed(Counted counted, Grouping by, Figures row) {
        return desk().orders(DAY, counted, new Slice(by, row.key()), null, 1_000)
                .size();
    }

    /** Nothing is heard again: the topics may be empty by then. */
    @Test
    void figuresOutliveTheTopicsAndTheInstance() {
        var told = new MadeUpOrders(31, MIDNIGHT).day(60).told;
        History.hear(chronicle(), told);
        service.close();

        service = start();

        assertThat(desk().figures(DAY, Grouping.SHOP)).isEqualTo(new OrdersByHand(told).figures(Grouping.SHOP));
    }

    @Test
    void ordersThatAreOverAreBroughtToTheRulesOfThisBuild() {
        var told = new MadeUpOrders(41, MIDNIGHT).day(60).told;
        History.hear(chronicle(), told);
        client.getDatabase(DATABASE)
                .getCollection("passages")
                .updateMany(
                        new Document(),
                        Updates.combine(
                                Updates.unset("rules"), Updates.unset("deeds"), Updates.set("absentGoods", true)));

        var renewed = 0;
        for (var some = chronicle().refold(25); some > 0; some = chronicle().refold(25)) {
            renewed += some;
        }

        assertThat(renewed).isEqualTo(60);
        assertThat(desk().figures(DAY, Grouping.OPERATOR)).isEqualTo(new OrdersByHand(told).figures(Grouping.OPERATOR));
    }

    @Test
    void orderWhoseFactsAreGoneStaysAsItWasCounted() {
        var told = new MadeUpOrders(51, MIDNIGHT).day(20).told;
        History.hear(chronicle(), told);
        var database = client.getDatabase(DATABASE);
        database.getCollection("facts").deleteMany(new Document());
        database.getCollection("passages").updateMany(new Document(), Updates.unset("rules"));

        assertThat(chronicle().refold(100)).isEqualTo(20);

        assertThat(chronicle().refold(100)).isZero();
        assertThat(desk().figures(DAY, Grouping.SHOP)).isEqualTo(new OrdersByHand(told).figures(Grouping.SHOP));
    }
}
