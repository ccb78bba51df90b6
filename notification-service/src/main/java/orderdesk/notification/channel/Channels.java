package orderdesk.notification.channel;

import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent;

/** The ways to reach customers that this service has. */
public record Channels(Map<NotificationEvent.Channel, Channel> ways) {

    public Channels {
        ways = Map.copyOf(ways);
    }

    public Optional<Channel> of(NotificationEvent.Channel name) {
        return Optional.ofNullable(ways.get(name));
    }
}
