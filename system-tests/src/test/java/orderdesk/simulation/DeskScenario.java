package orderdesk.simulation;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.stock.persistence.ItemKind;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.simulator.Core;
import orderdesk.platform.simulator.Scenario;
import orderdesk.platform.simulator.Service;
import orderdesk.platform.simulator.World;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;

/** Customers, operators, the back office and a supplier of one shop, as many and as busy as the seed has drawn. */
class DeskScenario implements Scenario {

    private static final Duration SHORTLY = Duration.ofMinutes(15);

    /** Longer than any order of the two shops lives without being confirmed. */
    private static final Duration TO_THE_END = Duration.ofDays(9);

    final Shops shops = new FixedShops();
    final Shelf shelf = new Shelf();
    final Books books = new Books();
    final Facts facts = new Facts();
    private @Nullable Cast cast;
    private Duration horizon = SHORTLY;
    ShopId shop = FixedShops.TRIBUNA;

    /** Everybody who acts in this seed. */
    private record Cast(Storefront storefront, Operators operators, BackOffice backOffice, Warehouse warehouse) {}

    @Override
    public Map<String, Service> services() {
        return Map.of(
                "order", host -> Cores.order(spoiling(host), shelf),
                "inventory", host -> inventory(spoiling(host)),
                "confirmation", host -> Cores.confirmation(spoiling(host)));
    }

    Core inventory(Service.Host host) {
        return Cores.inventory(host, shelf);
    }

    Service.Host spoiling(Service.Host host) {
        return new Service.Host(spoilt(host.store()), host.shops(), host.clock(), host.instance(), host.lanes());
    }

    /** Where a mistake can be planted. */
    AggregateStore spoilt(AggregateStore store) {
        return store;
    }

    @Override
    public Shops shops() {
        return shops;
    }

    @Override
    public void begin(World world) {
        var random = world.random();
        shop = random.nextInt(3) == 0 ? FixedShops.CHASY : FixedShops.TRIBUNA;
        horizon = random.nextInt(12) == 0 ? TO_THE_END : SHORTLY;
        shelf.fill(random, world.now());
        cast = new Cast(
                new Storefront(world, shop, shelf, books),
                new Operators(world, shop, shelf, books),
                new BackOffice(world, shop, books, facts),
                new Warehouse(world, shop, shelf));
        world.watch(new ItemKind(), new ItemWatch());
    }

    @Override
    public int actionsMax() {
        return 10;
    }

    @Override
    public void act(World world) {
        if (cast != null) {
            act(cast, world.random(), world);
        }
    }

    private void act(Cast who, Random random, World world) {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> who.storefront().act();
            case 3, 4, 5, 6, 7, 8, 9 -> who.operators().act();
            case 10, 11 -> who.backOffice().act();
            case 12 -> who.warehouse().act();
            default -> world.pass(Duration.ofSeconds(30 + random.nextInt(120)));
        }
        if (books.isEmpty()) {
            who.storefront().act();
        }
    }

    /** What the trouble has held up is called about once it is over. */
    @Override
    public void mend(World world) {
        if (cast != null) {
            cast.operators().allGoOn();
        }
    }

    @Override
    public void announced(Announcement event) {
        facts.announced(event);
    }

    @Override
    public Duration horizon() {
        return horizon;
    }

    @Override
    public void settled(World world) {
        new InTheEnd(world, shops, shelf, facts).check(books);
    }
}
