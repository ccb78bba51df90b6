package orderdesk.platform.aggregate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from what they name, so that whoever repeats a step meets what he made before. */
public final class Ids {

    private static final UUID DESK = UUID.fromString("6f1b7a0e-5f0f-5d7e-9b55-0a6d2a3c9e10");

    private Ids() {}

    /** Version 5 (RFC 9562) of the parts; a part may hold any text without meeting another's. */
    public static UUID of(String... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(part.length()).append(':').append(part);
        }
        var sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(DESK.getMostSignificantBits())
                .putLong(DESK.getLeastSignificantBits())
                .flip());
        var hash = ByteBuffer.wrap(sha1.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        var high = (hash.getLong() & ~0xF000L) | 0x5000L;
        var low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
