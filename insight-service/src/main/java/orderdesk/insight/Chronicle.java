package orderdesk.insight;

import java.util.List;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import orderdesk.insight.domain.Fact;
import orderdesk.insight.domain.Facts;
import orderdesk.platform.inbox.Received;
import tools.jackson.databind.JsonNode;

/** Keeps what every service announces of an order, and tells it as one story. */
public final class Chronicle {

    /** No order of the desk comes near: a story longer than this is cut at its end. */
    private static final int STORY_MAX = 2_000;

    private final Facts facts;

    public Chronicle(Facts facts) {
        this.facts = facts;
    }

    /** @param orders the orders that the event is about; an event about several is part of each one's story */
    public void keep(Received<?> received, List<OrderId> orders) {
        if (orders.isEmpty()) {
            return;
        }
        JsonNode json = Wire.mapper().valueToTree(received.event());
        for (var order : orders) {
            facts.keep(new Fact(
                    received.id(),
                    received.shop(),
                    order,
                    received.source(),
                    received.sequence(),
                    json.path("type").asString(),
                    received.cause().actor(),
                    received.at(),
                    json.toString()));
        }
    }

    public List<Fact> story(ShopId shop, OrderId order) {
        return facts.of(shop, order, STORY_MAX);
    }
}
