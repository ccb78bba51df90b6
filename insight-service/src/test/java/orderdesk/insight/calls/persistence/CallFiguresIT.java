package orderdesk.insight.calls.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import orderdesk.contracts.callback.CallEvent.CallAnswered;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.CallsDesk;
import orderdesk.insight.calls.CountedByHand;
import orderdesk.insight.calls.MadeUpCalls;
import orderdesk.insight.calls.domain.CallFigures;
import orderdesk.insight.calls.domain.CountedCall;
import orderdesk.insight.calls.domain.CountedTask;
import orderdesk.insight.calls.domain.Listing;
import orderdesk.insight.calls.domain.Listing.After;
import orderdesk.insight.calls.domain.OwedCall;
import orderdesk.insight.calls.domain.PhoneCall;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Slice;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
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
            ZoneId.of("UTC"));

    CallsOnMongo service;
    CallsDesk desk;

    @BeforeEach
    void connect() {
        service = new CallsOnMongo();
        desk = service.desk;
    }

    @AfterEach
    void disconnect() {
        service.close();
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void figuresAreWhatTheEventsSay(Grouping by) {
        var day = new MadeUpCalls(by.ordinal()).day(120, 160);
        service.hear(day);

        var rows = desk.figures(DAY, by);

        assertThat(rows).isEqualTo(new CountedByHand(day).figures(by)).hasSizeGreaterThan(0);
        assertThat(sum(rows, row -> row.written().chats().inTime())).isPositive();
        assertThat(sum(rows, row -> row.written().chats().late())).isPositive();
        assertThat(sum(rows, row -> row.written().letters().inTime())).isPositive();
        assertThat(sum(rows, row -> row.written().letters().late())).isPositive();
    }

    /** One shop lives in Moscow, the other in Yekaterinburg: each day and hour is the shop's own. */
    @ParameterizedTest
    @EnumSource(
            value = Grouping.class,
            names = {"DAY", "HOUR"})
    void daysAndHoursAreOfEachShopsOwnClock(Grouping by) {
        var day = new MadeUpCalls(77).day(120, 80);
        service.hear(day);
        var own = new Period(
                DAY.shops(),
                DAY.from(),
                DAY.until(),
                shop -> ZoneId.of(shop.equals(FixedShops.TRIBUNA) ? "Europe/Moscow" : "Asia/Yekaterinburg"));

        assertThat(desk.figures(own, by))
                .isEqualTo(new CountedByHand(day, shop -> ZoneOffset.ofHours(shop.equals(FixedShops.TRIBUNA) ? 3 : 5))
                        .figures(by));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whatIsSaidTwiceInAnyOrderAtTheSameTimeCountsOnce(long seed) throws Exception {
        var day = new MadeUpCalls(seed).day(60, 60);

        service.hearTwiceInAnyOrderAtOnce(day, seed);

        assertThat(desk.figures(DAY, Grouping.OPERATOR)).isEqualTo(new CountedByHand(day).figures(Grouping.OPERATOR));
    }

    @Test
    void everyFigureOpensItsList() {
        service.hear(new MadeUpCalls(5).day(100, 100));
        var sum = desk.figures(DAY, Grouping.SHOP);

        assertThat(calls(CountedCall.MISSED, null))
                .hasSize(sum(sum, row -> row.incoming().missed()));
        assertThat(calls(CountedCall.NEVER_REACHED, null))
                .hasSize(sum(sum, row -> row.incoming().neverReached()))
                .hasSizeGreaterThan(0)
                .hasSizeLessThan(sum(sum, row -> row.incoming().missed()));
        assertThat(calls(CountedCall.LATE, null))
                .hasSize(sum(
                        sum, row -> row.incoming().answered() - row.incoming().withinFourRings()));
        assertThat(calls(CountedCall.WITHOUT_ORDER, null))
                .hasSize(sum(sum, row -> row.talks().withoutOrder()));
        assertThat(calls(CountedCall.LATE_OR_MISSED, null))
                .hasSize(sum(sum, row -> row.incoming().calls() - row.incoming().withinFourRings()));
        assertThat(calls(CountedCall.TALKED, null))
                .hasSize(sum(sum, row -> row.talks().talks()));
        assertThat(owed(CountedTask.OPEN, null))
                .hasSize(sum(sum, row -> row.owed().open()));
        assertThat(owed(CountedTask.ORDERED, null))
                .hasSize(sum(sum, row -> row.owed().ordered()));
        assertThat(owed(CountedTask.UNREACHABLE, null))
                .hasSize(sum(sum, row -> row.owed().unreachable()));
        assertThat(owed(CountedTask.PROMISE_BROKEN, null))
                .hasSize(sum(sum, row -> row.promises().broken()));
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void everyGroupOpensItsOwnList(Grouping by) {
        service.hear(new MadeUpCalls(7).day(100, 100));

        for (var row : desk.figures(DAY, by)) {
            var slice = new Slice(by, row.key());
            var missed = row.incoming().missed();
            var lost = row.incoming().neverReached() + row.incoming().hidden();
            assertThat(calls(CountedCall.ANSWERED, slice))
                    .hasSize(row.incoming().answered());
            assertThat(calls(CountedCall.MISSED, slice)).hasSize(missed);
            assertThat(calls(CountedCall.NOT_TALKED_WITH, slice)).hasSize(lost);
            assertThat(calls(CountedCall.REACHED_SINCE, slice)).hasSize(missed - lost);
            assertThat(owed(CountedTask.ORDERED, slice)).hasSize(row.owed().ordered());
            assertThat(owed(CountedTask.CHATS, slice))
                    .hasSize(row.written().chats().asked());
            assertThat(owed(CountedTask.CHATS_LATE, slice))
                    .hasSize(row.written().chats().late());
            assertThat(owed(CountedTask.LETTERS_LATE, slice))
                    .hasSize(row.written().letters().late());
            assertThat(owed(CountedTask.PROMISE_BROKEN, slice))
                    .hasSize(row.promises().broken());
            assertThat(calls(CountedCall.APART_FROM_ORDERS, slice).stream()
                            .mapToLong(call -> call.talked().toMillis())
                            .sum())
                    .isLessThan((row.talks().apartSeconds() + 1) * 1_000);
        }
    }

    @Test
    void orderThatWasReadBackOnACallIsTheCalls() {
        var day = new MadeUpCalls(6).day(40, 0);
        service.hear(day);
        var call = calls(CountedCall.WITHOUT_ORDER, null).getFirst();
        var any = day.told.stream()
                .filter(said -> said.shop().equals(call.shop()) && said.event() instanceof CallAnswered)
                .findFirst()
                .orElseThrow();

        service.log.tie(any, call.id().toString(), new OrderId(new UUID(3, 1)));
        service.log.tie(any, "1617033044.3", new OrderId(new UUID(3, 1)));

        assertThat(calls(CountedCall.WITHOUT_ORDER, null)).doesNotContain(call);
    }

    /** In parts of seven, as somebody pages through it. */
    private List<PhoneCall> calls(CountedCall counted, @Nullable Slice slice) {
        var all = new ArrayList<PhoneCall>();
        for (var part = desk.calls(counted, new Listing(DAY, slice, null, 7)); !part.isEmpty(); ) {
            all.addAll(part);
            var last = new After(part.getLast().beganAt(), part.getLast().id());
            part = desk.calls(counted, new Listing(DAY, slice, last, 7));
        }
        return all;
    }

    private List<OwedCall> owed(CountedTask counted, @Nullable Slice slice) {
        var all = new ArrayList<OwedCall>();
        for (var part = desk.owed(counted, new Listing(DAY, slice, null, 7)); !part.isEmpty(); ) {
            all.addAll(part);
            var last = new After(part.getLast().openedAt(), part.getLast().id());
            part = desk.owed(counted, new Listing(DAY, slice, last, 7));
        }
        return all;
    }

    private static int sum(List<CallFigures> rows, ToIntFunction<CallFigures> figure) {
        return rows.stream().mapToInt(figure).sum();
    }
}
