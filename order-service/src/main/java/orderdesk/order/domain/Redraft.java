package orderdesk.order.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.Recipient;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.WorkingDays;
import orderdesk.order.domain.Change.AddItem;
import orderdesk.order.domain.Change.Quantity;
import orderdesk.order.domain.Change.ReplaceLine;
import orderdesk.order.domain.Change.Reprice;
import orderdesk.order.domain.Change.ShipApart;
import org.jspecify.annotations.Nullable;

/** An order's terms while changes are applied to them, one after the other. */
final class Redraft {

    static final int APART_MAX = 10;

    private final Order order;
    private final Workshop workshop;
    private final Carriage carriage;
    private final List<Line> lines;
    private final List<Line> leaving = new ArrayList<>();
    private final CodeList codes;
    private final AskList asks;
    private int linesEver;
    private OrderTerms terms;

    Redraft(Order order, Workshop workshop) {
        this.order = order;
        this.workshop = workshop;
        this.carriage = new Carriage(workshop.shop());
        this.lines = new ArrayList<>(order.terms().lines());
        this.linesEver = order.progress().linesEver();
        this.terms = order.terms();
        this.codes = new CodeList(order.placement().codes(), workshop.codes());
        this.asks = AskList.of(order.state());
    }

    Order all(List<Change> changes) {
        changes.forEach(this::apply);
        requireReckonable();
        terms = Terms.with(terms, List.copyOf(lines));
        var from = order.terms().delivery().address();
        terms = Terms.with(terms, carriage.priced(carriage.moved(terms.delivery(), from), lines));
        var apart = leaving.isEmpty()
                ? order.progress().apart()
                : Stream.concat(order.progress().apart().stream(), Stream.of(apart()))
                        .toList();
        return order.with(codes.all())
                .with(order.progress().lines(linesEver, apart).in(asks.settled(order.state(), lines)))
                .on(order.version(), Reckoning.reckoned(terms, order.known()));
    }

    private void requireReckonable() {
        var flaws = order.state() instanceof State.Draft
                ? Drafting.flaws(lines, workshop.shop())
                : TermsRules.flaws(lines, workshop.shop());
        if (!flaws.isEmpty()) {
            throw new Unacceptable(flaws);
        }
        if (!leaving.isEmpty() && order.progress().apart().size() >= APART_MAX) {
            throw Unacceptable.because("/changes", "too-many-apart", "At most %d orders.".formatted(APART_MAX));
        }
    }

    private void apply(Change change) {
        switch (change) {
            case ReplaceLine replace -> replace(replace);
            case Change.RemoveLine(var line) -> lines.remove(position(line));
            case ShipApart(var which) -> leave(which);
            case Change.Choose choose -> choose(choose);
            case Change.AcceptGuess(var position) -> asks.accept(position);
            case Change.DropAsk(var position) -> asks.drop(position).ifPresent(line -> lines.remove(position(line)));
            case Quantity(var line, var quantity) -> lines.set(position(line), of(lines.get(position(line)), quantity));
            case AddItem(var _, var quantity) -> lines.add(offer(change).as(nextLine(), quantity));
            case Reprice(var line, var _) -> reprice(line, offer(change));
            case Change.ToAddress(var address) ->
                terms = Contacts.livingAt(terms, address, workshop.zones(), workshop.shop());
            case Change.ByDelivery by -> handOver(by.method(), by.pickupPoint(), by.slot(), by.term());
            case Change.InSlot(var slot) -> handOver(terms.delivery().method(), null, slot, null);
            case Change.ByPayment(var method) -> terms = Terms.with(terms, method);
            case Change.ToRecipient(var person, var phone) ->
                terms = Terms.with(
                        terms, new Recipient(person, Contacts.phone("/recipient/phone", phone, workshop.shop())));
            case Change.OfCustomer customer ->
                terms = order.state() instanceof State.Draft
                        ? Contacts.ofBoth(terms, customer, workshop.shop())
                        : Contacts.of(terms, customer, workshop.shop());
            case Change.LivesIn(var zone) -> terms = Contacts.livingIn(terms, zone);
            case Change.Comment(var text) -> terms = Terms.commented(terms, Contacts.comment(text));
            case Change.AddCode(var code) -> codes.add(code);
            case Change.RemoveCode(var masked) -> codes.remove(masked);
            case Change.AddressAs(var form) -> terms = Terms.addressedAs(terms, Contacts.form(form));
        }
    }

    private void leave(List<LineId> which) {
        if (which.isEmpty()) {
            throw Unacceptable.because("/changes", "nothing-apart", "Say which lines are sent apart.");
        }
        if (order.state() instanceof State.Draft) {
            throw Unacceptable.because("/changes", "not-of-a-draft", "A draft is placed first.");
        }
        which.forEach(line -> leaving.add(lines.remove(position(line))));
    }

    /** In its place, under an id of its own: what was said of the old line is not said of this one. */
    private void replace(ReplaceLine replace) {
        var position = position(replace.line());
        var quantity = replace.quantity() == null ? lines.get(position).quantity() : replace.quantity();
        lines.set(position, offer(replace).as(nextLine(), quantity));
    }

    private void choose(Change.Choose choose) {
        var ask = asks.at(choose.position());
        var wanted = choose.quantity() == null ? ask.quantity() : choose.quantity();
        var line = offer(choose).as(nextLine(), wanted == null ? 1 : wanted);
        if (ask.line() == null) {
            lines.add(line);
        } else {
            lines.set(position(ask.line()), line);
        }
        asks.choose(choose.position(), line.id());
    }

    private void reprice(LineId id, Offer offer) {
        var line = lines.get(position(id));
        if (!line.sku().equals(offer.sku())) {
            throw Unacceptable.because("/changes", "other-product", "Line %s is %s.".formatted(id, line.sku()));
        }
        lines.set(position(id), offer.as(id, line.quantity()));
    }

    private void handOver(
            Delivery.Method method, @Nullable String point, @Nullable Slot slot, @Nullable WorkingDays term) {
        var before = terms.delivery();
        var usual = carriage.usualTerm(method, before.address());
        terms = Terms.with(
                terms, new Delivery(method, before.address(), point, slot, term == null ? usual : term, before.cost()));
    }

    private Apart apart() {
        var goods = List.copyOf(leaving);
        var second = Terms.with(Terms.with(terms, goods), carriage.priced(terms.delivery(), goods));
        return new Apart(workshop.apart(), Reckoning.reckoned(second, Known.NOTHING));
    }

    private Offer offer(Change change) {
        return change.asksFor()
                .map(workshop.offers()::get)
                .orElseThrow(
                        () -> Unacceptable.because("/changes", "unknown-sku", "The catalogue has no such product."));
    }

    private LineId nextLine() {
        linesEver++;
        return new LineId(Integer.toString(linesEver));
    }

    private int position(LineId id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(id)) {
                return i;
            }
        }
        throw Unacceptable.because("/changes", "unknown-line", "The order has no line %s.".formatted(id));
    }

    private static Line of(Line line, int quantity) {
        return new Line(
                line.id(),
                line.sku(),
                line.name(),
                line.options(),
                quantity,
                line.price(),
                line.prepayOnly(),
                line.vendor());
    }
}
