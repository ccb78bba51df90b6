package orderdesk.inventory.supplier;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.Entries;
import orderdesk.inventory.catalogue.domain.Entries.Change;
import orderdesk.inventory.catalogue.domain.Entries.Place;
import orderdesk.inventory.catalogue.domain.Entry;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.stock.StockDesk.Said;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.Position;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.PriceLists;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;

/** Carries a list that was let in into the catalogue and to the items; may begin again at any time. */
final class Carrying {

    private static final int BATCH = 500;

    private final SelectableAggregates<Supplier, StockEvent> suppliers;
    private final Entries entries;
    private final PriceLists lists;
    private final StockDesk stock;
    private final Clock clock;
    private final Set<String> underway = ConcurrentHashMap.newKeySet();

    Carrying(
            SelectableAggregates<Supplier, StockEvent> suppliers,
            Entries entries,
            PriceLists lists,
            StockDesk stock,
            Clock clock) {
        this.suppliers = suppliers;
        this.entries = entries;
        this.lists = lists;
        this.stock = stock;
        this.clock = clock;
    }

    /** Does nothing where it is under way in this process already. */
    PriceList carry(Stored<Supplier> accepted, Cause cause) {
        var list = Objects.requireNonNull(accepted.state().accepted());
        if (!underway.add(accepted.id())) {
            return list;
        }
        try {
            return new Load(accepted, list, cause).carry();
        } finally {
            underway.remove(accepted.id());
        }
    }

    private final class Load {

        private final Stored<Supplier> accepted;
        private final Supplier supplier;
        private final PriceList list;
        private final Cause cause;
        private final Place place;
        private final List<Supplier> others;

        Load(Stored<Supplier> accepted, PriceList list, Cause cause) {
            this.accepted = accepted;
            this.supplier = accepted.state();
            this.list = list;
            this.cause = cause;
            this.place = new Place(accepted.shop(), supplier.code());
            this.others = suppliers
                    .select(
                            Filters.eq("shop", accepted.shop().value()),
                            Sorts.ascending("keys.code"),
                            SupplierDesk.SUPPLIERS_MAX)
                    .stream()
                    .map(Stored::state)
                    .filter(other -> !other.code().equals(supplier.code()))
                    .filter(other -> !other.settings().competes())
                    .toList();
        }

        PriceList carry() {
            lists.save(accepted.shop(), list);
            entries.staged(place, list.number(), this::replace);
            if (!supplier.settings().competes()) {
                tellItems();
            }
            entries.unstage(place, list.number());
            var now = clock.instant();
            var applied = list.applied(now);
            lists.save(accepted.shop(), applied);
            suppliers.change(
                    accepted.shop(),
                    accepted.id(),
                    cause,
                    known -> known.orElseThrow().state().applied(list.number(), now));
            return applied;
        }

        private void tellItems() {
            if (!others.isEmpty()) {
                entries.added(place, list.number(), this::join);
            }
            sayAgain();
        }

        private void replace(List<Change> changes) {
            entries.replace(place, list.number(), changes);
            if (supplier.settings().competes()) {
                return; // nobody can order what he has
            }
            var moved = changes.stream()
                    .filter(change -> !position(change.before()).equals(position(change.after())))
                    .toList();
            var elsewhere = elsewhere(moved.stream().map(Change::after).toList());
            var said = new HashMap<Sku, Said>();
            for (var change : moved) {
                var sku = change.after().sku();
                var before = new ArrayList<>(elsewhere.getOrDefault(sku, List.of()));
                before.add(position(change.before()));
                said.put(sku, new Said(before, position(change.after()), list.asOf()));
            }
            stock.stated(accepted.shop(), said, cause);
        }

        /** What is new here may be an item already, because of another supplier. */
        private void join(List<Sku> added) {
            var items = stock.items(accepted.shop(), added).stream().collect(toMap(Item::sku, Function.identity()));
            var said = new HashMap<Sku, Said>();
            for (var entry : entries.of(place, supplier.lists(), items.keySet())) {
                var item = Objects.requireNonNull(items.get(entry.sku()));
                said.put(entry.sku(), new Said(item.positions(), position(entry), list.asOf()));
            }
            stock.stated(accepted.shop(), said, cause);
        }

        private void sayAgain() {
            for (List<Sku> sold;
                    isCarriedStill()
                            && !(sold = stock.soldSince(accepted.shop(), supplier.code(), BATCH)).isEmpty(); ) {
                sold.forEach(sku -> stock.saidAgain(accepted.shop(), sku, cause));
            }
        }

        /** A list that somebody else has carried to its end says nothing of what was sold since. */
        private boolean isCarriedStill() {
            return suppliers
                    .find(accepted.shop(), accepted.id())
                    .map(known -> known.state().accepted())
                    .filter(carried -> carried.number() == list.number())
                    .isPresent();
        }

        private Map<Sku, List<Position>> elsewhere(List<Entry> moved) {
            var skus = moved.stream().map(Entry::sku).toList();
            record At(Sku sku, Position position) {}
            return others.stream()
                    .flatMap(other -> entries.of(new Place(accepted.shop(), other.code()), other.lists(), skus).stream()
                            .map(entry -> new At(entry.sku(), position(other, entry))))
                    .collect(groupingBy(At::sku, mapping(At::position, toList())));
        }

        private Position position(Entry entry) {
            return position(supplier, entry);
        }

        private static Position position(Supplier of, Entry entry) {
            var units = entry.units(of.settings().rules().assumedUnits());
            return new Position(of.code(), units, entry.count() != null, entry.price(), of.current());
        }
    }
}
