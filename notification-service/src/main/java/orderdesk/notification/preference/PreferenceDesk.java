package orderdesk.notification.preference;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.notification.NotificationEvent.Purpose;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.preference.Links.Said;
import orderdesk.notification.preference.domain.Preferences;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;

/** What customers decline, as they say it by the links in their mail. */
public final class PreferenceDesk {

    private final Aggregates<Preferences, NotificationEvent> preferences;
    private final Links links;
    private final Clock clock;

    public PreferenceDesk(Aggregates<Preferences, NotificationEvent> preferences, Links links, Clock clock) {
        this.preferences = preferences;
        this.links = links;
        this.clock = clock;
    }

    /** What a link is about; empty for one that we have not given out. */
    public Optional<Standing> standing(ShopId shop, String ticket) {
        return links.read(shop, ticket)
                .map(said -> new Standing(said.purpose(), declines(shop, said.customer(), said.purpose())));
    }

    /** @return empty for a link that we have not given out */
    public Optional<Standing> say(ShopId shop, String ticket, boolean declines, Cause cause) {
        return links.read(shop, ticket).map(said -> say(shop, said, declines, cause));
    }

    private Standing say(ShopId shop, Said said, boolean declines, Cause cause) {
        preferences.change(
                shop,
                said.customer().toString(),
                cause,
                known -> Preferences.said(
                        known.map(Stored::state),
                        said.customer(),
                        said.order(),
                        said.purpose(),
                        declines,
                        clock.instant()));
        return new Standing(said.purpose(), declines);
    }

    /** @param customer his id in the shop */
    public boolean declines(ShopId shop, UUID customer, Purpose purpose) {
        return purpose != Purpose.ORDER
                && preferences
                        .find(shop, customer.toString())
                        .filter(stored -> stored.state().declined().contains(purpose))
                        .isPresent();
    }

    /** @param declined he does not want to be written about this */
    public record Standing(Purpose purpose, boolean declined) {}
}
