package orderdesk.platform.simulator;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.shops.Shops;

/** For services that ask for no settings. */
enum NoShops implements Shops {
    INSTANCE;

    @Override
    public Optional<ShopSettings> settings(ShopId shop) {
        return Optional.empty();
    }

    @Override
    public Optional<Personnel.Member> member(ShopId shop, OperatorId person) {
        return Optional.empty();
    }

    @Override
    public Collection<Personnel.Member> members(ShopId shop) {
        return List.of();
    }

    @Override
    public Collection<ShopId> all() {
        return List.of();
    }
}
