package orderdesk.shop;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.ShopEvent;
import orderdesk.contracts.shop.ShopEvent.PersonnelChanged;
import orderdesk.contracts.shop.ShopEvent.ShopChanged;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Difference;
import orderdesk.platform.aggregate.Differences;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.aggregate.Stored;
import orderdesk.shop.domain.Change;
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

    /**
     * Who set what, the newest first.
     *
     * @param before only versions below this one
     * @param most at most so many; one more says that there are more
     */
    public List<Change> settingsChanged(ShopId id, int before, int most) {
        return changes(
                shops.history(id, id.value()),
                event -> event instanceof ShopChanged changed
                        ? Optional.of(new Version(changed.version(), changed.settings()))
                        : Optional.empty(),
                before,
                most);
    }

    /** The same of the shop's people. */
    public List<Change> peopleChanged(ShopId shop, int before, int most) {
        return changes(
                staffs.history(shop, staffId(shop)),
                event -> event instanceof PersonnelChanged changed
                        ? Optional.of(new Version(changed.version(), changed.personnel()))
                        : Optional.empty(),
                before,
                most);
    }

    private record Version(int number, Object document) {}

    private static List<Change> changes(
            List<Recorded<ShopEvent>> history, Function<ShopEvent, Optional<Version>> read, int before, int most) {
        var changes = new ArrayList<Change>();
        for (var at = history.size() - 1; at >= 0 && changes.size() < most; at--) {
            var recorded = history.get(at);
            var version = read.apply(recorded.event());
            if (version.isEmpty() || version.get().number() >= before) {
                continue;
            }
            var differences = at == 0
                    ? List.<Difference>of()
                    : read.apply(history.get(at - 1).event())
                            .map(then -> Differences.between(
                                    then.document(), version.get().document()))
                            .orElse(List.of());
            changes.add(new Change(version.get().number(), recorded.cause().actor(), recorded.at(), differences));
        }
        return changes;
    }

    private static String staffId(ShopId shop) {
        return shop + "/people";
    }
}
