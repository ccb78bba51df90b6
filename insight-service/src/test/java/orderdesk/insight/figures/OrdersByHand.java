package orderdesk.insight.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactBreached;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactTargetMissed;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseGiven;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.shared.Money;
import orderdesk.insight.figures.domain.Figures;
import orderdesk.insight.figures.domain.Figures.Spread;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Passage.Promises;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** Counts the events of orders one figure at a time, without any of the service's own code: slow and plain. */
final class OrdersByHand {

    static final Money ROUBLES = new Money(42_050, "RUB");
    static final Money TENGE = new Money(250_010, "KZT");

    private final List<OrdersDay> orders = new ArrayList<>();

    OrdersByHand(List<Received<?>> told) {
        told.stream()
                .collect(Collectors.groupingBy(Received::subject, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(its -> orders.add(new OrdersDay(
                        its.stream().sorted(Comparator.comparing(Received::at)).toList())));
    }

    List<Figures> figures(Grouping by) {
        var keys = new TreeSet<String>();
        orders.forEach(order -> keys.add(order.key(by)));
        if (by == Grouping.OPERATOR) {
            orders.forEach(order -> keys.addAll(order.doers()));
        }
        return keys.stream().map(key -> row(by, key)).toList();
    }

    private Figures row(Grouping by, String key) {
        var its = orders.stream().filter(order -> order.key(by).equals(key)).toList();
        var owed = its.stream().filter(OrdersDay::isCalled).toList();
        var work = by == Grouping.OPERATOR ? orders : its;
        var who = by == Grouping.OPERATOR ? key : null;
        var handling = work.stream().map(order -> order.held(who)).reduce(Duration.ZERO, Duration::plus);
        var wrapUp = work.stream().map(order -> order.wrapUp(who)).reduce(Duration.ZERO, Duration::plus);
        var confirmed = count(its, order -> order.isSale() && order.ended(OrderConfirmed.class));
        return new Figures(
                key,
                orders(its, confirmed),
                new Figures.Contact(
                        owed.size(),
                        count(owed, order -> order.dialled() != null && !order.has(ContactTargetMissed.class)),
                        count(owed, order -> order.has(ContactTargetMissed.class)),
                        count(owed, order -> order.dialled() != null && !order.has(ContactBreached.class)),
                        count(owed, order -> order.has(ContactBreached.class)),
                        times(owed, (order, until) -> Duration.between(order.placed(), until)),
                        times(owed, OrdersDay::open)),
                new Figures.Work(
                        work.stream().mapToInt(order -> order.attempts(who)).sum(),
                        handling.toSeconds(),
                        wrapUp.toSeconds(),
                        confirmed == 0 ? null : handling.toSeconds() / confirmed,
                        costs(its, work, who)),
                promises(work, who),
                new Figures.Deliveries(parcels(its, true), parcels(its, false)));
    }

    /** Roubles of one shop, tenge of the other. */
    private static List<Figures.Cost> costs(List<OrdersDay> its, List<OrdersDay> work, @Nullable String who) {
        return Stream.of(TENGE, ROUBLES)
                .flatMap(hour -> cost(hour, its, work, who).stream())
                .toList();
    }

    private static Optional<Figures.Cost> cost(
            Money hour, List<OrdersDay> its, List<OrdersDay> work, @Nullable String who) {
        var shop = hour == ROUBLES ? "tribuna" : "chasy";
        var worked =
                work.stream().filter(order -> order.shop().value().equals(shop)).toList();
        var sold = its.stream()
                .filter(order -> order.shop().value().equals(shop) && order.isSale())
                .toList();
        var confirmed = count(sold, order -> order.ended(OrderConfirmed.class));
        var millis =
                worked.stream().mapToLong(order -> order.held(who).toMillis()).sum();
        return millis == 0 && confirmed == 0
                ? Optional.empty()
                : Optional.of(new Figures.Cost(
                        paid(hour, millis, 1), confirmed, confirmed == 0 ? null : paid(hour, millis, confirmed)));
    }

    private static Money paid(Money hour, long millis, int orders) {
        var minor =
                new BigDecimal(hour.minor() * millis).divide(new BigDecimal(3_600_000L * orders), RoundingMode.HALF_UP);
        return new Money(minor.longValue(), hour.currency());
    }

    private static Figures.Orders orders(List<OrdersDay> all, int confirmed) {
        var its = all.stream().filter(OrdersDay::isSale).toList();
        var atNight = its.stream().filter(OrdersDay::isAtNight).toList();
        return new Figures.Orders(
                its.size(),
                confirmed,
                count(its, order -> order.ended(OrderEvent.OrderCancelled.class)),
                count(its, order -> order.ended(OrderEvent.OrderExpired.class)),
                count(its, order -> order.ended(OrderEvent.OrderReopened.class) || order.ended(null)),
                count(its, OrdersDay::lacked),
                atNight.size(),
                count(atNight, OrdersDay::lacked),
                0,
                count(all, order -> order.isMerged() && !order.isMystery()),
                count(its, order -> order.isByRule() && order.ended(OrderConfirmed.class)));
    }

    private static Figures.Parcels parcels(List<OrdersDay> its, boolean reminded) {
        var some = its.stream().filter(order -> order.reminded() == reminded).toList();
        return new Figures.Parcels(
                count(some, order -> List.of("DELIVERED").contains(order.parcel())),
                count(
                        some,
                        order -> List.of("REFUSED", "RETURNED", "UNCOLLECTED").contains(order.parcel())));
    }

    private interface Clock {
        Duration between(OrdersDay order, Instant until);
    }

    private static Figures.Times times(List<OrdersDay> its, Clock clock) {
        return new Figures.Times(
                spread(its, OrdersDay::dialled, clock),
                spread(its, OrdersDay::talked, clock),
                spread(its, OrdersDay::confirmed, clock));
    }

    private static @Nullable Spread spread(
            List<OrdersDay> its, Function<OrdersDay, @Nullable Instant> what, Clock clock) {
        var took = its.stream()
                .flatMap(order ->
                        Optional.ofNullable(what.apply(order))
                                .map(until -> clock.between(order, until).toSeconds())
                                .stream())
                .sorted()
                .toList();
        return took.isEmpty()
                ? null
                : new Spread(
                        took.size(),
                        took.stream().mapToLong(Long::longValue).sum() / took.size(),
                        took.get((took.size() - 1) / 2),
                        took.getLast());
    }

    private static Promises promises(List<OrdersDay> work, @Nullable String who) {
        return new Promises(
                promises(work, PromiseGiven.class, who),
                promises(work, ConfirmationEvent.PromiseKept.class, who),
                promises(work, ConfirmationEvent.PromiseRenegotiated.class, who),
                promises(work, ConfirmationEvent.PromiseBroken.class, who),
                promises(work, ConfirmationEvent.PromiseLapsed.class, who));
    }

    private static int promises(List<OrdersDay> its, Class<? extends ConfirmationEvent> type, @Nullable String who) {
        return its.stream().mapToInt(order -> order.promises(type, who)).sum();
    }

    private static int count(List<OrdersDay> its, java.util.function.Predicate<OrdersDay> which) {
        return (int) its.stream().filter(which).count();
    }
}
