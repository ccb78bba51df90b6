package orderdesk.order;

import java.util.List;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.Claim.Share;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Stage;
import orderdesk.platform.aggregate.Cause;

/** What a case promises to the customer: the order that was paid, and its other cases, are asked first. */
final class Promising {

    private final Settling settling;
    private final AfterSaleBook book;

    Promising(Settling settling, AfterSaleBook book) {
        this.settling = settling;
        this.book = book;
    }

    /** What a case can promise now, as money and as a certificate; another one may promise it meanwhile. */
    Share refundable(ShopId shop, AfterSale item) {
        return settling.room(shop, item, others(shop, item));
    }

    Share money(ShopId shop, AfterSale item, Money amount, Cause cause) {
        return settling.money(shop, item, amount, others(shop, item), cause);
    }

    void goods(ShopId shop, AfterSale item, OrderId replacement, Cause cause) {
        settling.goods(shop, item, replacement, others(shop, item), cause);
    }

    /** @param closed as it would be; nothing is asked where it has no coupon */
    void coupon(ShopId shop, AfterSale closed, Cause cause) {
        if (closed.stage() instanceof Stage.Resolved end && end.coupon() != null) {
            settling.coupon(shop, closed, end.coupon().amount(), others(shop, closed), cause);
        }
    }

    void free(ShopId shop, AfterSale item, Cause cause) {
        settling.free(shop, item, cause);
    }

    /** Of the order that was paid, and of those that replace its goods. */
    private List<AfterSale> others(ShopId shop, AfterSale item) {
        var all = book.withReplacements(shop, settling.paidFor(shop, item));
        return all.filter(each -> !each.id().equals(item.id())).toList();
    }
}
