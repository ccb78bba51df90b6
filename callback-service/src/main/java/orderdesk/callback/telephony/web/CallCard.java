package orderdesk.callback.telephony.web;

import java.util.List;
import orderdesk.callback.telephony.CallControl.Act;
import orderdesk.callback.telephony.domain.Care.Handed;
import orderdesk.contracts.shared.OperatorId;
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
 * @param group whose rule found somebody for it; absent where no rule did
 * @param forWhom who is there to answer it; absent where anybody of the shop may
 * @param handed the colleague who asked to go on with it, and his note (R060)
 * @param sisterShop the caller's number has an order in another shop that the reader serves; which one, the caller says
 * @param can what the exchange has a command for while the call goes on; the rest is on the telephone itself
 * @param before his last calls with this shop, the last first
 */
record CallCard(
        CallView call,
        ShopId shop,
        String spokenName,
        String colour,
        @Nullable String lineLabel,
        String greeting,
        @Nullable String group,
        @Nullable List<OperatorId> forWhom,
        @Nullable Handed handed,
        boolean sisterShop,
        List<Act> can,
        List<CallView> before) {}
