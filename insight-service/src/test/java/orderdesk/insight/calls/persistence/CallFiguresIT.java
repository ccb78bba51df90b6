package orderdesk.insight.calls.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallAnswered;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.Chronicle;
import orderdesk.insight.FactsInMemory;
import orderdesk.insight.aftersale.SaleCasesInMemory;
import orderdesk.insight.calls.CallsDesk;
import orderdesk.insight.calls.CountedByHand;
import orderdesk.insight.calls.MadeUpCalls;
import orderdesk.insight.calls.domain.CallFigures;
import orderdesk.insight.calls.domain.CountedCall;
import orderdesk.insight.calls.domain.CountedTask;
import orderdesk.insight.figures.PassagesInMemory;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Slice;
import orderdesk.insight.messaging.CallsReader;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of calls from a real database against a count of the events themselves. */
class CallFiguresIT {

    static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    static final Period DAY = new Period(
            Set.of(new ShopId("tribuna"), new ShopId("chasy")),
            MIDNIGHT,
            MIDNIGHT.plus(Duration.ofDays(1)),
            ZoneOffset.UTC);

    MongoClient client;
    CallsDesk desk;
    CallsReader reader;

    @BeforeEach
    void connect() {
        client = MongoClients.create(RealServers.mongo().uri());
        var database = client.getDatabase("insight-calls-it");
        database.drop();
        var collections = new CallCollections(() -> database);
        desk = new CallsDesk(new MongoCallBook(collections, CallFiguresIT::channels));
        reader = new CallsReader(
                new Chronicle(new FactsInMemory(), new PassagesInMemory(), new SaleCasesInMemory()),
                new MongoCallLog(collections));
    }

    static Map<OrderId, Channel> channels(Collection<OrderId> orders) {
        return orders.stream().collect(Collectors.toMap(order -> order, CountedByHand::channel));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void figuresAreWhatTheEventsSay(Grouping by) {
        var told = new MadeUpCalls(by.ordinal()).day(120, 80).told;
        told.forEach(reader::on);

        var rows = desk.figures(DAY, by);

        assertThat(rows).isEqualTo(new CountedByHand(told).figures(by)).hasSizeGreaterThan(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whatIsSaidTwiceInAnyOrderAtTheSameTimeCountsOnce(long seed) throws Exception {
        var told = new MadeUpCalls(seed).day(60, 40).told;
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

        assertThat(desk.figures(DAY, Grouping.OPERATOR)).isEqualTo(new CountedByHand(told).figures(Grouping.OPERATOR));
    }

    private Callable<Void> hearing(Received<CallEvent> said) {
        return () -> {
            reader.on(said);
            return null;
        };
    }

    @Test
    void everyFigureOpensItsList() {
        new MadeUpCalls(5).day(100, 100).told.forEach(reader::on);
        var sum = desk.figures(DAY, Grouping.SHOP);

        assertThat(desk.calls(DAY, CountedCall.MISSED, null))
                .hasSize(sum(sum, row -> row.incoming().missed()));
        assertThat(desk.calls(DAY, CountedCall.NEVER_REACHED, null))
                .hasSize(sum(sum, row -> row.incoming().neverReached()))
                .hasSizeGreaterThan(0)
                .hasSizeLessThan(sum(sum, row -> row.incoming().missed()));
        assertThat(desk.calls(DAY, CountedCall.LATE, null))
                .hasSize(sum(
                        sum, row -> row.incoming().answered() - row.incoming().withinFourRings()));
        assertThat(desk.calls(DAY, CountedCall.WITHOUT_ORDER, null))
                .hasSize(sum(sum, row -> row.talks().withoutOrder()));
        assertThat(desk.calls(DAY, CountedCall.LATE_OR_MISSED, null))
                .hasSize(sum(sum, row -> row.incoming().calls() - row.incoming().withinFourRings()));
        assertThat(desk.calls(DAY, CountedCall.TALKED, null))
                .hasSize(sum(sum, row -> row.talks().talks()));
        assertThat(desk.owed(DAY, CountedTask.OPEN, null))
                .hasSize(sum(sum, row -> row.owed().open()));
        assertThat(desk.owed(DAY, CountedTask.ORDERED, null))
                .hasSize(sum(sum, row -> row.owed().ordered()));
        assertThat(desk.owed(DAY, CountedTask.UNREACHABLE, null))
                .hasSize(sum(sum, row -> row.owed().unreachable()));
        assertThat(desk.owed(DAY, CountedTask.PROMISE_BROKEN, null))
                .hasSize(sum(sum, row -> row.promises().broken()));
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void everyGroupOpensItsOwnList(Grouping by) {
        new MadeUpCalls(7).day(100, 100).told.forEach(reader::on);

        for (var row : desk.figures(DAY, by)) {
            var slice = new Slice(by, row.key());
            var missed = row.incoming().missed();
            var lost = row.incoming().neverReached() + row.incoming().hidden();
            assertThat(desk.calls(DAY, CountedCall.ANSWERED, slice))
                    .hasSize(row.incoming().answered());
            assertThat(desk.calls(DAY, CountedCall.MISSED, slice)).hasSize(missed);
            assertThat(desk.calls(DAY, CountedCall.NOT_TALKED_WITH, slice)).hasSize(lost);
            assertThat(desk.calls(DAY, CountedCall.REACHED_SINCE, slice)).hasSize(missed - lost);
            assertThat(desk.owed(DAY, CountedTask.ORDERED, slice))
                    .hasSize(row.owed().ordered());
        }
    }

    @Test
    void orderThatWasReadBackOnACallIsTheCalls() {
        var told = new MadeUpCalls(6).day(40, 0).told;
        told.forEach(reader::on);
        var call = desk.calls(DAY, CountedCall.WITHOUT_ORDER, null).getFirst();
        var any = told.stream()
                .filter(said -> said.shop().equals(call.shop()) && said.event() instanceof CallAnswered)
                .findFirst()
                .orElseThrow();

        var log = new MongoCallLog(new CallCollections(() -> client.getDatabase("insight-calls-it")));
        log.tie(any, call.id().toString(), new OrderId(new UUID(3, 1)));
        log.tie(any, "1617033044.3", new OrderId(new UUID(3, 1)));

        assertThat(desk.calls(DAY, CountedCall.WITHOUT_ORDER, null)).doesNotContain(call);
    }

    private static int sum(List<CallFigures> rows, ToIntFunction<CallFigures> figure) {
        return rows.stream().mapToInt(figure).sum();
    }
}
