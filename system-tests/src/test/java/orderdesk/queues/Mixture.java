package orderdesk.queues;

import static orderdesk.queues.TwoQueues.CAUSE;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import orderdesk.callback.task.domain.Subject;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.ConfirmationRefused;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.RefusalReason;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Purpose.CalledInVain;
import orderdesk.platform.calling.Purpose.ChatWaits;
import orderdesk.platform.calling.Purpose.DeliveryTrouble;
import orderdesk.platform.calling.Purpose.DroppedLine;
import orderdesk.platform.calling.Purpose.Trouble;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;

/** Customers of two shops, each of whom may be owed several things, as a seed has it. */
final class Mixture {

    private static final int PERSONS = 9;

    private final TwoQueues queues;
    private final Random random;
    private final List<Person> persons = new ArrayList<>();
    private final Set<Person> asked = new HashSet<>();
    private final Set<Person> registered = new HashSet<>();
    private final Map<OrderId, ShopId> stockUnknown = new HashMap<>();

    /** Every order that was placed. */
    final Set<OrderId> orders = new HashSet<>();

    Mixture(TwoQueues queues, Random random) {
        this.queues = queues;
        this.random = random;
        for (var shop : List.of(FixedShops.TRIBUNA, FixedShops.CHASY)) {
            IntStream.range(0, PERSONS)
                    .forEach(number -> persons.add(new Person(
                            shop,
                            new Phone("+7912%s%06d".formatted(shop.equals(FixedShops.CHASY) ? 1 : 2, number), ""),
                            Generated.ZONES.get(random.nextInt(Generated.ZONES.size())))));
        }
    }

    private record Person(ShopId shop, Phone phone, Zone zone) {

        Subject subject() {
            return Subject.of(phone, zone);
        }
    }

    /** One thing more is owed to somebody. */
    void comes(Instant now) {
        var person = persons.get(random.nextInt(persons.size()));
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> orders(person, now);
            case 3, 4 -> asksToBeCalled(person);
            case 5 -> owed(person, CallTaskKind.MISSED_CALL, new CalledInVain(now, false));
            case 6 -> owed(person, CallTaskKind.DROPPED_LINE, new DroppedLine(now, null));
            case 7 -> owed(person, CallTaskKind.DELIVERY_FAILED, new DeliveryTrouble(now, Trouble.FAILED));
            case 8 -> writes(person, now);
            case 9 -> registers(person);
            case 10 -> awaitsDelivery(person, now);
            default -> stockIsKnown();
        }
    }

    private void orders(Person person, Instant now) {
        var placed = now.minusSeconds(random.nextInt(1_800));
        var order = queues.order(person.shop, person.phone, person.zone, placed);
        orders.add(order);
        stockUnknown.put(order, person.shop);
        if (random.nextBoolean()) {
            stockIsKnown();
        }
    }

    private void stockIsKnown() {
        var first = stockUnknown.entrySet().stream().findFirst();
        first.ifPresent(order -> {
            queues.stockKnown(order.getValue(), order.getKey());
            stockUnknown.remove(order.getKey());
        });
    }

    private void asksToBeCalled(Person person) {
        if (asked.add(person)) {
            queues.request(person.shop, person.phone, person.zone, random.nextBoolean());
        }
    }

    private void owed(Person person, CallTaskKind kind, Purpose purpose) {
        queues.callback
                .tasks()
                .open(person.shop, id(), CAUSE, opening -> opening.owed(kind, person.subject(), purpose));
    }

    private void writes(Person person, Instant now) {
        var visitor = Subject.writing(null, "Олег", person.zone);
        var purpose = new ChatWaits(now, now.plusSeconds(random.nextInt(60, 600)));
        queues.callback
                .tasks()
                .open(person.shop, id(), CAUSE, opening -> opening.owed(CallTaskKind.CHAT, visitor, purpose));
    }

    private void registers(Person person) {
        if (registered.add(person)) {
            var subject = person.subject().agreed(new Consent("welcome-call", "pd-1", TwoQueues.NOW));
            var once = new Once("storefront", person.phone.e164(), "hash");
            queues.callback.requests().registration(person.shop, subject, once, CAUSE);
        }
    }

    /** Where it is not sure when his day begins, so is the day before a slot. */
    private void awaitsDelivery(Person person, Instant now) {
        if (person.zone.confidence() == Zone.Confidence.HIGH) {
            var slot = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(random.nextInt(6, 60)));
            queues.callback
                    .tasks()
                    .open(person.shop, id(), CAUSE, opening -> opening.reminder(person.subject(), true, slot));
        }
    }

    /** What was agreed did not stand, or was not paid. */
    void isRefused(ShopId shop, OrderId order, Instant now) {
        var why = random.nextInt(3) == 0 ? RefusalReason.PREPAYMENT_MISSING : RefusalReason.LINE_SHORT;
        OrderEvent refused = new ConfirmationRefused(order, 1, 1, why, now);
        queues.hear(queues.received(shop, "order", order.toString(), refused));
    }

    /** A time at which the customer may be called, within two days. */
    @Nullable
    Promise promise(Predicate<Instant> allowed, Instant now) {
        var from = now.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(random.nextInt(7, 2_500)));
        var to = from.plus(Duration.ofMinutes(random.nextInt(5, 180)));
        if (!allowed.test(from) || !allowed.test(to)) {
            return null;
        }
        return switch (random.nextInt(3)) {
            case 0 -> new Promise(Promise.Kind.AT, from, null, false, "заказ", "как обещали");
            case 1 -> new Promise(Promise.Kind.BETWEEN, from, to, false, "заказ", "как обещали");
            default -> new Promise(Promise.Kind.BY, null, to, random.nextBoolean(), "заказ", "как обещали");
        };
    }

    private CallTaskId id() {
        return new CallTaskId(new UUID(random.nextLong(), random.nextLong()));
    }
}
