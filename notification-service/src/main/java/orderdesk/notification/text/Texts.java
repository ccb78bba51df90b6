package orderdesk.notification.text;

import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.message.domain.Kind;

/** The words that a shop uses now: its own, else the service's. */
public interface Texts {

    /** In that language; where neither the shop nor the service has words in it, in Russian. */
    Worded of(ShopId shop, Kind kind, Channel channel, Language language);

    /** In Russian. */
    default Wording of(ShopId shop, Kind kind, Channel channel) {
        return of(shop, kind, channel, Language.RU).wording();
    }

    /** @param language that the words are in, and so has to be what stands in their gaps */
    record Worded(Wording wording, Language language) {}
}
