package orderdesk.shop.persistence;

import java.util.Optional;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shop.ShopEvent;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.shop.domain.Staff;

public final class StaffKind implements AggregateKind<Staff, ShopEvent> {

    @Override
    public String service() {
        return "shop";
    }

    @Override
    public String collection() {
        return "staffs";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.SHOPS);
    }

    @Override
    public Class<Staff> state() {
        return Staff.class;
    }

    @Override
    public Class<ShopEvent> events() {
        return ShopEvent.class;
    }
}
