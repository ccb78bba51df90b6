package orderdesk.notification.channel;

import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.shared.ShopId;

/**
 * The ways to reach customers that this service has.
 *
 * @param own of shops that have chosen another one than the rest
 */
public record Channels(
        Map<NotificationEvent.Channel, Channel> ways, Map<ShopId, Map<NotificationEvent.Channel, Channel>> own) {

    public Channels {
        ways = Map.copyOf(ways);
        own = Map.copyOf(own);
    }

    /** The same for all shops. */
    public Channels(Map<NotificationEvent.Channel, Channel> ways) {
        this(ways, Map.of());
    }

    public Optional<Channel> of(ShopId shop, NotificationEvent.Channel name) {
        return Optional.ofNullable(own.getOrDefault(shop, Map.of()).get(name))
                .or(() -> Optional.ofNullable(ways.get(name)));
    }
}
