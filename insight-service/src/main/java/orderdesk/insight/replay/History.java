package orderdesk.insight.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.domain.OwedCall;
import orderdesk.insight.calls.domain.PhoneCall;
import orderdesk.insight.calls.domain.Stay;
import orderdesk.insight.calls.domain.WrapUps;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.replay.domain.Job;
import orderdesk.insight.replay.domain.Shift;

/** What came to the desk in a time and who was there: what a replay is made of. */
record History(Period period, List<Passage> orders, List<PhoneCall> calls, List<OwedCall> owed, List<Stay> stays) {

    /** Where nothing was measured yet, work takes so long. */
    private static final Duration UNMEASURED = Duration.ofMinutes(4);

    /** A caller who was answered might have waited longer than he had to: a minute at least. */
    private static final Duration PATIENCE_MIN = Duration.ofMinutes(1);

    /** Nobody is called about an order in its first minute: its stock is being checked. */
    private static final Duration CHECKED_AFTER = Duration.ofMinutes(1);

    static Instant placed(Passage order) {
        return Objects.requireNonNull(order.placedAt()); // a period has none without
    }

    /** @param pace how many times as long as measured each of them keeps an operator */
    List<Job> jobs(double pace) {
        return Stream.of(ofOrders(), incoming(), ofOwed())
                .flatMap(List::stream)
                .map(job -> job.withWork(Duration.ofMillis((long) (job.work().toMillis() * pace))))
                .toList();
    }

    /** All the work that an order was is done when it is called first. */
    private List<Job> ofOrders() {
        var usual = mean(orders.stream().map(order -> order.work().handling()).toList());
        return orders.stream()
                .map(order -> new Job(
                        Job.Kind.ORDER,
                        order.shop(),
                        order.order().value(),
                        placed(order).plus(CHECKED_AFTER),
                        order.work().handling().isZero() ? usual : order.work().handling(),
                        null))
                .toList();
    }

    private List<Job> incoming() {
        var wrapUps = new WrapUps(stays);
        var talks = calls.stream().filter(call -> call.isIncoming() && call.isTalk());
        var usual = mean(talks.map(call -> lasted(call, wrapUps)).toList());
        return calls.stream()
                .filter(PhoneCall::isIncoming)
                .map(call -> new Job(
                        Job.Kind.INCOMING,
                        call.shop(),
                        call.id(),
                        call.beganAt(),
                        call.isTalk() ? lasted(call, wrapUps) : usual,
                        patience(call)))
                .toList();
    }

    private static Duration lasted(PhoneCall call, WrapUps wrapUps) {
        return call.talked().plus(wrapUps.after(call).orElse(Duration.ZERO));
    }

    private static Duration patience(PhoneCall call) {
        var waited = Duration.between(call.beganAt(), call.endedAt()).minus(call.talked());
        return call.isTalk() && waited.compareTo(PATIENCE_MIN) < 0 ? PATIENCE_MIN : waited;
    }

    /** Calls that were owed and made; they took what their calls in the exchange took. */
    private List<Job> ofOwed() {
        var wrapUps = new WrapUps(stays);
        Map<UUID, Duration> took = new HashMap<>();
        calls.stream()
                .filter(call -> call.task() != null)
                .forEach(call -> took.merge(call.task(), lasted(call, wrapUps), Duration::plus));
        var usual = mean(List.copyOf(took.values()));
        return owed.stream()
                .filter(call -> call.attemptedAt() != null)
                .map(call -> new Job(
                        Job.Kind.OWED,
                        call.shop(),
                        call.id(),
                        call.openedAt(),
                        took.getOrDefault(call.id(), usual),
                        null))
                .toList();
    }

    private static Duration mean(List<Duration> measured) {
        var some = measured.stream().filter(Duration::isPositive).toList();
        return some.isEmpty()
                ? UNMEASURED
                : some.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(some.size());
    }

    /** Who was there, and for which shops at each time: presence is of a shop, and a person may be there for several. */
    List<Shift> shifts() {
        var each = stays.stream()
                .filter(Stay::serves)
                .collect(Collectors.groupingBy(Stay::operator, TreeMap::new, Collectors.toList()));
        var shifts = new ArrayList<Shift>();
        each.forEach((operator, its) -> shifts.addAll(served(operator, its)));
        return shifts;
    }

    private static List<Shift> served(String operator, List<Stay> stays) {
        var turns = new TreeSet<Instant>();
        var inShops = new HashMap<ShopId, NavigableMap<Instant, Stay>>();
        for (var stay : stays) {
            turns.addAll(List.of(stay.from(), stay.until()));
            inShops.computeIfAbsent(stay.shop(), _ -> new TreeMap<>()).put(stay.from(), stay);
        }
        var shifts = new ArrayList<Shift>();
        for (var from : turns) {
            var until = turns.higher(from);
            var shops = inShops.values().stream()
                    .flatMap(its -> Optional.ofNullable(its.floorEntry(from)).stream())
                    .map(Map.Entry::getValue)
                    .filter(stay -> stay.until().isAfter(from))
                    .map(Stay::shop)
                    .collect(Collectors.toSet());
            if (until != null && !shops.isEmpty()) {
                add(shifts, new Shift(operator, shops, from, until));
            }
        }
        return shifts;
    }

    /** One that goes on with the last for the same shops is the same. */
    private static void add(List<Shift> shifts, Shift next) {
        var last = shifts.isEmpty() ? null : shifts.getLast();
        if (last != null && last.until().equals(next.from()) && last.shops().equals(next.shops())) {
            shifts.removeLast();
            shifts.add(new Shift(next.operator(), next.shops(), last.from(), next.until()));
        } else {
            shifts.add(next);
        }
    }
}
