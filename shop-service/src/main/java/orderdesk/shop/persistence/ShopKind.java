package orderdesk.shop.persistence;

import java.util.Optional;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shop.ShopEvent;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.shop.domain.Shop;

public final class ShopKind implements AggregateKind<Shop, ShopEvent> {

    @Override
    public String service() {
        return "shop";
    }

    @Override
    public String collection() {
        return "shops";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.SHOPS);
    }

    @Override
    public Class<Shop> state() {
        return Shop.class;
    }

    @Override
    public Class<ShopEvent> events() {
        return ShopEvent.class;
    }
}
