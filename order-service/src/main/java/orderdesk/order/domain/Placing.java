package orderdesk.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Benefits;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.order.domain.Order.Progress;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/** The beginning of an order. */
public final class Placing {

    private Placing() {}

    /** From the storefront: it is owed a call (R019). */
    public static Decision<Order, OrderEvent> site(
            Placement placement, OrderTerms terms, List<Consent> consents, Duration expiry) {
        var order = placed(placement, terms, expiry);
        return Decision.of(order, announcement(order, consents, null));
    }

    /**
     * By telephone: it was read back while it was placed, and is agreed in the same write (R012 to R014).
     *
     * @throws Unacceptable when something was not read back, or another amount was named
     */
    public static Decision<Order, OrderEvent> byPhone(
            Placement placement, OrderTerms terms, List<Consent> consents, Duration expiry, ReadBack spoken) {
        requireReadBack(terms, spoken);
        return spoken(placed(placement, terms, expiry), consents, spoken);
    }

    /** Somebody agreed it with the customer where the desk does not see it: nothing of it was ticked. */
    public static Decision<Order, OrderEvent> agreedElsewhere(
            Placement placement, OrderTerms terms, List<Consent> consents, Duration expiry, OperatorId by) {
        var order = placed(placement, terms, expiry);
        var due = Reckoning.reckoned(terms, Known.NOTHING).totals().due();
        var spoken = new ReadBack(order.version(), due, List.of(), null, by.value(), by, null, placement.placedAt());
        return spoken(order, consents, spoken);
    }

    /** A draft becomes an order, as it stands. */
    static Decision<Order, OrderEvent> draft(
            Order draft, List<Consent> consents, @Nullable ReadBack spoken, Duration expiry, Instant now) {
        var before = draft.progress();
        var progress = new Progress(
                new State.Placed(), now.plus(expiry), before.heldUntil(), null, before.linesEver(), List.of());
        var order = new Order(draft.placement().placed(now), draft.version(), draft.terms(), Known.NOTHING, progress);
        return spoken == null
                ? Decision.of(order, announcement(order, consents, null))
                : spoken(order, consents, spoken);
    }

    private static Decision<Order, OrderEvent> spoken(Order order, List<Consent> consents, ReadBack spoken) {
        var agreed = Agreeing.customerAgreed(order, spoken, order.placement().placedAt());
        var events = new ArrayList<OrderEvent>(List.of(announcement(order, consents, spoken)));
        events.addAll(agreed.events());
        return new Decision<>(agreed.next(), events);
    }

    /** Goods that left another order: owed a call of their own, which one talk with the customer can settle too. */
    public static Decision<Order, OrderEvent> apart(Order from, Apart apart, String number, Instant now) {
        var expiry = Duration.between(now, from.progress().expiresAt());
        return site(
                following(from, apart.order(), number, now),
                apart.terms(),
                List.of(),
                expiry.compareTo(Order.RECALL_TERM) < 0 ? Order.RECALL_TERM : expiry);
    }

    /**
     * The right product for a wrong one: an order of its own, which is read back like every other and costs the customer
     * nothing more. Its price stands, and counts as paid: what it cost the shop is to be seen.
     *
     * @param lines of that order; all, where none are named
     */
    public static Decision<Order, OrderEvent> replacing(
            Order from, OrderId id, String number, List<LineId> lines, AfterSaleId caseId, Instant now) {
        var goods = from.terms().lines().stream()
                .filter(line -> lines.isEmpty() || lines.contains(line.id()))
                .toList();
        var free = Money.zero(from.terms().totals().total().currency());
        var before = from.terms().delivery();
        var delivery = new Delivery(before.method(), before.address(), before.pickupPoint(), null, before.term(), free);
        var terms = Terms.with(Terms.with(from.terms(), goods), delivery);
        var placed = site(following(from, id, number, now), terms, List.of(), Duration.ofDays(7));
        var cost = placed.next().terms().totals().due();
        if (cost.isZero()) {
            return placed;
        }
        var paid = Paying.credit(placed.next(), cost, caseId, now);
        return new Decision<>(
                paid.next(),
                Stream.concat(placed.events().stream(), paid.events().stream()).toList());
    }

    private static Placement following(Order from, OrderId id, String number, Instant now) {
        var first = from.placement();
        return new Placement(
                id,
                first.shop(),
                number,
                null,
                Channel.SITE,
                List.of(),
                now,
                first.prepaymentTerm(),
                from.id(),
                first.mystery());
    }

    /** The order as its first event says it: no more than what everybody was told. */
    public static Order asAnnounced(OrderPlaced event) {
        var placement = new Placement(
                event.orderId(),
                event.shop(),
                event.number(),
                event.externalNumber(),
                event.channel(),
                event.codes(),
                event.placedAt(),
                Duration.ZERO,
                null);
        var progress = new Progress(new State.Placed(), event.expiresAt(), null, null, 0, List.of());
        return new Order(placement, event.version(), event.terms(), Known.NOTHING, progress);
    }

    private static Order placed(Placement placement, OrderTerms terms, Duration expiry) {
        var expiresAt = placement.placedAt().plus(expiry);
        var lines = terms.lines().stream()
                .mapToInt(line -> Integer.parseInt(line.id().value()))
                .max()
                .orElse(0);
        var progress = new Progress(new State.Placed(), expiresAt, null, null, lines, List.of());
        return new Order(placement, 1, Reckoning.reckoned(terms, Known.NOTHING), Known.NOTHING, progress);
    }

    private static OrderPlaced announcement(Order order, List<Consent> consents, @Nullable ReadBack spoken) {
        var placement = order.placement();
        return new OrderPlaced(
                placement.id(),
                placement.shop(),
                order.version(),
                placement.number(),
                placement.externalNumber(),
                placement.channel(),
                order.terms(),
                placement.codes().isEmpty() ? Benefits.NONE : Benefits.PENDING,
                placement.codes(),
                consents,
                placement.placedAt(),
                order.progress().expiresAt(),
                spoken);
    }

    /** @throws Unacceptable naming what was not spoken */
    public static void requireReadBack(OrderTerms terms, ReadBack spoken) {
        var due = Reckoning.reckoned(terms, Known.NOTHING).totals().due();
        var ticked = spoken.ticks().stream().map(ReadBack.Tick::id).collect(Collectors.toSet());
        var unspoken = RequiredTicks.of(terms).stream()
                .filter(tick -> !ticked.contains(tick))
                .map(tick -> new Flaw("/readBack/ticks", "not-read-back", tick));
        var otherDue = spoken.due().equals(due)
                ? Stream.<Flaw>empty()
                : Stream.of(new Flaw("/readBack/due", "due-changed", "%d %s".formatted(due.minor(), due.currency())));
        var flaws = Stream.concat(unspoken, otherDue).toList();
        if (!flaws.isEmpty()) {
            throw new Unacceptable(flaws);
        }
    }
}
