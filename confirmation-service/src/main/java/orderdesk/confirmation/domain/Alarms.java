package orderdesk.confirmation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactBreached;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactTargetMissed;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseBroken;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;
import orderdesk.platform.calling.Purpose.ConfirmOrder;
import orderdesk.platform.calling.Purpose.WrittenOrder;
import orderdesk.platform.calling.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a case because of the time alone, each once: the target and the limit of the first contact, a
 * promise that was not kept, a judge or an order that nobody heard of, and the end of an open interval.
 *
 * @param settings asked only where a schedule has to be made anew
 */
public record Alarms(Function<ShopId, ShopSettings> settings) {

    private static final Duration UNANNOUNCED_ALARM = Duration.ofSeconds(60);

    public static Optional<Instant> earliest(Case item) {
        return switch (item.stage()) {
            case Stage.Unannounced(var since) -> Optional.of(since.plus(UNANNOUNCED_ALARM));
            case Stage.AwaitingVerdict waiting -> Optional.of(waiting.alarmAt());
            case Stage.ToCall _ -> toCall(item);
            case Stage.Attention _, Stage.Resting _, Stage.Closed _ -> Optional.empty();
        };
    }

    private static Optional<Instant> toCall(Case item) {
        var schedule = item.schedule();
        return schedule == null
                ? Optional.empty()
                : Stream.of(
                                Optional.of(schedule.callableUntil()),
                                target(item, schedule),
                                breach(item, schedule),
                                promise(item, schedule))
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo);
    }

    public Decision<Case, ConfirmationEvent> ring(Case item, Instant now) {
        return switch (item.stage()) {
            case Stage.Unannounced(var since) -> Decision.of(attention(item, Stage.Why.UNANNOUNCED, since, now));
            case Stage.AwaitingVerdict waiting ->
                Decision.of(attention(item, Stage.Why.JUDGE_SILENT, waiting.alarmAt(), now));
            case Stage.ToCall _ -> late(item, item.schedule(), now);
            case Stage.Attention _, Stage.Resting _, Stage.Closed _ -> Decision.of(item);
        };
    }

    private Case attention(Case item, Stage.Why why, Instant since, Instant now) {
        return item.in(new Stage.Attention(why, since), settings.apply(item.shop()), now);
    }

    private Decision<Case, ConfirmationEvent> late(Case item, @Nullable Schedule schedule, Instant now) {
        if (schedule == null) {
            return Decision.of(item);
        }
        var events = new ArrayList<ConfirmationEvent>();
        var target = target(item, schedule).filter(due -> !due.isAfter(now));
        var breach = breach(item, schedule).filter(due -> !due.isAfter(now));
        var promise = promise(item, schedule).filter(due -> !due.isAfter(now));
        target.ifPresent(due -> events.add(new ContactTargetMissed(item.orderId(), due, why(item), now)));
        breach.ifPresent(due -> events.add(new ContactBreached(item.orderId(), due, why(item), now)));
        var next = item.with(item.contact().late(target.isPresent(), breach.isPresent()));
        var owed = item.promise();
        if (promise.isPresent() && owed != null) {
            events.add(new PromiseBroken(item.orderId(), owed.id(), promise.get(), now));
            next = next.withPromise(owed.thatIsBroken());
        }
        return new Decision<>(
                schedule.callableUntil().isAfter(now) ? next : next.scheduled(settings.apply(item.shop()), now),
                List.copyOf(events));
    }

    private static Optional<Instant> target(Case item, Schedule schedule) {
        return owesFirstContact(item) && !item.contact().targetMissed()
                ? Optional.of(schedule.callBy())
                : Optional.empty();
    }

    private static Optional<Instant> breach(Case item, Schedule schedule) {
        return owesFirstContact(item) && !item.contact().breached() ? Optional.of(schedule.breach()) : Optional.empty();
    }

    private static Optional<Instant> promise(Case item, Schedule schedule) {
        var owed = item.promise();
        return owed != null && !owed.broken() ? Optional.of(schedule.breach()) : Optional.empty();
    }

    /** Any dialling stops the clocks of the first contact. */
    private static boolean owesFirstContact(Case item) {
        return item.stage() instanceof Stage.ToCall(var purpose)
                && (purpose instanceof ConfirmOrder || purpose instanceof WrittenOrder)
                && item.contact().firstAt() == null;
    }

    /** A word for the figures: somebody had it and did not dial, or nobody had it (R043). */
    private static String why(Case item) {
        return item.holder() != null ? "claimed-but-not-dialled" : "never-claimed";
    }
}
