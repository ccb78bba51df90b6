package orderdesk.promo;

import java.math.BigInteger;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.codes.KeyedCodes;

/**
 * A code of 60 bits that nobody can foresee, in Crockford's base 32, which has no letters that look or sound alike; in
 * groups of four, as it is dictated.
 */
final class NewCode {

    static final int SYMBOLS = 12;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;

    private NewCode() {}

    /** The same for the same request, by the key that only this desk has (an HMAC as a pseudo-random function). */
    static String of(KeyedCodes codes, ShopId shop, String client, String key) {
        var bits = new BigInteger(1, codes.derived("code\n%s\n%s\n%s".formatted(shop, client, key)));
        var code = new StringBuilder();
        for (var symbol = 0; symbol < SYMBOLS; symbol++) {
            if (symbol > 0 && symbol % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(bits.shiftRight(5 * symbol).intValue() & 31));
        }
        return code.toString();
    }
}
