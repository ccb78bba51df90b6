package orderdesk.order;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.ConfirmationRefused;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.SafeConfirming;
import orderdesk.order.domain.State;
import orderdesk.order.domain.safe.SafeRule;
import orderdesk.order.domain.safe.SafeRules;
import orderdesk.order.domain.safe.SafeRules.Switched;
import orderdesk.order.domain.safe.Trial;
import orderdesk.order.domain.safe.Trial.Result;
import orderdesk.order.domain.safe.Trial.Way;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;

/**
 * Orders that are safe to confirm without a call, by rules of their shop, and what comes of them. Everything here follows
 * from events and may be repeated at any step: an order is confirmed once, and its trial is its own document.
 */
public final class SafeDesk {

    private final Aggregates<Order, OrderEvent> orders;
    private final Aggregates<SafeRules, Switched> rules;
    private final Aggregates<Trial, OrderEvent> trials;
    private final OrderBook book;
    private final TrialBook results;
    private final Clock clock;

    SafeDesk(
            Aggregates<Order, OrderEvent> orders,
            Aggregates<SafeRules, Switched> rules,
            Aggregates<Trial, OrderEvent> trials,
            OrderBook book,
            TrialBook results,
            Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.trials = trials;
        this.book = book;
        this.results = results;
        this.clock = clock;
    }

    /** Something is known of an order that a rule may have waited for; a shop without rules pays one read. */
    public void consider(Received<?> received, OrderId id) {
        var shop = received.shop();
        var working = rules(shop).working();
        if (working.isEmpty()) {
            return;
        }
        orders.find(shop, id.toString()).map(Stored::state).ifPresent(order -> consider(received, order, working));
    }

    private void consider(Received<?> received, Order order, List<SafeRule> working) {
        var shop = received.shop();
        var confirmed = working.stream()
                .filter(rule -> SafeConfirming.isConfirmed(order, rule))
                .findFirst();
        confirmed.ifPresent(rule -> keep(shop, order.id(), Trial.of(rule, Way.CONFIRMED_BY_RULE), received.cause()));
        if (!(order.state() instanceof State.Placed)) {
            return;
        }
        var now = clock.instant();
        var before = working.stream().anyMatch(rule -> rule.when().asksForThePast())
                ? KnownCustomer.before(book, order, now)
                : List.<Order>of();
        working.stream()
                .filter(rule -> rule.when().hold(order, before, now))
                .findFirst()
                .filter(_ -> waitsForItsFirstCall(order))
                .ifPresent(rule -> settle(received, order, rule, before, now));
    }

    /** Somebody works on it: a shop without rules pays one read. */
    public void claimed(Received<?> received, List<OrderId> ids) {
        var shop = received.shop();
        if (!rules(shop).working().isEmpty()) {
            ids.forEach(id -> keep(shop, id, Trial.IN_HAND, received.cause()));
        }
    }

    /** Who was talked with is owed another call by a person: what he was told then is in no rule. */
    private boolean waitsForItsFirstCall(Order order) {
        var shop = order.placement().shop();
        var id = order.id().toString();
        return order.version() == 1
                && trials.find(shop, id)
                        .map(Stored::state)
                        .filter(Trial.IN_HAND::equals)
                        .isEmpty()
                && orders.history(shop, id).stream()
                        .map(Recorded::event)
                        .noneMatch(event -> event instanceof OrderAgreed || event instanceof ConfirmationRefused);
    }

    private void settle(Received<?> received, Order order, SafeRule rule, List<Order> before, Instant now) {
        var shop = received.shop();
        if (rule.draws(order.id())) {
            keep(shop, order.id(), Trial.of(rule, Way.CALLED_ANYWAY), received.cause());
            return;
        }
        var cause = received.cause();
        var by = new Cause(SafeConfirming.by(rule).value(), cause.correlation(), received.id(), cause.trace());
        var after = orders.change(
                shop,
                order.id().toString(),
                by,
                known -> SafeConfirming.confirm(known.map(Stored::state).orElse(order), order, rule, before, now));
        if (SafeConfirming.isConfirmed(after.stored().state(), rule)) {
            keep(shop, order.id(), Trial.of(rule, Way.CONFIRMED_BY_RULE), cause);
        }
    }

    private void keep(ShopId shop, OrderId order, Trial first, Cause cause) {
        trials.change(
                shop,
                order.toString(),
                cause,
                known -> Decision.of(known.map(Stored::state).orElse(first)));
    }

    /** What became of a parcel; of one that a rule held for, the rule answers for it. */
    public void delivered(Received<?> received, DeliveryReported news) {
        var result = switch (news.result()) {
            case DELIVERED -> Result.ARRIVED;
            case REFUSED, RETURNED -> Result.CAME_BACK;
            case FAILED, UNCOLLECTED -> null;
        };
        var shop = received.shop();
        var id = news.orderId().toString();
        if (result == null || trials.find(shop, id).isEmpty()) {
            return;
        }
        var trial = trials.receive(
                        received,
                        id,
                        known -> Decision.of(known.orElseThrow().state().ended(result)))
                .stored()
                .state();
        judge(shop, trial.rule(), received.cause());
    }

    private void judge(ShopId shop, String tag, Cause cause) {
        var working = rules(shop).working().stream()
                .filter(each -> each.tag().equals(tag))
                .findFirst();
        working.ifPresent(rule -> {
            var compared = results.of(shop, tag).compared();
            if (compared.isWorse(rule.resultsMin())) {
                change(shop, cause, _ -> {}, known -> known.fail(tag, compared.inWords(), clock.instant()));
            }
        });
    }

    public SafeRules rules(ShopId shop) {
        return stored(shop).map(Stored::state).orElse(SafeRules.NONE);
    }

    public Optional<Stored<SafeRules>> stored(ShopId shop) {
        return rules.find(shop, shop.value());
    }

    public TrialBook.Results results(ShopId shop, SafeRule rule) {
        return results.of(shop, rule.tag());
    }

    /** @param precondition throws unless the change is based on what is stored */
    public Stored<SafeRules> change(
            ShopId shop,
            Cause cause,
            Consumer<Optional<Stored<SafeRules>>> precondition,
            Function<SafeRules, Decision<SafeRules, Switched>> decide) {
        return rules.change(shop, shop.value(), cause, known -> {
                    precondition.accept(known);
                    return decide.apply(known.map(Stored::state).orElse(SafeRules.NONE));
                })
                .stored();
    }
}
