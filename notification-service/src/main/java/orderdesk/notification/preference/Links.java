package orderdesk.notification.preference;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import orderdesk.contracts.notification.NotificationEvent.Purpose;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The addresses at which customers say what they do not want (RFC 8058). Each holds who, what and where by itself, under
 * a code of authentication (HMAC-SHA-256, RFC 2104, 128 bits of it): it can neither be guessed nor turned to another.
 */
public final class Links {

    /** Where the page is; the shop and the ticket follow. */
    public static final String PATH = "/public/unsubscribe";

    /** Characters of a ticket. */
    public static final int TICKET = 66;

    private static final String LOCAL_KEY = "local-links-key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SAID = 2 * 16 + 1;
    private static final int CODE = 16;

    private final URI publicly;
    private final byte[] key;

    /** @param publicly how this service is reached from outside, as {@code https://mail.example.ru} */
    public Links(URI publicly, String key) {
        this.publicly = publicly;
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException in the production profile without a key of its own, or without TLS (RFC 8058, 3.1) */
    public static Links of(Environment environment) {
        var key = environment.getProperty("orderdesk.links.key", LOCAL_KEY);
        var publicly = URI.create(environment.getProperty("orderdesk.links.public-url", "http://127.0.0.1:8106"));
        if (environment.acceptsProfiles(Profiles.of("production"))
                && (key.equals(LOCAL_KEY) || !"https".equals(publicly.getScheme()))) {
            throw new IllegalStateException(
                    "orderdesk.links.key and orderdesk.links.public-url (https) are needed: customers decline by them");
        }
        return new Links(publicly, key);
    }

    /** @param customer his id in the shop */
    public URI decline(ShopId shop, UUID customer, OrderId order, Purpose purpose) {
        var said = ByteBuffer.allocate(SAID)
                .putLong(customer.getMostSignificantBits())
                .putLong(customer.getLeastSignificantBits())
                .putLong(order.value().getMostSignificantBits())
                .putLong(order.value().getLeastSignificantBits())
                .put((byte) purpose.ordinal())
                .array();
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(join(said, code(shop, said)));
        return URI.create("%s%s/%s/%s".formatted(publicly, PATH, shop, ticket));
    }

    /** @return empty where we have not given it out in this shop */
    public Optional<Said> read(ShopId shop, String ticket) {
        byte[] bytes;
        try {
            bytes = ticket.length() > TICKET
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(ticket);
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // not our alphabet: not our ticket
        }
        if (bytes.length != SAID + CODE) {
            return Optional.empty();
        }
        var said = Arrays.copyOf(bytes, SAID);
        return MessageDigest.isEqual(code(shop, said), Arrays.copyOfRange(bytes, SAID, bytes.length))
                ? Optional.of(said(ByteBuffer.wrap(said)))
                : Optional.empty();
    }

    private static Said said(ByteBuffer from) {
        var customer = new UUID(from.getLong(), from.getLong());
        var order = new OrderId(new UUID(from.getLong(), from.getLong()));
        return new Said(customer, order, Purpose.values()[from.get()]);
    }

    private static byte[] join(byte[] said, byte[] code) {
        return ByteBuffer.allocate(said.length + code.length)
                .put(said)
                .put(code)
                .array();
    }

    private byte[] code(ShopId shop, byte[] said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update("decline\n%s\n".formatted(shop).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(said), CODE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    /**
     * Who does not want what.
     *
     * @param order that the message was about
     */
    public record Said(UUID customer, OrderId order, Purpose purpose) {}
}
