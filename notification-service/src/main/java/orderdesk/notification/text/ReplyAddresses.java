package orderdesk.notification.text;

import java.util.Optional;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.shared.ShopId;

/** Where a customer answers, so that his letter finds what it is about. */
public interface ReplyAddresses {

    /** A desk that reads no mail. */
    ReplyAddresses NONE = (_, _) -> Optional.empty();

    /** The mailbox of the shop that is read (R086); empty where it reads none. */
    default Optional<String> ofShop(ShopId shop) {
        return Optional.empty();
    }

    /** An e-mail address under which a letter becomes evidence of that case; empty where the shop reads no mail. */
    Optional<String> ofCase(ShopId shop, AfterSaleId afterSale);
}
