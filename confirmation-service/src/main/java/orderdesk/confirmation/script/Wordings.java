package orderdesk.confirmation.script;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import orderdesk.confirmation.domain.Case;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.shops.Shops;

/** What shops say of their own now, made ready once for each version. */
public final class Wordings {

    private final Shops shops;
    private final Predicate<Case> first;

    /** One per shop at most. */
    private final Map<ShopId, OwnScript> ready = new ConcurrentHashMap<>();

    /** @param first whether nothing was ordered from that telephone before */
    public Wordings(Shops shops, Predicate<Case> first) {
        this.shops = shops;
        this.first = first;
    }

    public OwnWords of(ShopId shop) {
        return shops.script(shop)
                .map(now ->
                        ready.compute(shop, (_, known) -> known != null && known.is(now) ? known : new OwnScript(now)))
                .map(script -> new OwnWords(script, first, Map.of()))
                .orElse(OwnWords.NONE);
    }
}
