package orderdesk.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.message.domain.Timing;
import orderdesk.notification.message.domain.Timing.TimingChanged;
import orderdesk.notification.order.domain.Timings;
import orderdesk.notification.order.domain.Timings.When;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;

/** Whether and when each shop writes what; as long as it has chosen nothing, as the desk does. */
public final class TimingDesk {

    private final Aggregates<Timing, TimingChanged> timings;
    private final Clock clock;

    public TimingDesk(Aggregates<Timing, TimingChanged> timings, Clock clock) {
        this.timings = timings;
        this.clock = clock;
    }

    Timings of(ShopId shop) {
        return kind -> find(shop, kind)
                .map(stored -> new When(stored.state().wanted(), stored.state().shift()))
                .orElseGet(() -> When.usual(kind));
    }

    public Optional<Stored<Timing>> find(ShopId shop, Kind kind) {
        return timings.find(shop, id(shop, kind));
    }

    /**
     * Holds for what happens from now on.
     *
     * @param precondition throws unless the change is based on what is stored
     */
    public Stored<Timing> change(
            ShopId shop,
            Kind kind,
            boolean wanted,
            Duration shift,
            Cause cause,
            Consumer<Optional<Stored<Timing>>> precondition) {
        return timings.change(shop, id(shop, kind), cause, known -> {
                    precondition.accept(known);
                    return Timing.changed(
                            known.map(Stored::state), kind, wanted, shift, cause.actor(), clock.instant());
                })
                .stored();
    }

    private static String id(ShopId shop, Kind kind) {
        return "%s/%s".formatted(shop, kind.word());
    }
}
