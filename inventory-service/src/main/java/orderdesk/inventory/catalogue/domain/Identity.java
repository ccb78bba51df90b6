package orderdesk.inventory.catalogue.domain;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By what two lists mean the same product: its barcode (GTIN, as GS1 numbers goods), or its maker and the code that he
 * gave it. A code without its maker says nothing: many number their goods from 100.
 */
public final class Identity {

    private static final int CODE_MIN = 3;
    private static final int GTIN_DIGITS = 14;
    private static final Pattern GTIN = Pattern.compile("\\d{8}|\\d{12,14}");

    private Identity() {}

    /** By these a store finds the same product in other lists; none where its list says too little. */
    public static Set<String> keys(Card card) {
        var keys = new LinkedHashSet<String>();
        card.barcodes().stream().filter(Identity::isGtin).forEach(code -> keys.add("b:" + padded(code)));
        var vendor = card.vendor() == null ? "" : ModelCodes.plain(card.vendor());
        if (!vendor.isEmpty()) {
            var given = card.vendorCode() == null ? "" : ModelCodes.plain(card.vendorCode());
            if (given.length() >= CODE_MIN) {
                keys.add("v:%s|%s".formatted(vendor, given));
            }
            Compatibility.ownCodes(card).forEach(code -> keys.add("v:%s|%s".formatted(vendor, code)));
        }
        return keys;
    }

    /** The last digit checks the others: what was typed wrong, or is no barcode at all, matches nothing. */
    static boolean isGtin(String written) {
        if (!GTIN.matcher(written).matches()) {
            return false;
        }
        var digits = padded(written);
        var sum = 0;
        for (var at = 0; at < GTIN_DIGITS - 1; at++) {
            sum += (digits.charAt(at) - '0') * (at % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10 == digits.charAt(GTIN_DIGITS - 1) - '0';
    }

    private static String padded(String digits) {
        return "0".repeat(GTIN_DIGITS - digits.length()) + digits;
    }
}
