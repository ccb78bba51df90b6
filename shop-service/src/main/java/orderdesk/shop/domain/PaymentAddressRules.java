package orderdesk.shop.domain;

import java.net.URI;
import java.net.URISyntaxException;
import orderdesk.contracts.shop.ShopSettings.Storefront;
import org.jspecify.annotations.Nullable;

/** Under what address a shop may let its customers pay: it goes out in messages, with an order in its gap. */
final class PaymentAddressRules {

    private static final String POINTER = "/storefront/paymentAddress";
    private static final int LENGTH_MAX = 200;

    private PaymentAddressRules() {}

    static void check(Findings findings, @Nullable String address) {
        if (address == null) {
            return;
        }
        findings.text(POINTER, address, LENGTH_MAX);
        findings.require(
                address.contains(Storefront.ORDER) || address.contains(Storefront.NUMBER),
                POINTER,
                "gap",
                "With %s or %s, where the order goes.".formatted(Storefront.ORDER, Storefront.NUMBER));
        findings.require(isPage(address), POINTER, "form", "As https://shop.example/pay/{order}.");
    }

    /** Nobody else's host may depend on an order, nor may a secret of the shop go out with it. */
    private static boolean isPage(String address) {
        try {
            var page = new URI(address.replace(Storefront.ORDER, "0").replace(Storefront.NUMBER, "0"));
            return "https".equals(page.getScheme())
                    && page.getHost() != null
                    && page.getUserInfo() == null
                    && address.startsWith("https://" + page.getRawAuthority());
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
