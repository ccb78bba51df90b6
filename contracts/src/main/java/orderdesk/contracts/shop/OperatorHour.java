package orderdesk.contracts.shop;

import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/** What an hour of an operator costs a shop, from which follows what a confirmed order costs (R065). */
public final class OperatorHour {

    private OperatorHour() {}

    /**
     * The same shop with another price of an operator's hour.
     *
     * @param hour in the shop's currency; absent where nothing is said of it, or nobody is to know
     */
    public static ShopSettings set(ShopSettings shop, @Nullable Money hour) {
        return new ShopSettings(
                shop.brand(),
                shop.zone(),
                shop.currency(),
                shop.country(),
                shop.window(),
                shop.limits(),
                shop.retries(),
                shop.tariffs(),
                shop.storefront(),
                shop.delivery(),
                hour,
                shop.personalMonths());
    }
}
