package orderdesk.insight.aftersale;

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
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.insight.Chronicle;
import orderdesk.insight.aftersale.domain.CountedSale;
import orderdesk.insight.aftersale.domain.SaleCase;
import orderdesk.insight.aftersale.domain.SaleCases;
import orderdesk.insight.aftersale.domain.SaleCases.Counted;
import orderdesk.insight.aftersale.domain.SaleCases.Place;
import orderdesk.insight.aftersale.domain.SaleCount;
import orderdesk.insight.aftersale.domain.SaleFigures;
import orderdesk.insight.aftersale.domain.SaleGrouping;
import orderdesk.insight.figures.domain.Period;
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
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Times to answer and to money from a real database, against a count of the events themselves. */
class SaleFiguresIT {

    static final String DATABASE = "insight-after-sale-it";
    static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    static final int PAGE = 7;
    static final Shops SHOPS = new FixedShops();
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
        service = new AnnotationConfigApplicationContext();
        service.registerBean(Shops.class, () -> SHOPS);
        service.registerBean(MongoDatabaseFactory.class, () -> new SimpleMongoClientDatabaseFactory(client, DATABASE));
        service.scan(
                "orderdesk.insight.persistence",
                "orderdesk.insight.figures.persistence",
                "orderdesk.insight.aftersale.persistence");
        service.refresh();
    }

    @AfterEach
    void disconnect() {
        service.close();
        client.close();
    }

    private List<SaleFigures> figures(SaleGrouping by) {
        return service.getBean(SaleDesk.class).figures(DAY, by);
    }

    private void hear(List<Received<AfterSaleEvent>> told) {
        told.forEach(this::hear);
    }

    private void hear(Received<AfterSaleEvent> said) {
        service.getBean(Chronicle.class).keep(said, List.of(said.event().orderId()));
    }

    @ParameterizedTest
    @EnumSource(SaleGrouping.class)
    void figuresAreWhatTheEventsSay(SaleGrouping by) {
        var told = new MadeUpCases(by.ordinal(), MIDNIGHT).days(200).told;
        hear(told);

        assertThat(figures(by))
                .isEqualTo(new CasesByHand(told, DAY).figures(by))
                .hasSizeGreaterThan(1);
    }

    @Test
    void whatIsSaidTwiceInAnyOrderAtTheSameTimeCountsOnce() throws Exception {
        var told = new MadeUpCases(11, MIDNIGHT).days(60).told;
        var heard = new ArrayList<>(told);
        heard.addAll(told);
        Collections.shuffle(heard, new Random(11));

        try (var instances = Executors.newFixedThreadPool(8)) {
            var each = heard.stream()
                    .<Callable<Void>>map(said -> () -> {
                        hear(said);
                        return null;
                    })
                    .toList();
            for (var done : instances.invokeAll(each)) {
                done.get();
            }
        }

        assertThat(figures(SaleGrouping.PERSON)).isEqualTo(new CasesByHand(told, DAY).figures(SaleGrouping.PERSON));
    }

    @ParameterizedTest
    @EnumSource(SaleGrouping.class)
    void everyFigureOpensItsList(SaleGrouping by) {
        hear(new MadeUpCases(21, MIDNIGHT).days(150).told);

        for (var row : figures(by)) {
            var answers = row.decisions();
            var money = row.refunds();
            assertThat(listed(CountedSale.OPENED, by, row)).isEqualTo(answers.opened());
            assertThat(listed(CountedSale.DECIDED, by, row)).isEqualTo(answers.decided());
            assertThat(listed(CountedSale.DECIDED_LATE, by, row)).isEqualTo(answers.decided() - answers.inTime());
            assertThat(listed(CountedSale.UNDECIDED, by, row)).isEqualTo(answers.undecided());
            assertThat(listed(CountedSale.UNDECIDED_LATE, by, row)).isEqualTo(answers.undecidedLate());
            assertThat(listed(CountedSale.REFUND_ASKED, by, row)).isEqualTo(money.asked());
            assertThat(listed(CountedSale.REFUND_PAID, by, row)).isEqualTo(money.paid());
            assertThat(listed(CountedSale.REFUND_PAID_LATE, by, row)).isEqualTo(money.paid() - money.inTime());
            assertThat(listed(CountedSale.REFUND_OWED, by, row)).isEqualTo(money.owed());
            assertThat(listed(CountedSale.REFUND_OWED_LATE, by, row)).isEqualTo(money.owedLate());
        }
    }

    /** Page by page, each case once, as the figures themselves would name them. */
    private int listed(CountedSale counted, SaleGrouping by, SaleFigures row) {
        var which = new Counted(DAY, counted, by, row.key());
        var desk = service.getBean(SaleDesk.class);
        var found = new ArrayList<SaleCase>();
        for (var part = desk.cases(which, null, PAGE);
                !part.isEmpty();
                part = desk.cases(which, last(counted, found), PAGE)) {
            assertThat(part).hasSizeLessThanOrEqualTo(PAGE);
            found.addAll(part);
        }
        var whole = service.getBean(SaleCases.class).of(DAY);
        assertThat(found).isEqualTo(new SaleCount(DAY, by).counted(whole, counted, row.key()));
        return found.size();
    }

    private static Place last(CountedSale counted, List<SaleCase> found) {
        var item = found.getLast();
        return new Place(Objects.requireNonNull(SaleCount.at(counted, item)), item.id());
    }

    /** As it is where orders were counted before cases were. */
    @Test
    void casesFromBeforeAreLearnedFromTheFactsThatWereKept() {
        var told = new MadeUpCases(31, MIDNIGHT).days(50).told;
        hear(told);
        var database = client.getDatabase(DATABASE);
        database.getCollection("afterSales").deleteMany(new Document());
        database.getCollection("passages").updateMany(new Document(), Updates.set("rules", 2));
        assertThat(figures(SaleGrouping.KIND)).isEmpty();

        while (service.getBean(Chronicle.class).refold(7) > 0) {
            assertThat(figures(SaleGrouping.KIND)).isNotEmpty();
        }

        assertThat(figures(SaleGrouping.KIND)).isEqualTo(new CasesByHand(told, DAY).figures(SaleGrouping.KIND));
    }
}
