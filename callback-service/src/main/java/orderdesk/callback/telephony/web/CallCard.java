package orderdesk.callback.telephony.web;

import java.util.List;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * What an operator needs to see when it rings.
 *
 * @param call with the caller's number, by which the console looks up his orders
 * @param spokenName the shop, as it is said
 * @param colour of the shop
 * @param lineLabel absent where the line is in no phone book any more
 * @param greeting what to say first
 * @param before his last calls with this shop, the last first
 */
record CallCard(
        CallView call,
        ShopId shop,
        String spokenName,
        String colour,
        @Nullable String lineLabel,
        String greeting,
        List<CallView> before) {}
