package orderdesk.simulation;

import java.time.Duration;
import java.util.List;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.simulator.World;
import orderdesk.platform.testing.FixedShops;

/** The people who call: one to three, each at one thing at a time. */
final class Operators {

    /** Whoever is away for so long finds his work in other hands. */
    private static final Duration LONGER_THAN_A_LEASE = PersonClaim.LEASE.plusSeconds(5);

    private final World world;
    private final List<Shift> shifts;

    Operators(World world, ShopId shop, Shelf shelf, Books books) {
        this.world = world;
        var all = List.of(FixedShops.VERA, FixedShops.GALINA, new OperatorId("new-one"));
        this.shifts = all.subList(0, 1 + world.random().nextInt(all.size())).stream()
                .map(operator -> new Shift(world, shop, operator, shelf, books, this::standInFor))
                .toList();
    }

    void act() {
        shifts.get(world.random().nextInt(shifts.size())).goOn();
    }

    void allGoOn() {
        shifts.forEach(Shift::goOn);
    }

    private void standInFor(Shift away) {
        world.pass(LONGER_THAN_A_LEASE);
        shifts.stream().filter(other -> other != away).forEach(Shift::goOn);
    }
}
