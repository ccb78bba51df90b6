package orderdesk.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.order.domain.Known;
import orderdesk.notification.order.domain.StillTrue;
import orderdesk.notification.preference.PreferenceDesk;
import orderdesk.platform.calling.WindowClock;

/** Whether a message that is due may go out now, and where to. */
record Clearance(Routes routes, Outbound outbound, PreferenceDesk preferences) {

    private static final Duration BUDGET_OF = Duration.ofHours(24);

    Verdict of(Message message, Correspondence file, Known order, ShopSettings settings, Instant now) {
        var whyNot = outdated(message, file, now).or(() -> declined(message, order));
        if (whyNot.isPresent()) {
            return new Verdict.Never(whyNot.get());
        }
        var route = routes.of(message.kind(), message.shop(), order);
        if (route.isEmpty()) {
            return new Verdict.Never(
                    routes.isReachable(message.kind(), message.shop(), order)
                            ? Suppression.UNWANTED
                            : Suppression.NO_ADDRESS);
        }
        if (isTooMuch(message, route.get(), now)) {
            return new Verdict.Never(Suppression.BUDGET);
        }
        var quietUntil = quietUntil(message, order, settings, now);
        return quietUntil.isAfter(now) ? new Verdict.Later(quietUntil) : new Verdict.Now(route.get());
    }

    private static Optional<Suppression> outdated(Message message, Correspondence file, Instant now) {
        return message.isLate(now) ? Optional.of(Suppression.EXPIRED) : StillTrue.whyNot(message, file);
    }

    private Optional<Suppression> declined(Message message, Known order) {
        var customer = AddresseeDesk.customer(message.shop(), order);
        return preferences.declines(message.shop(), customer, message.kind().purpose())
                ? Optional.of(Suppression.UNWANTED)
                : Optional.empty();
    }

    /** Nobody is woken up by what can wait: within the hard limits of his calls, by his own clock. */
    private static Instant quietUntil(Message message, Known order, ShopSettings settings, Instant now) {
        return message.kind().atAnyHour()
                ? now
                : WindowClock.hardLimits(
                                settings.window(), order.terms().customer().zone())
                        .firstOpen(now);
    }

    private boolean isTooMuch(Message message, Route route, Instant now) {
        var since = now.minus(BUDGET_OF);
        return outbound.sentTo(message.shop(), route.to(), since, SendingDesk.BUDGET) >= SendingDesk.BUDGET;
    }

    sealed interface Verdict {

        record Now(Route route) implements Verdict {}

        record Later(Instant at) implements Verdict {}

        record Never(Suppression reason) implements Verdict {}
    }
}
