package orderdesk.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import orderdesk.contracts.shared.ShopId;

/**
 * The end of a link by which somebody without an account may do one thing. It holds what it means by itself, under a code
 * of authentication (HMAC-SHA-256, RFC 2104, 128 bits of it): it can neither be guessed nor turned to another thing,
 * shop or purpose.
 */
public final class Tickets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int CODE = 16;

    private final byte[] key;
    private final String purpose;
    private final int length;

    /**
     * @param purpose what tickets of this kind are for; one key may serve several
     * @param length bytes of what a ticket says
     */
    public Tickets(String key, String purpose, int length) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
        this.purpose = purpose;
        this.length = length;
    }

    /** Bytes of what a ticket says, to be filled. */
    public ByteBuffer blank() {
        return ByteBuffer.allocate(length);
    }

    /** @param said as long as all are */
    public String write(ShopId shop, ByteBuffer said) {
        var whole = ByteBuffer.allocate(length + CODE).put(said.array()).put(code(shop, said.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    }

    /** @return what it says; nothing where we have not given it out in this shop */
    public Optional<ByteBuffer> read(ShopId shop, String ticket) {
        if (ticket.length() > (length + CODE) * 4 / 3 + 1) {
            return Optional.empty();
        }
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(ticket);
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // not our alphabet: not our ticket
        }
        if (whole.length != length + CODE) {
            return Optional.empty();
        }
        var said = Arrays.copyOf(whole, length);
        return MessageDigest.isEqual(code(shop, said), Arrays.copyOfRange(whole, length, whole.length))
                ? Optional.of(ByteBuffer.wrap(said))
                : Optional.empty();
    }

    private byte[] code(ShopId shop, byte[] said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update("%s\n%s\n".formatted(purpose, shop).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(said), CODE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
