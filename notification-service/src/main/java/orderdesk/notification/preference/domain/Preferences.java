package orderdesk.notification.preference.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.notification.NotificationEvent.PreferencesChanged;
import orderdesk.contracts.notification.NotificationEvent.Purpose;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.Decision;

/**
 * What a customer of a shop has said himself that he does not want to be written about, in all his orders.
 *
 * @param at when he said so last
 */
public record Preferences(Set<Purpose> declined, Instant at) {

    public Preferences {
        declined = Set.copyOf(declined);
    }

    /**
     * The same again is no change.
     *
     * @param order by a message about which he said so
     * @throws IllegalArgumentException for what he has to be told of his order
     */
    public static Decision<Preferences, NotificationEvent> said(
            Optional<Preferences> known, UUID customer, OrderId order, Purpose purpose, boolean declines, Instant now) {
        if (purpose == Purpose.ORDER) {
            throw new IllegalArgumentException("Whoever orders is told what becomes of it");
        }
        var declined = EnumSet.noneOf(Purpose.class);
        known.ifPresent(before -> declined.addAll(before.declined));
        var changed = declines ? declined.add(purpose) : declined.remove(purpose);
        return changed || known.isEmpty()
                ? Decision.of(new Preferences(declined, now), new PreferencesChanged(customer, order, declined, now))
                : Decision.of(known.get());
    }
}
