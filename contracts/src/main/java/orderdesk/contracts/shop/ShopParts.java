package orderdesk.contracts.shop;

import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/** The same shop with one part of it set otherwise. */
public final class ShopParts {

    private ShopParts() {}

    static ShopSettings delivering(ShopSettings shop, @Nullable DeliveryRules rules) {
        return with(shop, rules, shop.operatorHour(), shop.personalMonths());
    }

    /**
     * With another price of an operator's hour, from which follows what a confirmed order costs (R065).
     *
     * @param hour in the shop's currency; absent where nothing is said of it, or nobody is to know
     */
    public static ShopSettings paying(ShopSettings shop, @Nullable Money hour) {
        return with(shop, shop.delivery(), hour, shop.personalMonths());
    }

    /** @param months for which it keeps what is personal; absent where it says nothing of it */
    public static ShopSettings keeping(ShopSettings shop, @Nullable Integer months) {
        return with(shop, shop.delivery(), shop.operatorHour(), months);
    }

    private static ShopSettings with(
            ShopSettings shop, @Nullable DeliveryRules delivery, @Nullable Money hour, @Nullable Integer months) {
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
                delivery,
                hour,
                months);
    }
}
