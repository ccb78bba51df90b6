package orderdesk.callback.presence.domain;

import java.util.Map;
import orderdesk.contracts.shared.ShopId;

/**
 * What an operator has done before his shift.
 *
 * @param headset it was heard and spoken into
 * @param regulations per shop, the version that he acknowledged
 */
public record Prepared(boolean headset, Map<ShopId, Integer> regulations) {

    /** Most shops in one shift. */
    public static final int SHOPS_MAX = 50;

    public Prepared {
        regulations = Map.copyOf(regulations);
    }

    void requireFor(ShopId shop, int regulation) {
        if (!headset) {
            throw new NotPrepared("/shift/headset", "Check the headset first.");
        }
        if (regulation > 0 && regulations.getOrDefault(shop, 0) != regulation) {
            throw new NotPrepared(
                    "/shift/regulations/" + shop, "Version %d is to be acknowledged.".formatted(regulation));
        }
    }
}
