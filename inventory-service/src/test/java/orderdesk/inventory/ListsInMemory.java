package orderdesk.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.PriceLists;

/** Reports of price lists in memory. */
public final class ListsInMemory implements PriceLists {

    private final ConcurrentHashMap<String, PriceList> lists = new ConcurrentHashMap<>();

    /** Called before every write; a test may throw from it. */
    public Runnable beforeWrite = () -> {};

    @Override
    public void save(ShopId shop, PriceList list) {
        beforeWrite.run();
        lists.put(shop.value() + "/" + list.id(), list);
    }

    @Override
    public List<PriceList> page(ShopId shop, String supplier, long before, int limit) {
        return lists.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(shop.value() + "/"))
                .map(Map.Entry::getValue)
                .filter(list -> list.supplier().equals(supplier) && list.number() < before)
                .sorted(Comparator.comparingLong(PriceList::number).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<PriceList> find(ShopId shop, String id) {
        return Optional.ofNullable(lists.get(shop.value() + "/" + id));
    }
}
