package orderdesk.callback.telephony.mango;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** {@code sign = sha256(vpbx_api_key + json + vpbx_api_salt)} in hex, over the JSON as it was sent. */
final class MangoSignature {

    private final String key;
    private final String salt;

    MangoSignature(String key, String salt) {
        this.key = key;
        this.salt = salt;
    }

    String of(String json) {
        return HexFormat.of().formatHex(sha256((key + json + salt).getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes the same time whatever is wrong. */
    boolean fits(String itsKey, String json, String sign) {
        return same(key, itsKey) & same(of(json), sign);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
