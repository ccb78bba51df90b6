package orderdesk.insight.calls.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.insight.calls.domain.CountedCall;
import orderdesk.insight.calls.domain.Listing;
import orderdesk.insight.calls.domain.Listing.After;
import orderdesk.insight.calls.domain.PhoneCall;
import orderdesk.insight.calls.domain.Reached;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Slice;
import orderdesk.platform.testing.FixedShops;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists of a quarter of a year of two busy shops: a page costs what it shows, not what there is. */
class CallListsIT {

    static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    static final int CALLS = 40_000;
    static final int PAGE = 51;
    static final Period QUARTER = new Period(
            Set.of(FixedShops.TRIBUNA, FixedShops.CHASY), FROM, FROM.plus(Duration.ofDays(92)), ZoneId.of("UTC"));

    CallsOnMongo service;

    @BeforeEach
    void quarter() {
        service = new CallsOnMongo();
        service.desk.figures(QUARTER, Grouping.SHOP); // makes the indexes
        var random = new Random(1);
        var some = new ArrayList<Document>();
        for (var number = 0; number < CALLS; number++) {
            some.add(call(number, random));
            if (some.size() == 5_000) {
                service.database.getCollection(Learning.CALLS).insertMany(some);
                some.clear();
            }
        }
    }

    @AfterEach
    void disconnect() {
        service.close();
    }

    /** A tenth is missed; half of the callers call once. */
    private static Document call(int number, Random random) {
        var began = FROM.plusSeconds((long) number * 198).plusMillis(random.nextInt(1_000));
        var missed = random.nextInt(10) == 0;
        return new Document("_id", new UUID(1, random.nextLong()).toString())
                .append("shop", random.nextInt(4) == 0 ? "chasy" : "tribuna")
                .append("beganAt", Date.from(began))
                .append("endedAt", Date.from(began.plusSeconds(60)))
                .append("direction", "INBOUND")
                .append("caller", new UUID(2, random.nextInt(CALLS)).toString())
                .append("operator", missed ? null : "anna")
                .append("result", missed ? "NO_ANSWER" : "TALKED")
                .append("rings", random.nextInt(8))
                .append("talkedMillis", missed ? 0L : 60_000L);
    }

    @ParameterizedTest
    @EnumSource(
            value = CountedCall.class,
            names = {"TALKED", "ANSWERED", "LATE", "MISSED", "WITHOUT_ORDER", "APART_FROM_ORDERS"})
    void pageReadsByTheIndexAndNoFurtherThanItShows(CountedCall counted) {
        var middle = new After(FROM.plus(Duration.ofDays(46)), new UUID(0, 0));

        var stats = read(counted, new Listing(QUARTER, null, middle, PAGE));

        assertThat(stats.getInteger("nReturned")).isEqualTo(PAGE);
        assertThat(stats.getInteger("totalDocsExamined")).isLessThan(PAGE * 25); // one in ten is missed
        assertThat(stats.toJson()).doesNotContain("COLLSCAN").doesNotContain("\"stage\": \"SORT\"");
    }

    @Test
    void dayOfAQuarterIsReadAlone() {
        var stats = read(CountedCall.MISSED, new Listing(QUARTER, new Slice(Grouping.DAY, "2026-02-03"), null, 1_000));

        assertThat(stats.getInteger("nReturned")).isPositive();
        assertThat(stats.getInteger("totalDocsExamined")).isLessThan(CALLS / 92 * 3);
    }

    private Document read(CountedCall counted, Listing listing) {
        return service.database
                .getCollection(Learning.CALLS)
                .find(WantedCalls.of(counted, listing))
                .sort(Sorts.ascending(WantedCalls.BEGAN, "_id"))
                .limit(listing.limit())
                .explain(ExplainVerbosity.EXECUTION_STATS)
                .get("executionStats", Document.class);
    }

    /** Against all calls in memory, which is how these lists were made before. */
    @ParameterizedTest
    @EnumSource(
            value = CountedCall.class,
            names = {"NEVER_REACHED", "REACHED_SINCE", "NOT_TALKED_WITH", "LATE_OR_MISSED"})
    void pagesAreTheWholeListInItsOrder(CountedCall counted) {
        var all = service.book.calls(QUARTER);
        var talks = all.stream().filter(PhoneCall::isTalk).toList();
        var last = new HashMap<UUID, Instant>();
        talks.forEach(
                talk -> last.merge(talk.caller(), talk.beganAt(), (one, other) -> one.isAfter(other) ? one : other));
        var reached = new Reached(last);
        var wanted = all.stream()
                .filter(call -> counted.holds(call, reached))
                .map(PhoneCall::id)
                .toList();

        var paged = Stream.iterate(page(counted, null), part -> !part.isEmpty(), part -> page(counted, part.getLast()))
                .flatMap(List::stream)
                .map(PhoneCall::id)
                .toList();

        assertThat(paged).isEqualTo(wanted).hasSizeGreaterThan(100);
    }

    private List<PhoneCall> page(CountedCall counted, @Nullable PhoneCall last) {
        var after = last == null ? null : new After(last.beganAt(), last.id());
        return service.desk.calls(counted, new Listing(QUARTER, null, after, 700));
    }
}
