package orderdesk.callback.telephony.zadarma;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The base64 of the <b>hex digits</b> of an HMAC-SHA1, as PHP's {@code base64_encode(hash_hmac(…))} makes it. */
final class ZadarmaSignature {

    private static final String HMAC = "HmacSHA1";

    private final String secret;

    ZadarmaSignature(String secret) {
        this.secret = secret;
    }

    String of(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            var hex = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return Base64.getEncoder().encodeToString(hex.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    /** Takes the same time whatever is wrong. */
    boolean fits(String text, String signature) {
        return MessageDigest.isEqual(
                of(text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}
