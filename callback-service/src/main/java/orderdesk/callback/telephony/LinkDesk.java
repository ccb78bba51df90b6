package orderdesk.callback.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.callback.TaskDesk;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.telephony.Ledger.Wanted;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Linked;
import orderdesk.callback.telephony.domain.Linked.Spoken;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallAnswered;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.queue.ClaimDesk;

/**
 * Ties calls to the work that the operator had before him while he talked, whoever rang whom (R069).
 *
 * <p><b>Guarantees.</b> A link is a member of a set: an event that comes twice, or after another one, leaves the same.
 * Nobody's work is tied to a call with somebody else: claims by the person, what was read back by the operator who spoke
 * and the minute in which he did.
 */
public final class LinkDesk {

    /** So long after a call its operator says what it came to. */
    public static final Duration WRAP_UP = Duration.ofMinutes(10);

    /** The exchange's clock and ours. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private static final String SERVICE = "callback";
    private static final int LOOK_MAX = 5;

    private final CallDesk calls;
    private final Ledger ledger;
    private final ClaimDesk<CallTask, CallEvent> claims;
    private final TaskDesk tasks;

    public LinkDesk(CallDesk calls, Ledger ledger, ClaimDesk<CallTask, CallEvent> claims, TaskDesk tasks) {
        this.calls = calls;
        this.ledger = ledger;
        this.claims = claims;
        this.tasks = tasks;
    }

    /** An operator claimed calls that are owed to somebody; it may be he with whom he talks. */
    public void claimedTasks(
            Received<?> received, UUID person, OperatorId operator, List<CallTaskId> owed, Instant at) {
        talkWith(received.shop(), person, operator, at)
                .ifPresent(call -> link(call, ofTasks(received.shop(), owed), received.leadsTo(SERVICE)));
    }

    /** An operator claimed the orders of somebody; it may be he with whom he talks. */
    public void claimedOrders(
            Received<?> received, UUID person, OperatorId operator, List<OrderId> orders, Instant at) {
        talkWith(received.shop(), person, operator, at)
                .ifPresent(call -> link(call, new Linked(orders, List.of(), List.of()), received.leadsTo(SERVICE)));
    }

    /** He may hold already what is owed to whoever he talks with now. */
    public void answered(Received<?> received, CallAnswered answered) {
        var phone = answered.sides().customer();
        var operator = answered.sides().operator();
        if (phone == null || operator == null) {
            return;
        }
        var shop = received.shop();
        claims.activeAt(shop, CallTask.person(shop, phone.e164()), answered.at())
                .filter(claim -> claim.operator().equals(operator))
                .map(PersonClaim::items)
                .ifPresent(items -> calls.find(Set.of(shop), answered.callId())
                        .ifPresent(call -> link(
                                call,
                                ofTasks(shop, items.stream().map(LinkDesk::task).toList()),
                                received.leadsTo(SERVICE))));
    }

    /** What was read back of an order is in the recording of the call on which it was spoken. */
    public void spoken(Received<?> received, OrderId order, ReadBack said) {
        var ticks = said.ticks().stream()
                .map(tick -> new Spoken(order, tick.id(), tick.at()))
                .toList();
        talk(received.shop(), said.operator(), said.at())
                .ifPresent(call -> link(call, new Linked(List.of(order), List.of(), ticks), received.leadsTo(SERVICE)));
    }

    /** An operator opened an order from the card of a call. */
    public Stored<Call> opened(Stored<Call> call, OrderId order, Cause cause) {
        return link(call, Linked.to(order), cause);
    }

    private Stored<Call> link(Stored<Call> call, Linked more, Cause cause) {
        return calls.linked(call, more, cause);
    }

    private Linked ofTasks(ShopId shop, List<CallTaskId> owed) {
        var orders = owed.stream()
                .flatMap(id -> tasks.find(shop, id).stream())
                .flatMap(task -> Optional.ofNullable(task.state().subject().orderId()).stream())
                .toList();
        return new Linked(orders, owed, List.of());
    }

    private Optional<Stored<Call>> talkWith(ShopId shop, UUID person, OperatorId operator, Instant at) {
        return talk(shop, operator, at)
                .filter(call -> Optional.ofNullable(call.state().party().customer())
                        .map(Phone::e164)
                        .map(phone -> CallTask.person(shop, phone))
                        .filter(person::equals)
                        .isPresent());
    }

    /** The call on which he talked then, or which he had just ended. */
    private Optional<Stored<Call>> talk(ShopId shop, OperatorId operator, Instant at) {
        var wanted = Wanted.by(operator, at.minus(Call.TALK_MAX), at.plus(SKEW));
        return ledger.page(Set.of(shop), wanted, Optional.empty(), LOOK_MAX).stream()
                .filter(call -> talkedAt(call.state(), at))
                .findFirst();
    }

    private static boolean talkedAt(Call call, Instant at) {
        var end = call.ending();
        return call.answeredAt().filter(voice -> !voice.isAfter(at.plus(SKEW))).isPresent()
                && (end == null || !at.isAfter(end.at().plus(WRAP_UP)));
    }

    private static CallTaskId task(String id) {
        return new CallTaskId(UUID.fromString(id));
    }
}
