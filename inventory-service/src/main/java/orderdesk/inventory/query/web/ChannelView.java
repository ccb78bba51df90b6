package orderdesk.inventory.query.web;

import java.net.URI;
import java.time.Duration;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.inventory.query.domain.Channel;
import org.jspecify.annotations.Nullable;

/** @param secretKnown there is one; it is never shown */
record ChannelView(
        String supplier,
        Way way,
        boolean asked,
        @Nullable URI url,
        boolean secretKnown,
        @Nullable String address,
        Duration within) {

    static ChannelView of(Channel channel) {
        return new ChannelView(
                channel.supplier(),
                channel.way(),
                channel.asked(),
                channel.url(),
                channel.secret() != null,
                channel.address(),
                channel.within());
    }
}
