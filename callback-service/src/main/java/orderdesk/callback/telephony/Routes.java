package orderdesk.callback.telephony;

import orderdesk.callback.telephony.domain.Care.Routed;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/** Where a customer's call goes: by the shop's rules, its roster, and who is on the floor. */
@FunctionalInterface
public interface Routes {

    /**
     * What it answers may be a second old.
     *
     * @param line that was dialled, E.164; absent where it is not known
     */
    Routed now(ShopId shop, @Nullable String line);
}
