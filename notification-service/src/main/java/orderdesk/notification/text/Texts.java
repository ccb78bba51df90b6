package orderdesk.notification.text;

import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.message.domain.Kind;

/** The words that a shop uses now: its own, else the service's. */
public interface Texts {

    Wording of(ShopId shop, Kind kind, Channel channel);
}
