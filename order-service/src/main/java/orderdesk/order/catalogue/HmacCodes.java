package orderdesk.order.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import orderdesk.contracts.order.OrderEvent.Code;
import orderdesk.order.Codes;

/** Codes by HMAC-SHA-256 under a key that only order- and promo-service have. */
public final class HmacCodes implements Codes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHOWN = 2;

    private final SecretKeySpec key;

    public HmacCodes(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Case and hyphens do not matter: the code is dictated on the telephone. */
    @Override
    public Code hidden(String clear) {
        var plain = clear.replace("-", "").toUpperCase(Locale.ROOT);
        return new Code("…" + plain.substring(Math.max(0, plain.length() - SHOWN)), hash(plain));
    }

    private String hash(String plain) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
