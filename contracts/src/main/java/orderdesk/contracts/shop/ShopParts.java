package orderdesk.contracts.shop;

import org.jspecify.annotations.Nullable;

/** The same shop with one part of it set otherwise. */
public final class ShopParts {

    private ShopParts() {}

    static ShopSettings delivering(ShopSettings shop, @Nullable DeliveryRules rules) {
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
                rules,
                shop.operatorHour(),
                shop.personalMonths());
    }

    /** @param months for which it keeps what is personal; absent where it says nothing of it */
    public static ShopSettings keeping(ShopSettings shop, @Nullable Integer months) {
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
                shop.operatorHour(),
                months);
    }
}
