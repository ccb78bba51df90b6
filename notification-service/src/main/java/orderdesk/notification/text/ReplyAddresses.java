package orderdesk.notification.text;

import java.net.URI;
import java.util.Optional;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.preference.Links;

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

    /** The page by which the customer shows what went wrong; empty where customers reach none. */
    default Optional<URI> pageOf(ShopId shop, AfterSaleId afterSale) {
        return Optional.empty();
    }

    /** The same addresses, and a page for each case. */
    default ReplyAddresses with(Links links) {
        var addresses = this;
        return new ReplyAddresses() {

            @Override
            public Optional<String> ofShop(ShopId shop) {
                return addresses.ofShop(shop);
            }

            @Override
            public Optional<String> ofCase(ShopId shop, AfterSaleId afterSale) {
                return addresses.ofCase(shop, afterSale);
            }

            @Override
            public Optional<URI> pageOf(ShopId shop, AfterSaleId afterSale) {
                return Optional.of(links.evidence(shop, afterSale));
            }
        };
    }
}
