package orderdesk.insight.calls.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides.Direction;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.domain.CountedCall;
import orderdesk.insight.calls.domain.CountedTask;
import orderdesk.insight.calls.domain.Listing;
import orderdesk.insight.calls.domain.OwedCall;
import orderdesk.insight.calls.domain.PhoneCall;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Slice;
import orderdesk.insight.persistence.ShopClocks;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the stored calls. It may find more than is counted, where that takes a look at other documents, and
 * never less.
 */
final class WantedCalls {

    static final String BEGAN = "beganAt";
    static final String OPENED = "openedAt";

    private static final List<String> TALKS = List.of(CallResult.TALKED.name(), CallResult.DROPPED.name());
    private static final List<String> BY_A_TALK = Stream.of(CallOutcome.values())
            .filter(OwedCall::isTalk)
            .map(CallOutcome::name)
            .toList();
    private static final Bson TALK = in("result", TALKS);
    private static final Bson INCOMING = eq("direction", Direction.INBOUND.name());
    private static final Bson MISSED = and(INCOMING, nin("result", TALKS));
    private static final Bson LATE = gt("rings", PhoneCall.RINGS_MAX);

    private WantedCalls() {}

    /** Calls of a time that are over. */
    static Bson calls(Period period) {
        return and(
                of(period.shops()),
                during(BEGAN, period.from(), period.until()),
                ne("endedAt", null),
                mysteries(period));
    }

    static Bson owed(Period period) {
        return and(of(period.shops()), during(OPENED, period.from(), period.until()), mysteries(period));
    }

    /** Who is not told which calls are mystery shoppers' sees figures and lists without them (R055). */
    private static Bson mysteries(Period period) {
        return period.mysteries() ? empty() : ne("mystery", true);
    }

    static Bson of(CountedCall counted, Listing listing) {
        return and(calls(stretch(listing)), of(counted), group(listing, BEGAN, true), after(listing, BEGAN));
    }

    static Bson of(CountedTask counted, Listing listing) {
        return and(owed(stretch(listing)), of(counted), group(listing, OPENED, false), after(listing, OPENED));
    }

    /** As much of the time as the part can be in, so that the index leads there. */
    private static Period stretch(Listing listing) {
        var period = listing.period().within(listing.slice());
        return listing.after() == null
                ? period
                : period.startingAt(listing.after().at());
    }

    static Bson talksOf(Set<ShopId> shops, Instant from, List<String> persons) {
        return and(of(shops), in("caller", persons), TALK, gte(BEGAN, from));
    }

    /** Calls that were owed to them and that a talk has settled. */
    static Bson settledWith(Set<ShopId> shops, Instant from, List<String> persons) {
        return and(of(shops), in("person", persons), gte("endedAt", from), ne(OPENED, null), in("outcome", BY_A_TALK));
    }

    static Bson of(Set<ShopId> shops) {
        return in("shop", shops.stream().map(ShopId::value).collect(Collectors.toSet()));
    }

    static Bson during(String field, Instant from, Instant until) {
        return and(gte(field, from), lt(field, until));
    }

    private static Bson of(CountedCall counted) {
        return switch (counted) {
            case MISSED, NOT_TALKED_WITH -> MISSED;
            case NEVER_REACHED, REACHED_SINCE -> and(MISSED, ne("caller", null));
            case ANSWERED -> and(INCOMING, TALK);
            case LATE -> and(INCOMING, TALK, LATE);
            case LATE_OR_MISSED -> and(INCOMING, or(nin("result", TALKS), LATE));
            case TALKED -> TALK;
            case APART_FROM_ORDERS -> and(TALK, or(INCOMING, ne("task", null)));
            case WITHOUT_ORDER -> and(TALK, exists("orders.0", false), ne("mystery", true));
        };
    }

    private static Bson of(CountedTask counted) {
        return switch (counted) {
            case PROMISE_BROKEN -> exists("promises.broken.0");
            case ORDERED ->
                and(
                        eq("outcome", CallOutcome.ORDERED.name()),
                        in("kind", CallTaskKind.CALLBACK.name(), CallTaskKind.CHAT.name()));
            case UNREACHABLE -> eq("outcome", CallOutcome.UNREACHABLE.name());
            case OPEN -> eq("outcome", null);
            case CHATS, CHATS_LATE -> eq("kind", CallTaskKind.CHAT.name());
            case LETTERS, LETTERS_LATE -> eq("kind", CallTaskKind.MAIL_REQUEST.name());
        };
    }

    /** Whose an owed call is, and through which channel any came, is said by other documents too. */
    private static Bson group(Listing listing, String field, boolean isCall) {
        Slice slice = listing.slice();
        if (slice == null) {
            return empty();
        }
        return switch (slice.by()) {
            case SHOP -> eq("shop", slice.key());
            case DAY -> ShopClocks.day(listing.period(), slice, field);
            case HOUR -> ShopClocks.hour(listing.period(), slice, field);
            case OPERATOR -> isCall ? eq("operator", key(slice)) : empty();
            case CHANNEL -> empty();
        };
    }

    private static @Nullable String key(Slice slice) {
        return slice.key().isEmpty() ? null : slice.key();
    }

    private static Bson after(Listing listing, String field) {
        var after = listing.after();
        return after == null
                ? empty()
                : or(
                        gt(field, after.at()),
                        and(eq(field, after.at()), gt("_id", after.id().toString())));
    }
}
