package orderdesk.insight.figures.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Counted;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Passage.Contact;
import orderdesk.insight.figures.domain.Passage.Deeds;
import orderdesk.insight.figures.domain.Passage.End;
import orderdesk.insight.figures.domain.Passage.Origin;
import orderdesk.insight.figures.domain.Passage.Parcel;
import orderdesk.insight.figures.domain.Passage.Promises;
import orderdesk.insight.figures.domain.Passage.Work;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Place;
import orderdesk.platform.testing.RealServers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MongoPassagesIT {

    static final ShopId SHOP = new ShopId("tribuna");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Period DAY = new Period(Set.of(SHOP), NOON, NOON.plus(Duration.ofDays(1)), ZoneId.of("UTC"));

    MongoClient client;
    MongoPassages passages;

    @BeforeEach
    void connect() {
        client = MongoClients.create(RealServers.mongo().uri());
        var collection = client.getDatabase("insight-it").getCollection("passages");
        collection.drop();
        passages = new MongoPassages(() -> collection);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void passageIsReadBackAsItWasKept() {
        passages.keep(passage(1, 9, NOON));

        assertThat(all()).containsExactly(passage(1, 9, NOON));
    }

    @Test
    void whatIsHardlyKnownIsKeptAndCountedLater() {
        var unknown = new Passage(
                SHOP,
                order(1),
                1,
                null,
                null,
                null,
                new Contact(null, null, null, false, false),
                null,
                List.of(),
                null,
                new Parcel(null, false),
                false,
                false,
                false);
        passages.keep(unknown);
        assertThat(all()).isEmpty();

        passages.keep(passage(1, 2, NOON));
        assertThat(all()).hasSize(1);
    }

    @Test
    void whatWasFoldedOfFewerFactsNeverReplacesMore() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var writes = new ArrayList<Callable<Object>>();
            for (int facts = 1; facts <= 40; facts++) {
                var passage = passage(1, facts, NOON);
                writes.add(Executors.callable(() -> passages.keep(passage)));
            }
            java.util.Collections.shuffle(writes, new java.util.Random(1));
            for (var write : pool.invokeAll(writes)) {
                write.get();
            }
        }

        assertThat(all()).extracting(Passage::facts).containsExactly(40);
    }

    @ParameterizedTest
    @EnumSource(
            value = Counted.class,
            names = {"TARGET_MISSED", "BREACHED", "PROMISE_BROKEN", "CARRIED_ON", "REFUSED_AT_DOOR"})
    void ordersBehindAFigureAreListedByAge(Counted counted) {
        passages.keep(passage(2, 9, NOON.plusSeconds(1)));
        passages.keep(passage(3, 9, NOON));
        passages.keep(passage(1, 9, NOON.plusSeconds(1)));

        var first = passages.counted(DAY, counted, null, null, 2);
        var rest = passages.counted(DAY, counted, null, new Place(NOON.plusSeconds(1), order(1)), 2);

        assertThat(first).extracting(Passage::order).containsExactly(order(3), order(1));
        assertThat(rest).extracting(Passage::order).containsExactly(order(2));
        assertThat(passages.counted(DAY, Counted.NEVER_CALLED, null, null, 2)).isEmpty();
    }

    /** It counts in the service level and is no sale (R055): its lists have what their figures count. */
    @Test
    void mysteryShoppersOrderIsListedBehindTheServiceLevelOnly() {
        passages.keep(mystery(1, null));
        passages.keep(mystery(2, new Origin("order:99:3", Channel.MAIL)));

        assertThat(passages.counted(DAY, Counted.TARGET_MISSED, null, null, 9)).hasSize(2);
        for (var counted : List.of(Counted.PLACED, Counted.CONFIRMED, Counted.CARRIED_ON, Counted.ABSENT_GOODS)) {
            assertThat(passages.counted(DAY, counted, null, null, 9)).isEmpty();
        }
    }

    private static Passage mystery(long number, @Nullable Origin origin) {
        var any = passage(number, 9, NOON);
        return new Passage(
                SHOP,
                any.order(),
                9,
                Channel.SITE,
                origin,
                NOON,
                any.contact(),
                "anna",
                any.deeds(),
                End.CONFIRMED,
                any.parcel(),
                true,
                true,
                false);
    }

    /** What the first build kept, word by word. */
    @Test
    void whatWasFoldedByFormerRulesIsReadAndFoundAndRenewedOnce() {
        var former = Document.parse("""
                {"_id": "%s", "shop": "tribuna", "facts": 9, "channel": "SITE", "placedAt": {"$date": "2026-03-01T12:00:00Z"},
                 "attemptedAt": null, "targetMissed": true, "breached": false, "attempts": 3, "operator": "anna",
                 "handlingMillis": {"$numberLong": "60000"}, "wrapUpMillis": {"$numberLong": "0"}, "promisesGiven": 1,
                 "promisesKept": 1, "promisesRenegotiated": 0, "promisesBroken": 0, "promisesLapsed": 0, "end": "CONFIRMED",
                 "parcel": null, "reminded": false, "absentGoods": false}""".formatted(order(1)));
        client.getDatabase("insight-it").getCollection("passages").insertOne(former);
        passages.keep(passage(2, 9, NOON));

        var found = passages.foldedOtherwise(10);

        assertThat(found).extracting(Passage::order).containsExactly(order(1));
        assertThat(found.getFirst().attempts()).isEqualTo(3);
        assertThat(found.getFirst().work().handling()).isEqualTo(Duration.ofMinutes(1));

        passages.renew(found.getFirst(), passage(1, 9, NOON));
        passages.renew(found.getFirst(), passage(1, 9, NOON.plusSeconds(5)));
        assertThat(passages.foldedOtherwise(10)).isEmpty();
        assertThat(all()).contains(passage(1, 9, NOON));
    }

    private List<Passage> all() {
        var found = new ArrayList<Passage>();
        passages.each(DAY, found::add);
        return found;
    }

    private static OrderId order(long number) {
        return new OrderId(new UUID(0, number));
    }

    private static Passage passage(long number, int facts, Instant placedAt) {
        return new Passage(
                SHOP,
                order(number),
                facts,
                Channel.SITE,
                new Origin("order:99:3", Channel.MAIL),
                placedAt,
                new Contact(placedAt.plusSeconds(1), placedAt.plusSeconds(2), placedAt.plusSeconds(3), true, true),
                "anna",
                List.of(
                        new Deeds(
                                "anna",
                                4,
                                new Work(Duration.ofSeconds(5), Duration.ofSeconds(6)),
                                new Promises(7, 8, 9, 10, 11)),
                        new Deeds("boris", 1, Work.NONE, Promises.NONE)),
                End.CONFIRMED,
                new Parcel(DeliveryResult.REFUSED, true),
                true,
                false,
                false);
    }
}
