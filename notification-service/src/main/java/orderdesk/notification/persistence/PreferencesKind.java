package orderdesk.notification.persistence;

import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.notification.preference.domain.Preferences;
import orderdesk.platform.aggregate.AggregateKind;

/** How it is kept what customers decline: under their id in the shop, and told to whoever else writes to them. */
public final class PreferencesKind implements AggregateKind<Preferences, NotificationEvent> {

    @Override
    public String service() {
        return "notification";
    }

    @Override
    public String collection() {
        return "preferences";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.NOTIFICATIONS);
    }

    @Override
    public Class<Preferences> state() {
        return Preferences.class;
    }

    @Override
    public Class<NotificationEvent> events() {
        return NotificationEvent.class;
    }
}
