package orderdesk.platform.shops;

import java.util.Collection;
import java.util.Optional;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.ShopScript;
import orderdesk.contracts.shop.ShopSettings;

/**
 * The settings and people of every shop, as shop-service last announced them. Read from the whole compacted topic at
 * start, and kept in the service's own database: the service is ready once it has caught up or found its copy.
 *
 * <p>Every method throws {@link orderdesk.platform.aggregate.StoreUnavailable} while it cannot know: a shop that is in
 * no copy may yet be on the topic.
 */
public interface Shops {

    Optional<ShopSettings> settings(ShopId shop);

    Optional<Personnel.Member> member(ShopId shop, OperatorId person);

    /** Everybody who works for this shop; nobody where it is not known. */
    Collection<Personnel.Member> members(ShopId shop);

    /** Nothing of a shop that says nothing of its own, and of one whose script is not heard of yet. */
    default Optional<Scripted> script(ShopId shop) {
        return Optional.empty();
    }

    /** What those are given first who learn; nothing where all are given the same. */
    default Optional<Personnel.EasyWork> easyWork(ShopId shop) {
        return Optional.empty();
    }

    Collection<ShopId> all();

    /** @param version counted from 1 */
    record Scripted(int version, ShopScript script) {}
}
