package orderdesk.inventory.delivery;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.delivery.domain.PointList;
import orderdesk.inventory.delivery.domain.PointLists;

public final class PointListsInMemory implements PointLists {

    private final Map<String, PointList> lists = new TreeMap<>();

    @Override
    public void save(ShopId shop, PointList list) {
        lists.merge(shop + "/" + list.carrier(), list, (known, next) -> known.number() > next.number() ? known : next);
    }

    @Override
    public List<PointList> of(ShopId shop) {
        return lists.entrySet().stream()
                .filter(each -> each.getKey().startsWith(shop + "/"))
                .map(Map.Entry::getValue)
                .toList();
    }
}
