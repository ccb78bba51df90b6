package orderdesk.platform.aggregate;

import java.util.List;
import orderdesk.contracts.shared.ShopId;

/** Who changed what of a service's settings. */
public interface SettingLog {

    /**
     * All that is kept of one shop, the newest first.
     *
     * @throws StoreUnavailable when the database cannot be reached in time
     */
    List<Told> of(ShopId shop);

    /** @param kind the collection, as {@code routings} */
    record Told(String kind, SettingChange change) {}
}
