package orderdesk.notification.mailbox;

import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.shared.ShopId;

/**
 * Where customers answer: the first mailbox of their shop that is read, and addresses in it for single cases.
 *
 * @param boxes of all shops
 */
public record BoxedAnswers(ReplyAddresses addresses, List<Box> boxes)
        implements orderdesk.notification.text.ReplyAddresses {

    @Override
    public Optional<String> ofShop(ShopId shop) {
        return boxes.stream().filter(box -> box.shop().equals(shop)).findFirst().map(Box::address);
    }

    @Override
    public Optional<String> ofCase(ShopId shop, AfterSaleId afterSale) {
        return ofShop(shop).map(address -> addresses.of(shop, address, afterSale.value()));
    }
}
