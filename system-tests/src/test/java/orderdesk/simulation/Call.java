package orderdesk.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import orderdesk.confirmation.CallDesk.By;
import orderdesk.confirmation.domain.Answered;
import orderdesk.confirmation.domain.Attempt.Outcome;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Parameters;
import orderdesk.confirmation.domain.Tick;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Money;
import orderdesk.order.OrderDesk;
import orderdesk.order.domain.Change;
import orderdesk.order.domain.Order;
import orderdesk.platform.claim.Wish;

/** One call: who answers, what he wants changed, and how it ends. */
final class Call {

    private static final List<Outcome> NOBODY =
            List.of(Outcome.NO_ANSWER, Outcome.BUSY, Outcome.ROBOT, Outcome.OTHER_PERSON, Outcome.WRONG_NUMBER);

    private final Shift shift;
    private final By by;
    private final Shelf shelf;
    private final Random random;

    Call(Shift shift, By by, Shelf shelf) {
        this.shift = shift;
        this.by = by;
        this.shelf = shelf;
        this.random = shift.random;
    }

    void dial() {
        shift.acts(by, "dials", desk -> desk.dial(by, "call"), this::talk);
    }

    private void talk(Case item) {
        var order = Objects.requireNonNull(item.order());
        switch (random.nextInt(16)) {
            case 0 -> refuse(order.version());
            case 1, 2 -> later(order.version());
            case 3, 4 -> notReached();
            case 5, 6, 7, 8 -> amend(order.version(), order.terms());
            case 9 -> tickSome(order.version(), order.terms());
            default -> agree(order.version(), order.terms());
        }
    }

    private void refuse(int version) {
        var answered = new Answered(version, null, List.of(), null, "v1");
        shift.acts(by, "hears no", desk -> desk.refused(by, answered, "дорого"), _ -> shift.rest());
    }

    private void later(int version) {
        var answered = new Answered(version, null, List.of(), null, "v1");
        var wish = wish();
        shift.acts(by, "hears later", desk -> desk.later(by, answered, wish), _ -> shift.rest());
    }

    private Wish wish() {
        var from = shift.world.now().plus(Duration.ofMinutes(2 + random.nextInt(60)));
        var to = from.plus(Duration.ofMinutes(30));
        var kind = Promise.Kind.values()[random.nextInt(Promise.Kind.values().length)];
        return new Wish(
                switch (kind) {
                    case AT -> new Promise(kind, from, null, false, "заказ", "");
                    case BETWEEN -> new Promise(kind, from, to, false, "заказ", "");
                    case BY -> new Promise(kind, null, to, random.nextBoolean(), "наличие", "");
                },
                null);
    }

    private void notReached() {
        var outcome = NOBODY.get(random.nextInt(NOBODY.size()));
        shift.acts(by, "hears " + outcome, desk -> desk.notReached(by, outcome, Optional.empty()), _ -> shift.rest());
    }

    private void tickSome(int version, OrderTerms terms) {
        var some = ticks(terms).subList(0, 2);
        shift.acts(by, "ticks", desk -> desk.tick(by, version, some), _ -> agree(version, terms));
    }

    /** In his haste an operator forgets something, or names another amount; then the case refuses. */
    private void agree(int version, OrderTerms terms) {
        var ticks = ticks(terms);
        var due = terms.totals().due();
        switch (random.nextInt(12)) {
            case 0 -> ticks.removeLast();
            case 1 -> due = due.plus(new Money(1, due.currency()));
            default -> {}
        }
        var answered = new Answered(version, due, ticks, null, "v1");
        shift.acts(by, "hears yes", desk -> desk.agreed(by, answered), _ -> shift.rest());
    }

    private List<Tick> ticks(OrderTerms terms) {
        var ticks = new ArrayList<Tick>();
        Parameters.of(terms).ids().forEach(id -> ticks.add(new Tick(id, null)));
        return ticks;
    }

    private void amend(int version, OrderTerms terms) {
        var changes = List.of(change(terms));
        shift.<OrderDesk, Order>ask(
                "amends " + by.order(),
                "order",
                OrderDesk.class,
                desk -> desk.amend(by.shop(), by.order(), "v" + version, changes, null, shift.cause),
                order -> agree(order.version(), order.terms()));
    }

    private Change change(OrderTerms terms) {
        var goods = shelf.goods();
        var sku = goods.get(random.nextInt(goods.size()));
        var line = terms.lines().get(random.nextInt(terms.lines().size()));
        return switch (random.nextInt(7)) {
            case 0 -> new Change.ReplaceLine(line.id(), sku, null);
            case 1 -> new Change.AddItem(sku, 1 + random.nextInt(2));
            case 2 -> terms.lines().size() > 1 ? new Change.RemoveLine(line.id()) : toCourier();
            case 3 -> terms.lines().size() > 1 ? apart(line) : new Change.Reprice(line.id(), line.sku());
            case 4 -> toCourier();
            default -> new Change.Quantity(line.id(), 1 + random.nextInt(3));
        };
    }

    private static Change apart(Line line) {
        return new Change.ShipApart(List.of(line.id()));
    }

    private Change toCourier() {
        var slot = Storefront.slot(shift.world.now(), 3);
        return new Change.ByDelivery(Delivery.Method.COURIER, null, slot, null);
    }
}
