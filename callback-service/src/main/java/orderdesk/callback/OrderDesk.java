package orderdesk.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import orderdesk.callback.order.domain.Delivered;
import orderdesk.callback.order.domain.DeliveryCounts;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.callback.order.domain.OrderFiles;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Subject;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.calling.Purpose.DeliveryTrouble;
import orderdesk.platform.calling.Purpose.Trouble;
import orderdesk.platform.inbox.Received;

/**
 * The calls that orders lead to: no welcome for who has ordered, a reminder before a delivery, and a call when one went
 * wrong.
 *
 * <p><b>Guarantees.</b> Each step follows from what is stored and from the event alone, so that a step that was left
 * undone by a crash is made up for when the event comes again, and none is done twice.
 */
public final class OrderDesk {

    private static final String SERVICE = "callback";

    /** Who agreed to a delivery so shortly before it needs no reminder. */
    private static final Duration AGREED_BEFORE = Duration.ofHours(4);

    private static final Set<CallTaskKind> OF_DELIVERY =
            Set.of(CallTaskKind.DELIVERY_FAILED, CallTaskKind.DELIVERY_REFUSED, CallTaskKind.UNCOLLECTED);

    private final Aggregates<OrderFile, CallEvent> files;
    private final OrderFiles known;
    private final TaskDesk tasks;
    private final Reminders reminders;
    private final StopList stops;

    OrderDesk(CallbackDesk.Orders orders, TaskDesk tasks, StopList stops) {
        this.files = orders.files();
        this.known = orders.known();
        this.tasks = tasks;
        this.reminders = new Reminders(tasks, stops);
        this.stops = stops;
    }

    public void placed(Received<?> received, OrderPlaced placed) {
        var file = OrderFile.of(placed.orderId(), placed.number(), placed.terms(), placed.placedAt());
        files.receive(
                received,
                placed.orderId().toString(),
                known -> Decision.of(known.map(Stored::state).orElse(file)));
        file.dialled()
                .ifPresent(phone -> tasks.completeOf(
                        received.shop(),
                        CallTask.person(received.shop(), phone.e164()),
                        Set.of(CallTaskKind.WELCOME),
                        CallOutcome.NO_LONGER_NEEDED,
                        cause(received)));
    }

    public void amended(Received<?> received, OrderId order, OrderTerms terms) {
        changed(received, order, file -> file.with(terms));
    }

    /** What was agreed about the delivery has to be agreed again. */
    public void reopened(Received<?> received, OrderId order, int version, OrderTerms terms) {
        changed(received, order, file -> file.with(terms))
                .filter(file -> file.confirmed() < version)
                .ifPresent(file -> reminders.drop(received.shop(), file, cause(received)));
    }

    /** The reminder is planned at once; the queue hands it out when it is time (R047). */
    public void confirmed(Received<?> received, OrderConfirmed event) {
        changed(received, event.orderId(), known -> known.with(event.terms()).confirmedAs(event.version()));
        var terms = event.terms();
        var phone = terms.customer().phone();
        var slot = terms.delivery().slot();
        if (phone == null || slot == null) {
            return;
        }
        var start = slot.date()
                .atTime(slot.from())
                .atZone(ZoneId.of(terms.customer().zone().id()))
                .toInstant();
        if (!start.isBefore(event.at().plus(AGREED_BEFORE))) {
            reminders.plan(received.shop(), event, subject(phone, terms), start, cause(received));
        }
    }

    /** Cancelled or expired: nothing will be delivered. */
    public void ended(Received<?> received, OrderId order) {
        file(received.shop(), order).ifPresent(file -> reminders.drop(received.shop(), file, cause(received)));
    }

    /** Who did not get his parcel is called the same day; who got it is not called about it any more. */
    public void delivery(Received<?> received, DeliveryReported report) {
        var reminded = file(received.shop(), report.orderId())
                .filter(its -> reminders.reached(received.shop(), its))
                .isPresent();
        var end = new Delivered(report.result(), reminded, report.at());
        var file = changed(received, report.orderId(), its -> its.delivered(end));
        if (file.isEmpty() || file.get().phone() == null) {
            return; // nobody whom we could call
        }
        switch (report.result()) {
            case FAILED -> trouble(received, report, file.get(), CallTaskKind.DELIVERY_FAILED, Trouble.FAILED);
            case REFUSED -> trouble(received, report, file.get(), CallTaskKind.DELIVERY_REFUSED, Trouble.REFUSED);
            case UNCOLLECTED -> trouble(received, report, file.get(), CallTaskKind.UNCOLLECTED, Trouble.UNCOLLECTED);
            case DELIVERED, RETURNED -> arrived(received, file.get());
        }
    }

    private void trouble(
            Received<?> received, DeliveryReported report, OrderFile file, CallTaskKind kind, Trouble trouble) {
        reminders.drop(received.shop(), file, cause(received));
        var id = new CallTaskId(Ids.of("delivery", report.orderId().toString(), report.reference()));
        file.dialled()
                .map(phone -> Subject.of(phone, file.name(), file.zone()).about(report.orderId(), report.reason()))
                .ifPresent(subject -> tasks.open(
                        received.shop(),
                        id,
                        cause(received),
                        opening -> opening.unasked(
                                kind,
                                subject,
                                !stops.isStopped(received.shop(), subject.number()),
                                new DeliveryTrouble(report.at(), trouble))));
    }

    private void arrived(Received<?> received, OrderFile file) {
        reminders.drop(received.shop(), file, cause(received));
        var shop = received.shop();
        file.dialled().stream()
                .flatMap(phone -> tasks.ofPerson(shop, CallTask.person(shop, phone.e164())).stream())
                .map(Stored::state)
                .filter(task -> OF_DELIVERY.contains(task.kind())
                        && file.orderId().equals(task.subject().orderId()))
                .forEach(task -> tasks.complete(shop, task.taskId(), CallOutcome.NO_LONGER_NEEDED, cause(received)));
    }

    /** Deliveries of a period that came to an end, with a reminder before them or without (R048). */
    public DeliveryCounts deliveries(ShopId shop, boolean reminded, Instant from, Instant to, int most) {
        return DeliveryCounts.of(
                known.delivered(shop, DeliveryResult.DELIVERED, reminded, from, to, most),
                known.delivered(shop, DeliveryResult.REFUSED, reminded, from, to, most),
                known.delivered(shop, DeliveryResult.RETURNED, reminded, from, to, most));
    }

    private Optional<OrderFile> changed(Received<?> received, OrderId order, UnaryOperator<OrderFile> change) {
        if (file(received.shop(), order).isEmpty()) {
            return Optional.empty(); // placed before the topic begins; what its confirmation says is enough
        }
        var done = files.receive(
                received,
                order.toString(),
                known -> Decision.of(change.apply(known.orElseThrow().state())));
        return Optional.of(done.stored().state());
    }

    /** The last orders from a telephone, the last first. */
    public List<OrderFile> ofPhone(ShopId shop, Phone phone, int limit) {
        return known.ofPhone(shop, phone, limit);
    }

    /** What is known of an order that was placed since this service listens. */
    public Optional<OrderFile> file(ShopId shop, OrderId order) {
        return files.find(shop, order.toString()).map(Stored::state);
    }

    private static Subject subject(Phone phone, OrderTerms terms) {
        var customer = terms.customer();
        return new Subject(phone, customer.person().given(), customer.zone(), null, null, null, List.of(), null, null);
    }

    private static Cause cause(Received<?> received) {
        return received.leadsTo(SERVICE);
    }
}
