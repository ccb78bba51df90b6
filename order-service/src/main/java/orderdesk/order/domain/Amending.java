package orderdesk.order.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderReopened;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.Part;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/** Changes to an order; those that untie what was read back make a new version, owed another yes. */
public final class Amending {

    public static final int CHANGES_MAX = 200;

    /** Each is asked of the catalogue, while the customer is on the line. */
    public static final int PRODUCTS_MAX = 20;

    private Amending() {}

    /**
     * @param seen the version that the operator saw, as its ETag
     * @throws NotInThisState when the order is closed or on its way
     * @throws StaleVersion when it changed meanwhile
     * @throws Unacceptable when the outcome would break a rule; every flaw is named
     */
    public static Decision<Order, OrderEvent> amend(
            Order order, String seen, List<Change> changes, @Nullable String reason, Workshop workshop) {
        Moves.AMEND.require(order);
        order.require(seen);
        return decide(order, outcome(order, changes, workshop), reason, workshop);
    }

    /** What the order would be; nothing is changed, and nobody is told. */
    public static Order preview(Order order, List<Change> changes, Workshop workshop) {
        Moves.AMEND.require(order);
        return decide(order, outcome(order, changes, workshop), null, workshop).next();
    }

    /**
     * Owed another call as it stands.
     *
     * @throws NotInThisState when it is not confirmed
     * @throws StaleVersion when it changed meanwhile
     */
    public static Decision<Order, OrderEvent> reopen(Order order, String seen, String reason, Workshop workshop) {
        Moves.REOPEN.require(order);
        order.require(seen);
        return newVersion(order, order, Set.of(), reason, workshop);
    }

    private static Order outcome(Order order, List<Change> changes, Workshop workshop) {
        if (changes.isEmpty() || changes.size() > CHANGES_MAX) {
            throw Unacceptable.because("/changes", "changes-count", "1 to %d changes.".formatted(CHANGES_MAX));
        }
        var draft = new Redraft(order, workshop).all(changes);
        if (order.state() instanceof State.Draft) {
            return draft; // what it lacks is said, and refused where it is placed
        }
        var flaws = TermsRules.flaws(draft.terms(), workshop.shop(), workshop.now()).stream()
                .filter(flaw -> !oldSlot(order, draft.terms(), flaw));
        var sameGoods = draft.terms().lines().equals(order.terms().lines());
        var ready = sameGoods ? order.ready(workshop.now()) : workshop.now(); // of other goods nobody knows yet
        var late = Feasibility.newFlaws(order.terms(), draft.terms(), workshop.shop(), ready).stream();
        var all = Stream.concat(flaws, late).toList();
        if (!all.isEmpty()) {
            throw new Unacceptable(all);
        }
        return draft;
    }

    /** A slot that has passed since is no reason to refuse another change. */
    private static boolean oldSlot(Order order, OrderTerms next, Flaw flaw) {
        return flaw.code().equals("slot-past")
                && Objects.equals(
                        order.terms().delivery().slot(), next.delivery().slot());
    }

    private static Decision<Order, OrderEvent> decide(
            Order before, Order after, @Nullable String reason, Workshop workshop) {
        if (before.state() instanceof State.Draft) {
            return Drafting.amended(before, after, workshop);
        }
        var sameCodes = after.placement().codes().equals(before.placement().codes());
        if (after.terms().equals(before.terms()) && sameCodes) {
            return Decision.of(before);
        }
        var changed = changed(before.terms(), after.terms());
        if (sameCodes
                && !EnumSet.complementOf(EnumSet.of(Part.COMMENT)).stream().anyMatch(changed::contains)) {
            var amended =
                    new OrderAmended(before.id(), before.version(), after.terms(), changed, reason, workshop.now());
            return Decision.of(after, amended);
        }
        return newVersion(before, after, changed, reason, workshop);
    }

    private static Decision<Order, OrderEvent> newVersion(
            Order before, Order after, Set<Part> changed, @Nullable String reason, Workshop workshop) {
        var version = before.version() + 1;
        var next = after.on(version, after.terms()).backToTheQueue(workshop.now());
        var codes = after.placement().codes();
        var told = codes.equals(before.placement().codes()) ? null : codes;
        var id = before.id();
        var now = workshop.now();
        return Decision.of(
                next,
                before.state() instanceof State.Confirmed
                        ? new OrderReopened(id, version, next.terms(), changed, reason, now, told)
                        : new OrderAmended(id, version, next.terms(), changed, reason, now, told));
    }

    /** A change of money alone is no part of its own: it clears what was said of the sum, by the totals. */
    public static Set<Part> changed(OrderTerms before, OrderTerms after) {
        var changed = EnumSet.noneOf(Part.class);
        mark(changed, Part.LINES, before.lines(), after.lines());
        mark(changed, Part.CUSTOMER, contact(before), contact(after));
        mark(changed, Part.RECIPIENT, before.recipient(), after.recipient());
        mark(
                changed,
                Part.ADDRESS,
                before.delivery().address(),
                after.delivery().address());
        mark(changed, Part.DELIVERY, handover(before), handover(after));
        mark(changed, Part.PAYMENT, before.payment(), after.payment());
        mark(changed, Part.COMMENT, before.comment(), after.comment());
        return changed;
    }

    private static void mark(Set<Part> changed, Part part, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(part);
        }
    }

    /** Who is called; how he is addressed and in which zone he lives is nothing that he agrees to. */
    private static List<Object> contact(OrderTerms terms) {
        var customer = terms.customer();
        var person = customer.person();
        return List.of(
                Objects.toString(person.surname()),
                Objects.toString(person.given()),
                Objects.toString(person.patronymic()),
                Objects.toString(customer.phone()),
                Objects.toString(customer.email()));
    }

    private static List<Object> handover(OrderTerms terms) {
        var delivery = terms.delivery();
        return List.of(
                delivery.method(),
                Objects.toString(delivery.pickupPoint()),
                Objects.toString(delivery.slot()),
                Objects.toString(delivery.term()));
    }
}
