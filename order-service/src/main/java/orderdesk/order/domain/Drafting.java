package orderdesk.order.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderDrafted.Ask;
import orderdesk.contracts.order.OrderDrafted.Match;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.order.Recipient;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.stock.StockEvent.DraftMatched;
import orderdesk.order.domain.Order.Progress;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An order before it is placed: a caller is still thinking (R012), or it came by letter and is priced first (R078).
 * Each change is announced whole, so that only those have to follow who work on drafts.
 */
public final class Drafting {

    /** Also of what was written. */
    public static final int LINES_MAX = 100;

    public static final Duration TERM = Duration.ofHours(24);

    private Drafting() {}

    /**
     * @param customer as far as he is known
     * @param changes what is known of the order already
     * @throws Unacceptable when a change cannot be made
     */
    public static Decision<Order, OrderEvent> begin(
            Placement placement,
            Customer customer,
            @Nullable String comment,
            List<Ask> asks,
            @Nullable UUID letter,
            List<Change> changes,
            Workshop workshop) {
        var expiry = placement.placedAt().plus(TERM);
        var progress = new Progress(new State.Draft(asks, letter, List.of()), expiry, null, null, 0, List.of());
        var terms = blank(customer, comment, workshop);
        var empty = new Order(placement, 1, Reckoning.reckoned(terms, Known.NOTHING), Known.NOTHING, progress);
        var begun = changes.isEmpty() ? empty : new Redraft(empty, workshop).all(changes);
        return announced(begun, workshop);
    }

    static Decision<Order, OrderEvent> amended(Order before, Order after, Workshop workshop) {
        return after.equals(before)
                ? Decision.of(before)
                : announced(after.on(before.version() + 1, after.terms()), workshop);
    }

    /** What inventory-service found; an operator who was faster is not overruled. */
    public static Decision<Order, OrderEvent> matched(Order order, DraftMatched news, Workshop workshop) {
        return order.state() instanceof State.Draft draft
                ? amended(order, new Matching(order, draft, workshop).with(news.lines()), workshop)
                : Decision.of(order);
    }

    /**
     * @param seen the version that the operator saw, as its ETag
     * @param spoken of a draft by telephone: it is read back while it is placed
     * @throws Unacceptable naming all that it lacks
     */
    public static Decision<Order, OrderEvent> place(
            Order draft, String seen, List<Consent> consents, @Nullable ReadBack spoken, Workshop workshop) {
        Moves.PLACE.require(draft);
        draft.require(seen);
        var lacks = new ArrayList<>(lacks(draft, workshop));
        var byPhone = draft.placement().channel() == Channel.PHONE;
        if (byPhone && spoken == null) {
            lacks.add(new Flaw("/readBack", "missing", "An order by telephone is read back while it is placed."));
        }
        if (!byPhone && spoken != null) {
            lacks.add(new Flaw("/readBack", "not-by-mail", "It is read back once it is placed."));
        }
        if (!lacks.isEmpty()) {
            throw new Unacceptable(lacks);
        }
        if (spoken != null) {
            Placing.requireReadBack(draft.terms(), spoken);
        }
        return Placing.draft(draft, consents, spoken, workshop.shop().limits().orderExpiry(), workshop.now());
    }

    /** As its first event says it. */
    public static Order asAnnounced(OrderDrafted event) {
        var placement = new Placement(
                event.orderId(),
                event.shop(),
                event.number(),
                null,
                event.channel(),
                List.of(),
                event.draftedAt(),
                Duration.ZERO,
                null);
        var state = new State.Draft(event.asks(), event.letter(), List.of());
        var progress = new Progress(state, event.expiresAt(), null, null, 0, List.of());
        return new Order(placement, event.version(), event.terms(), Known.NOTHING, progress);
    }

    /** What must hold before its money can be reckoned: as for every order, but there need be no line yet. */
    static List<Flaw> flaws(List<Line> lines, ShopSettings shop) {
        if (lines.size() > LINES_MAX) {
            return List.of(new Flaw("/lines", "lines-count", "At most %d lines.".formatted(LINES_MAX)));
        }
        return lines.isEmpty() ? List.of() : TermsRules.flaws(lines, shop);
    }

    private static List<Flaw> lacks(Order order, Workshop workshop) {
        var person = order.terms().customer().person();
        var nameless = person.surname() == null && person.given() == null
                ? Stream.of(new Flaw("/customer/person", "name-missing", "A surname or a given name is needed."))
                : Stream.<Flaw>empty();
        var open = order.state() instanceof State.Draft draft
                ? draft.asks().stream().filter(ask -> ask.match() != Match.SURE).map(Drafting::open)
                : Stream.<Flaw>empty();
        var rules = TermsRules.flaws(order.terms(), workshop.shop(), workshop.now()).stream();
        var late = Feasibility.flaws(order.terms(), workshop.shop(), order.ready(workshop.now())).stream();
        return Stream.of(nameless, open, rules, late).flatMap(flaws -> flaws).toList();
    }

    private static Flaw open(Ask ask) {
        var detail = switch (ask.match()) {
            case PENDING -> "The catalogue has not answered; choose, or drop it.";
            case GUESS -> "It is a guess: accept it, choose another, or drop it.";
            case UNMATCHED -> "Nothing was found for it: choose, or drop it.";
            case SURE -> "";
        };
        return new Flaw("/asks/" + ask.position(), "ask-open", detail);
    }

    private static Decision<Order, OrderEvent> announced(Order order, Workshop workshop) {
        if (!(order.state() instanceof State.Draft draft)) {
            throw new IllegalStateException("Order %s is no draft".formatted(order.id()));
        }
        var next = order.in(new State.Draft(draft.asks(), draft.letter(), lacks(order, workshop)));
        var placement = order.placement();
        return Decision.of(
                next,
                new OrderDrafted(
                        placement.id(),
                        placement.shop(),
                        order.version(),
                        placement.number(),
                        placement.channel(),
                        order.terms(),
                        draft.asks(),
                        draft.letter(),
                        placement.placedAt(),
                        order.progress().expiresAt(),
                        workshop.now()));
    }

    private static OrderTerms blank(Customer customer, @Nullable String comment, Workshop workshop) {
        var shop = workshop.shop();
        var method = Stream.of(Delivery.Method.POST, Delivery.Method.PICKUP, Delivery.Method.COURIER)
                .filter(shop.tariffs()::containsKey)
                .findFirst()
                .orElse(Delivery.Method.POST);
        var tariff = shop.tariffs().get(method);
        var address = new Address(shop.country(), null, null, null, List.of(), null);
        var term = tariff == null || method == Delivery.Method.COURIER ? null : tariff.term();
        var cost = tariff == null ? Money.zero(shop.currency()) : tariff.cost();
        var delivery = new Delivery(method, address, null, null, term, cost);
        var payment = tariff == null || tariff.payments().isEmpty()
                ? PaymentMethod.ON_RECEIPT
                : tariff.payments().getFirst();
        var recipient = new Recipient(customer.person(), customer.phone());
        var totals = Reckoning.totals(List.of(), delivery, Known.NOTHING);
        return new OrderTerms(customer, recipient, List.of(), delivery, payment, totals, comment);
    }
}
