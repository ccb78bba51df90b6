package orderdesk.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpStatus;

/** Cursors as base64url of 16 bytes of HMAC-SHA256 over list and position, then the position. */
final class SignedCursors implements Cursors {

    private static final int SIGNATURE_BYTES = 16;
    private static final int LENGTH_MAX = 2_000;

    private final SecretKeySpec key;

    SignedCursors(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    @Override
    public String write(String list, String position) {
        var text = position.getBytes(StandardCharsets.UTF_8);
        var signature = sign(list, text);
        var all = Arrays.copyOf(signature, SIGNATURE_BYTES + text.length);
        System.arraycopy(text, 0, all, SIGNATURE_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    @Override
    public String read(String list, String cursor) {
        var all = decoded(cursor);
        if (all.length < SIGNATURE_BYTES) {
            throw foreign();
        }
        var text = Arrays.copyOfRange(all, SIGNATURE_BYTES, all.length);
        if (!MessageDigest.isEqual(sign(list, text), Arrays.copyOf(all, SIGNATURE_BYTES))) {
            throw foreign();
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String cursor) {
        if (cursor.length() > LENGTH_MAX) {
            throw foreign();
        }
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException _) {
            throw foreign();
        }
    }

    private byte[] sign(String list, byte[] position) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(position), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static Problem foreign() {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "cursor-invalid",
                "This cursor is not of this list, or is damaged.",
                List.of(new Problem.Error("cursor", "cursor-invalid", "Take nextCursor as it came.")));
    }
}
