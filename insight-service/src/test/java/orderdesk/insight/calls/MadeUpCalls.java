package orderdesk.insight.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.callback.CallSides.Direction;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.Presence;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** A random day of a desk's telephones, as callback-service announces it; some of it twice, for two shops. */
public final class MadeUpCalls {

    static final List<ShopId> SHOPS = List.of(new ShopId("tribuna"), new ShopId("chasy"));
    static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final Zone ZONE = Zone.sure("Europe/Moscow", Zone.Source.SHOP);
    private static final List<String> OPERATORS = List.of("anna", "boris", "vera");

    public final List<Received<CallEvent>> told = new ArrayList<>();

    /** Letters and answers to them. */
    public final List<Received<NotificationEvent>> letters = new ArrayList<>();

    private final MadeUpWriting written;
    private final Random random;
    private int made;

    public MadeUpCalls(long seed) {
        random = new Random(seed);
        written = new MadeUpWriting(this, seed);
    }

    public MadeUpCalls day(int calls, int tasks) {
        for (var each = 0; each < calls; each++) {
            call();
        }
        for (var each = 0; each < tasks; each++) {
            task();
        }
        return this;
    }

    private void call() {
        var shop = any(SHOPS);
        var id = new CallId(new UUID(1, ++made));
        var began = MIDNIGHT.plusSeconds(random.nextInt(86_400));
        var direction = random.nextInt(3) == 0 ? Direction.OUTBOUND : Direction.INBOUND;
        var waited = Duration.ofMillis(random.nextInt(45_000));
        var result = any(List.of(
                CallResult.TALKED,
                CallResult.TALKED,
                CallResult.DROPPED,
                CallResult.NO_ANSWER,
                CallResult.BUSY,
                CallResult.VOICEMAIL));
        var talks = result == CallResult.TALKED || result == CallResult.DROPPED;
        var talked = talks ? Duration.ofMillis(random.nextInt(400_000)) : Duration.ZERO;
        var operator = talks || random.nextBoolean() ? new OperatorId(any(OPERATORS)) : null;
        var phone = random.nextInt(8) == 0 ? null : number();
        var order = random.nextInt(3) == 0 ? new OrderId(new UUID(3, random.nextInt(40))) : null;
        var task = direction == Direction.OUTBOUND && random.nextBoolean() ? id(1 + random.nextInt(50)) : null;
        var rang = new CallSides(direction, phone, "+78005550122", null, task, null);
        var over = new CallSides(direction, phone, "+78005550122", operator, task, order);
        var end = began.plus(waited).plus(talked);
        tell(shop, id.value(), new CallEvent.CallRinging(id, rang, null, began));
        if (talks) {
            tell(shop, id.value(), new CallEvent.CallAnswered(id, rang, began.plus(waited)));
        }
        var rings = Math.max(1, Math.ceilDiv((int) waited.toSeconds(), 5));
        tell(
                shop,
                id.value(),
                new CallEvent.CallEnded(id, over, result, rings, waited.toMillis(), talked.toMillis(), end));
        if (direction == Direction.INBOUND && !talks) {
            tell(shop, id.value(), new CallEvent.CallMissed(id, over, end));
        }
        if (talks && operator != null && random.nextInt(4) > 0) {
            present(shop, operator, Presence.WRAP_UP, end.plusSeconds(random.nextInt(29)));
            present(shop, operator, Presence.READY, end.plusSeconds(30 + random.nextInt(60)));
        }
    }

    private void task() {
        var shop = any(SHOPS);
        var id = id(++made);
        var opened = MIDNIGHT.plusSeconds(random.nextInt(86_400));
        var kind = any(List.of(CallTaskKind.values()));
        var order = random.nextInt(3) == 0 ? new OrderId(new UUID(3, random.nextInt(40))) : null;
        var person = Ids.of(shop.value(), number().e164());
        var operator = new OperatorId(any(OPERATORS));
        tell(shop, id.value(), new CallEvent.CallTaskOpened(id, kind, person, ZONE, order, opened));
        written.of(shop, id, kind, person, operator, opened);
        for (var attempt = 1; attempt <= random.nextInt(4); attempt++) {
            var at = opened.plusSeconds(attempt * 300L);
            var who = new OperatorId(any(OPERATORS));
            tell(shop, id.value(), new CallEvent.ContactStarted(id, attempt, who, null, order, at));
        }
        if (random.nextInt(3) == 0) {
            promised(shop, id, opened);
        }
        if (random.nextInt(4) > 0) {
            var outcome = any(List.of(CallOutcome.values()));
            var by = outcome == CallOutcome.TOO_LATE ? null : operator;
            tell(
                    shop,
                    id.value(),
                    new CallEvent.CallTaskCompleted(
                            id, kind, outcome, null, by, order, opened.plusSeconds(random.nextInt(40_000))));
        }
    }

    private void promised(ShopId shop, CallTaskId task, Instant at) {
        var id = new PromiseId(new UUID(4, ++made));
        var promise = new Promise(Promise.Kind.BY, null, at.plusSeconds(600), true, "", "");
        var giver = random.nextInt(3) == 0 ? null : new OperatorId(any(OPERATORS)); // the desk itself
        tell(shop, task.value(), new CallEvent.PromiseGiven(task, id, promise, giver, null, null, at));
        CallEvent end = switch (random.nextInt(4)) {
            case 0 -> new CallEvent.PromiseKept(task, id, at.plusSeconds(60));
            case 1 -> new CallEvent.PromiseBroken(task, id, at.plusSeconds(600), at.plusSeconds(600));
            case 2 -> new CallEvent.PromiseLapsed(task, id, at.plusSeconds(60));
            default ->
                new CallEvent.PromiseRenegotiated(task, id, new PromiseId(new UUID(4, ++made)), at.plusSeconds(9));
        };
        tell(shop, task.value(), end);
    }

    /** Operators come, have breaks and leave, in whole seconds. */
    public MadeUpCalls presence(int turns) {
        for (var each = 0; each < turns; each++) {
            var at = MIDNIGHT.plusSeconds(random.nextInt(86_400));
            present(any(SHOPS), new OperatorId(any(OPERATORS)), any(List.of(Presence.values())), at);
        }
        return this;
    }

    private void present(ShopId shop, OperatorId operator, Presence presence, Instant at) {
        var seat = Ids.of(shop.value(), operator.value());
        tell(shop, seat, new CallEvent.PresenceChanged(operator, presence, at));
    }

    void tell(ShopId shop, UUID subject, CallEvent event) {
        long sequence = told.size() + 1L;
        var id = "callback:%s:%d".formatted(subject, sequence);
        var cause = new Cause("anna", "c-1", null);
        told.add(new Received<>(event, id, "callback", subject.toString(), sequence, shop, cause, MIDNIGHT));
    }

    private static CallTaskId id(int number) {
        return new CallTaskId(new UUID(2, number));
    }

    private Phone number() {
        var e164 = "+7916%07d".formatted(random.nextInt(60));
        return new Phone(e164, e164);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    static @Nullable UUID person(ShopId shop, CallSides sides) {
        return sides.customer() == null
                ? null
                : Ids.of(shop.value(), sides.customer().e164());
    }
}
