package orderdesk.notification.mailbox;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import orderdesk.contracts.shared.ShopId;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Addresses whose mail belongs to an after-sale case (R034): {@code box+c<token>@host}, the subaddress of RFC 5233. The
 * token is the case's id and 40 bits of a keyed hash over shop and id, in base 32; nobody can name a case that he was
 * not given the address of.
 */
public final class ReplyAddresses {

    private static final String LOCAL_KEY = "local-reply-key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 5;
    private static final int TOKEN_BYTES = 16 + SIGNATURE_BYTES;
    private static final int RADIX = 32;
    private static final int DIGITS = 34;
    private static final Pattern SUBADDRESS = Pattern.compile("[^@+]+\\+c([0-9a-v]{34})@[^@]+");

    private final byte[] key;

    public ReplyAddresses(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException in the production profile without {@code orderdesk.mailbox.reply-key} */
    public static ReplyAddresses of(Environment environment) {
        var key = environment.getProperty("orderdesk.mailbox.reply-key", LOCAL_KEY);
        if (key.equals(LOCAL_KEY) && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("orderdesk.mailbox.reply-key is needed: reply addresses are signed by it");
        }
        return new ReplyAddresses(key);
    }

    /** @param mailbox of the shop, as {@code zakaz@shop.example} */
    public String of(ShopId shop, String mailbox, UUID afterSaleCase) {
        var at = mailbox.lastIndexOf('@');
        return "%s+c%s%s".formatted(mailbox.substring(0, at), token(shop, afterSaleCase), mailbox.substring(at));
    }

    /** The case that one of these addresses names. */
    Optional<UUID> in(ShopId shop, List<String> recipients) {
        return recipients.stream()
                .map(address -> SUBADDRESS.matcher(address.toLowerCase(Locale.ROOT)))
                .filter(matcher -> matcher.matches())
                .flatMap(matcher -> read(shop, matcher.group(1)).stream())
                .findFirst();
    }

    private String token(ShopId shop, UUID id) {
        var bytes = ByteBuffer.allocate(TOKEN_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(signature(shop, id));
        var digits = new BigInteger(1, bytes.array()).toString(RADIX);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    private Optional<UUID> read(ShopId shop, String token) {
        var number = new BigInteger(token, RADIX);
        if (number.bitLength() > TOKEN_BYTES * 8) {
            return Optional.empty();
        }
        var bytes = new byte[TOKEN_BYTES];
        var digits = number.toByteArray();
        var length = Math.min(digits.length, TOKEN_BYTES);
        System.arraycopy(digits, digits.length - length, bytes, TOKEN_BYTES - length, length);
        var buffer = ByteBuffer.wrap(bytes);
        var id = new UUID(buffer.getLong(), buffer.getLong());
        var said = new byte[SIGNATURE_BYTES];
        buffer.get(said);
        return MessageDigest.isEqual(said, signature(shop, id)) ? Optional.of(id) : Optional.empty();
    }

    private byte[] signature(ShopId shop, UUID id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var whole = mac.doFinal("reply\n%s\n%s".formatted(shop, id).getBytes(StandardCharsets.UTF_8));
            return java.util.Arrays.copyOf(whole, SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
