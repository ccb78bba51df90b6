package orderdesk.shop;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.ShopEvent;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Stored;
import orderdesk.shop.domain.Shop;
import orderdesk.shop.domain.Staff;

/** Keeps the settings and the people of every shop, and announces each change to all services. */
public class ShopDesk {

    private final Aggregates<Shop, ShopEvent> shops;
    private final Aggregates<Staff, ShopEvent> staffs;
    private final Clock clock;

    public ShopDesk(Aggregates<Shop, ShopEvent> shops, Aggregates<Staff, ShopEvent> staffs, Clock clock) {
        this.shops = shops;
        this.staffs = staffs;
        this.clock = clock;
    }

    public Optional<Stored<Shop>> shop(ShopId id) {
        return shops.find(id, id.value());
    }

    public Optional<Stored<Staff>> staff(ShopId shop) {
        return staffs.find(shop, staffId(shop));
    }

    /** @param precondition throws unless the change is based on what is stored */
    public Done<Shop, ShopEvent> settle(
            ShopId id, ShopSettings settings, Cause cause, Consumer<Optional<Stored<Shop>>> precondition) {
        return shops.change(id, id.value(), cause, known -> {
            precondition.accept(known);
            return Shop.settle(id, known.map(Stored::state), settings, clock.instant());
        });
    }

    /**
     * @param currency of the shop
     * @param precondition throws unless the change is based on what is stored
     */
    public Done<Staff, ShopEvent> engage(
            ShopId shop,
            Personnel personnel,
            String currency,
            Cause cause,
            Consumer<Optional<Stored<Staff>>> precondition) {
        return staffs.change(shop, staffId(shop), cause, known -> {
            precondition.accept(known);
            return Staff.engage(shop, known.map(Stored::state), personnel, currency, clock.instant());
        });
    }

    private static String staffId(ShopId shop) {
        return shop + "/people";
    }
}
