package orderdesk.mirror.month;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.mirror.month.PhoneCall.Direction;

/** All calls of the month by customer, in the order of their time. */
public final class Calls {

    /** A call that comes later than this belongs to something else. */
    public static final Duration FOLLOWED = Duration.ofDays(7);

    /** Who typed an order while he talked with the customer has begun to talk no longer before it. */
    static final Duration TALKED_BEFORE = Duration.ofMinutes(30);

    /** The list must go on so long after an order before its silence means anything. */
    static final Duration JUDGED_AFTER = Duration.ofDays(1);

    private final List<PhoneCall> all;
    private final Map<String, List<PhoneCall>> byPhone;
    private final boolean toTheMinute;

    /** @param calls in any order */
    public Calls(List<PhoneCall> calls) {
        all = calls.stream().sorted(Comparator.comparing(PhoneCall::at)).toList();
        toTheMinute = all.stream().allMatch(call -> call.at().getEpochSecond() % 60 == 0);
        byPhone = all.stream()
                .filter(call -> call.phone() != null)
                .collect(groupingBy(call -> Objects.requireNonNull(call.phone())));
    }

    /** Tells how the order's customer was first reached, or that nobody tried. */
    Contact first(PlacedOrder order) {
        if (order.byTelephone()) {
            return new Contact.Taken();
        }
        var phone = order.phone();
        if (phone == null) {
            return new Contact.Unknown(Contact.Reason.NO_PHONE);
        }
        if (all.isEmpty() || order.placed().isBefore(all.getFirst().at())) {
            return new Contact.Unknown(Contact.Reason.BEYOND_CALLS);
        }
        var first = after(phone, order.placed())
                .filter(call -> call.direction() == Direction.OUTGOING || call.talked())
                .findFirst();
        if (first.isPresent()) {
            var between = Duration.between(order.placed(), first.get().at());
            var waited = between.isNegative() ? Duration.ZERO : between;
            return first.get().direction() == Direction.OUTGOING
                    ? new Contact.Called(waited)
                    : new Contact.CalledIn(waited);
        }
        if (talkedBefore(phone, order.placed())) {
            return new Contact.Taken();
        }
        return goesOnAfter(order.placed()) ? new Contact.Never() : new Contact.Unknown(Contact.Reason.BEYOND_CALLS);
    }

    /** Calls from customers whom nobody spoke to, hidden numbers too. */
    public long missed() {
        return all.stream().filter(PhoneCall::missed).count();
    }

    /** Those of {@link #missed()} whom nobody could have called back. */
    public long hidden() {
        return all.stream()
                .filter(call -> call.missed() && call.phone() == null)
                .count();
    }

    /** Customers who called in vain at least once. */
    public long missedCustomers() {
        return byPhone.values().stream()
                .filter(calls -> calls.stream().anyMatch(PhoneCall::missed))
                .count();
    }

    /** The last call in vain of each customer whom nobody spoke to afterwards, the earliest first. */
    public List<PhoneCall> neverAnswered() {
        return byPhone.values().stream()
                .flatMap(calls -> lastMissed(calls).stream())
                .filter(call -> goesOnAfter(call.at()))
                .filter(call ->
                        after(Objects.requireNonNull(call.phone()), call.at()).noneMatch(PhoneCall::talked))
                .sorted(Comparator.comparing(PhoneCall::at))
                .toList();
    }

    private static Optional<PhoneCall> lastMissed(List<PhoneCall> calls) {
        return calls.reversed().stream().filter(PhoneCall::missed).findFirst();
    }

    /** Whether the list says nothing of seconds: a call of an order's own minute is taken to follow it. */
    public boolean areToTheMinute() {
        return toTheMinute;
    }

    private Stream<PhoneCall> after(String phone, Instant moment) {
        var from = toTheMinute ? moment.truncatedTo(ChronoUnit.MINUTES) : moment;
        return byPhone.getOrDefault(phone, List.of()).stream()
                .dropWhile(call -> call.at().isBefore(from))
                .takeWhile(call -> !call.at().isAfter(moment.plus(FOLLOWED)));
    }

    /** The export does not say how it came, and nobody called after it, but he had called, and was answered. */
    private boolean talkedBefore(String phone, Instant placed) {
        return byPhone.getOrDefault(phone, List.of()).stream()
                .anyMatch(call -> call.direction() == Direction.INCOMING
                        && call.talked()
                        && !call.at().isAfter(placed)
                        && !call.at().isBefore(placed.minus(TALKED_BEFORE)));
    }

    private boolean goesOnAfter(Instant moment) {
        return !moment.plus(JUDGED_AFTER).isAfter(all.getLast().at());
    }
}
