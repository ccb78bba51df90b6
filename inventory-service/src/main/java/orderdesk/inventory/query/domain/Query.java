package orderdesk.inventory.query.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
import orderdesk.contracts.stock.SupplyEvent.SupplierAnswered;
import orderdesk.contracts.stock.SupplyEvent.SupplierAsked;
import orderdesk.contracts.stock.SupplyEvent.SupplierOrdered;
import orderdesk.contracts.stock.SupplyEvent.SupplierSilent;
import orderdesk.contracts.stock.SupplyEvent.Wanted;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.contracts.stock.SupplyEvent.Why;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One supplier and one order: what he was asked last, what he said, and what was ordered from him. Because there is one
 * such document, he never gets two orders for it.
 *
 * @param version of the order that he was asked about
 * @param answerBy nobody waits for him any longer
 * @param nextTry when to call his service; absent where nothing is to be said to him
 * @param tries calls that failed since there was something new to say
 * @param silent why nobody waits for him; an answer may still come
 * @param answer what he has; final for a version
 * @param toTell the stock of the order does not know yet
 * @param order what he is to deliver; once, whatever becomes of the order
 */
public record Query(
        OrderId orderId,
        String supplier,
        Way way,
        int version,
        List<Wanted> lines,
        Instant askedAt,
        Instant answerBy,
        @Nullable Instant nextTry,
        int tries,
        @Nullable Why silent,
        @Nullable List<Supplied> answer,
        boolean toTell,
        @Nullable Ordering order) {

    /** How long a call may be on its way before another instance takes it for dead. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    /** After this many failed calls in a row an order is left to a person. */
    public static final int ORDER_TRIES_MAX = 50;

    public Query {
        lines = List.copyOf(lines);
        answer = answer == null ? null : List.copyOf(answer);
    }

    /** Asked again only for a newer version, and never once he has an order. */
    public static Decision<Query, StockEvent> ask(
            Optional<Query> known,
            OrderId order,
            Channel channel,
            int version,
            List<Wanted> lines,
            Instant answerBy,
            Instant now) {
        if (known.filter(asked -> asked.version >= version || asked.order != null)
                .isPresent()) {
            return Decision.of(known.get());
        }
        var next = new Query(
                order,
                channel.supplier(),
                channel.way(),
                version,
                lines,
                now,
                answerBy,
                channel.way() == Way.FORM ? null : now,
                0,
                null,
                null,
                false,
                null);
        return Decision.of(
                next, new SupplierAsked(order, version, channel.supplier(), channel.way(), lines, answerBy, now));
    }

    /** What he was ordered to deliver, on the terms that he named; nothing without an order. */
    public List<Supplied> owed() {
        return order == null ? List.of() : order.onTermsOf(Objects.requireNonNullElse(answer, List.of()));
    }

    public boolean isAwaited() {
        return answer == null && silent == null;
    }

    /** Somebody calls his service now; until the lease ends nobody else does. */
    public Query calling(Instant now) {
        return tried(now.plus(LEASE), tries);
    }

    /** His letter is on its way; his answer comes by the form. */
    public Query written() {
        return tried(null, 0);
    }

    /**
     * The first answer to a version stands; another one, or one to a version before, is not heard.
     *
     * @throws NotAsked when he was not asked about that version, or has answered
     */
    public Decision<Query, StockEvent> answered(int toVersion, List<Supplied> supplied, Instant now) {
        if (toVersion != version || answer != null) {
            throw new NotAsked(supplier, toVersion);
        }
        var inTime = silent == null && !now.isAfter(answerBy);
        var seconds = Math.max(0, Duration.between(askedAt, now).toSeconds());
        return Decision.of(
                with(order == null ? null : nextTry, 0, silent, supplied, true, order),
                new SupplierAnswered(orderId, version, supplier, supplied, inTime, seconds, now));
    }

    /**
     * A call came to nothing. It is made again, until nobody waits for it.
     *
     * @param wished he wants to be left alone for so long
     */
    public Decision<Query, StockEvent> failed(Why why, boolean forGood, Optional<Duration> wished, Instant now) {
        return new Failing(this, now).after(why, forGood, wished);
    }

    public Optional<Instant> deadline() {
        return isAwaited() ? Optional.of(answerBy) : Optional.empty();
    }

    public Decision<Query, StockEvent> onTime(Instant now) {
        return isAwaited() && !now.isBefore(answerBy) ? silent(Why.NO_ANSWER, now) : Decision.of(this);
    }

    Decision<Query, StockEvent> silent(Why why, Instant now) {
        return Decision.of(
                with(null, tries, why, null, true, order), new SupplierSilent(orderId, version, supplier, why, now));
    }

    public Query told() {
        return with(nextTry, tries, silent, answer, false, order);
    }

    /** He is to deliver this; what he is to deliver already, he delivers, and no more. */
    public Query ordering(int ofVersion, List<Wanted> wanted, Instant now) {
        return order != null
                ? this
                : with(
                        way == Way.FORM ? null : now,
                        0,
                        silent,
                        answer,
                        toTell,
                        new Ordering(ofVersion, wanted, null, null));
    }

    /** He has taken it. */
    public Decision<Query, StockEvent> ordered(@Nullable String reference, Instant now) {
        if (order == null || order.isPlaced()) {
            return Decision.of(this);
        }
        var placed = new Ordering(order.version(), order.lines(), reference, now);
        return Decision.of(
                with(null, 0, silent, answer, toTell, placed),
                new SupplierOrdered(orderId, placed.version(), supplier, placed.lines(), reference, now));
    }

    /** @param next when to call him; absent where nothing is to be said to him */
    Query tried(@Nullable Instant next, int failed) {
        return with(next, failed, silent, answer, toTell, order);
    }

    private Query with(
            @Nullable Instant next,
            int failed,
            @Nullable Why why,
            @Nullable List<Supplied> said,
            boolean tell,
            @Nullable Ordering ordering) {
        return new Query(
                orderId, supplier, way, version, lines, askedAt, answerBy, next, failed, why, said, tell, ordering);
    }
}
