package orderdesk.notification.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Storefront;

/** Where an order is paid for: the shop's own page, with the order in its address. */
final class PaymentPage {

    private PaymentPage() {}

    /** Empty where the shop has no such page. A number cannot leave its place in the address. */
    static Optional<String> of(ShopSettings shop, OrderId order, String number) {
        return Optional.ofNullable(shop.front().paymentAddress())
                .map(address -> address.replace(Storefront.ORDER, encoded(order.toString()))
                        .replace(Storefront.NUMBER, encoded(number)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
