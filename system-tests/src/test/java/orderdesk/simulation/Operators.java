package orderdesk.simulation;

import java.util.List;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.simulator.World;
import orderdesk.platform.testing.FixedShops;

/** The people who call: one to three, each at one thing at a time. */
final class Operators {

    private final World world;
    private final List<Shift> shifts;

    Operators(World world, ShopId shop, Shelf shelf, Books books) {
        this.world = world;
        var all = List.of(FixedShops.VERA, FixedShops.GALINA, new OperatorId("new-one"));
        this.shifts = all.subList(0, 1 + world.random().nextInt(all.size())).stream()
                .map(operator -> new Shift(world, shop, operator, shelf, books))
                .toList();
    }

    void act() {
        shifts.get(world.random().nextInt(shifts.size())).goOn();
    }
}
