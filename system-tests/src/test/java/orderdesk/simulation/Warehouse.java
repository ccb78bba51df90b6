package orderdesk.simulation;

import java.util.Map;
import java.util.Random;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.simulator.World;

/** The supplier counts his goods again, and finds more or fewer of one than before; one count at a time. */
final class Warehouse {

    private static final Cause CAUSE = new Cause(Shelf.SUPPLIER, "count", null);

    private final World world;
    private final Random random;
    private final ShopId shop;
    private final Shelf shelf;
    private boolean counting;

    Warehouse(World world, ShopId shop, Shelf shelf) {
        this.world = world;
        this.random = world.random();
        this.shop = shop;
        this.shelf = shelf;
    }

    void act() {
        if (counting) {
            return;
        }
        counting = true;
        var goods = shelf.goods();
        Sku sku = goods.get(random.nextInt(goods.size()));
        var said = shelf.counted(sku, random.nextInt(8), world.now());
        world.<StockDesk, Boolean>attempt(
                "counts " + sku,
                "inventory",
                StockDesk.class,
                desk -> {
                    desk.stated(shop, Map.of(sku, said), CAUSE);
                    return true;
                },
                answer -> {
                    if (answer.ok().isEmpty()) {
                        throw new AssertionError("A count was refused", answer.refusal());
                    }
                    counting = false;
                });
    }
}
