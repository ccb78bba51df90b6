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

    /** What is not acknowledged stands in the way only where the shop wants it so; what is old never counts. */
    void requireFor(ShopId shop, Duty duty) {
        if (!headset) {
            throw new NotPrepared("/shift/headset", "Check the headset first.");
        }
        var said = regulations.getOrDefault(shop, 0);
        var missing = said == 0 ? duty.blocks() && !duty.read() : said != duty.version();
        if (duty.version() > 0 && missing) {
            throw new NotPrepared(
                    "/shift/regulations/" + shop, "Version %d is to be acknowledged.".formatted(duty.version()));
        }
    }

    boolean acknowledges(ShopId shop, int version) {
        return version > 0 && regulations.getOrDefault(shop, 0) == version;
    }
}
