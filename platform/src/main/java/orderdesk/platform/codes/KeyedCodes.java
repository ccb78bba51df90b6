package orderdesk.platform.codes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import orderdesk.contracts.order.OrderEvent.Code;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Hides certificates and promo codes by HMAC-SHA-256 (RFC 2104) under a key that only order- and promo-service have:
 * what they store and announce tells nobody a code.
 *
 * <p>A code is dictated on the telephone and typed in either keyboard layout, so case, hyphens and spaces do not matter,
 * nor do letters that look alike: {@code O} is 0, {@code I} and {@code L} are 1 (Crockford's base 32), and the Cyrillic
 * letters that look like Latin ones are those.
 */
public final class KeyedCodes {

    private static final String LOCAL_KEY = "local-codes-key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final String CYRILLIC = "АВЕКМНОРСТУХ";
    private static final String LATIN = "ABEKMHOPCTYX";
    private static final int SHOWN = 2;

    private final SecretKeySpec key;

    public KeyedCodes(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @throws IllegalStateException in the production profile without {@code orderdesk.codes-key} */
    public static KeyedCodes of(Environment environment) {
        var key = environment.getProperty("orderdesk.codes-key", LOCAL_KEY);
        if (key.equals(LOCAL_KEY) && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("orderdesk.codes-key is needed, the same in order- and promo-service");
        }
        return new KeyedCodes(key);
    }

    public Code hidden(String clear) {
        var plain = clear.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        var masked = "…" + plain.substring(Math.max(0, plain.length() - SHOWN));
        return new Code(masked, HexFormat.of().formatHex(mac(alike(plain))));
    }

    /** Bytes that follow from the text for whoever has the key, and look random to everybody else. */
    public byte[] derived(String text) {
        return mac("derived\n" + text);
    }

    private static String alike(String plain) {
        var folded = new StringBuilder(plain.length());
        plain.chars().forEach(sign -> folded.append(alike((char) sign)));
        return folded.toString();
    }

    private static char alike(char sign) {
        var cyrillic = CYRILLIC.indexOf(sign);
        var latin = cyrillic < 0 ? sign : LATIN.charAt(cyrillic);
        return switch (latin) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> latin;
        };
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
