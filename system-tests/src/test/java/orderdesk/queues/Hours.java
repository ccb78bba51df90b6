package orderdesk.queues;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.queues.Side.Piece;
import orderdesk.queues.Table.Place;

/** What the table says of each piece of work, by the settings that its shop has now. */
final class Hours {

    private final Instant around;
    private final Map<ShopId, ShopSettings> settings = new HashMap<>();
    private final Map<Customer, Table> tables = new HashMap<>();

    Hours(Instant around) {
        this.around = around;
    }

    private record Customer(ShopId shop, Zone zone) {}

    void of(ShopId shop, ShopSettings its) {
        settings.put(shop, its);
        tables.keySet().removeIf(customer -> customer.shop.equals(shop));
    }

    boolean callable(Piece piece, Instant now) {
        return table(piece).callableAt(piece.purpose(), now);
    }

    Place place(Piece piece, Instant now) {
        return table(piece).place(piece.purpose(), piece.id(), now);
    }

    boolean hardOpen(Piece piece, Instant now) {
        return table(piece).hardOpen(now);
    }

    private Table table(Piece piece) {
        return tables.computeIfAbsent(
                new Customer(piece.shop(), piece.zone()),
                customer -> new Table(Objects.requireNonNull(settings.get(customer.shop)), customer.zone, around));
    }
}
