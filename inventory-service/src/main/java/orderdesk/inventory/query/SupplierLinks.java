package orderdesk.inventory.query;

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
import orderdesk.contracts.shared.ShopId;

/**
 * The addresses at which suppliers answer without an account. Each names one question and one version of the order under
 * a code of authentication (HMAC-SHA-256, RFC 2104, 128 bits of it): it can neither be guessed nor turned to another.
 */
public final class SupplierLinks {

    /** Where the form is; the shop and the ticket follow. */
    public static final String PATH = "/public/supplier-answers";

    /** Characters of a ticket. */
    public static final int TICKET = 48;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SAID = 16 + 4;
    private static final int CODE = 16;

    private final URI publicly;
    private final byte[] key;

    /** @param publicly how this service is reached from outside, as {@code https://stock.example.ru} */
    public SupplierLinks(URI publicly, String key) {
        this.publicly = publicly;
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** What a link names. */
    public record Said(String query, int version) {}

    public URI answer(ShopId shop, String query, int version) {
        var id = UUID.fromString(query);
        var said = ByteBuffer.allocate(SAID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(version)
                .array();
        var whole =
                ByteBuffer.allocate(SAID + CODE).put(said).put(code(shop, said)).array();
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        return URI.create("%s%s/%s/%s".formatted(publicly, PATH, shop, ticket));
    }

    /** @return nothing where we have not given it out in this shop */
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
        return new Said(new UUID(from.getLong(), from.getLong()).toString(), from.getInt());
    }

    private byte[] code(ShopId shop, byte[] said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update("supplier-answer\n%s\n".formatted(shop).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(said), CODE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
