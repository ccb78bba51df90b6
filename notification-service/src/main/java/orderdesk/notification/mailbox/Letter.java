package orderdesk.notification.mailbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import orderdesk.contracts.notification.LetterId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.mailbox.domain.LeftOut;
import orderdesk.notification.mailbox.reading.LetterReader;
import orderdesk.notification.mailbox.reading.ReadLetter;
import orderdesk.platform.aggregate.Ids;

/**
 * A letter that was read, and the digest of its body. Servers add headers as they move a letter; its body stays.
 *
 * @param digest SHA-256 of what comes behind the headers, or how large that is where it was not read
 */
record Letter(ReadLetter read, String digest) {

    /** @param region ISO 3166 country of the shop */
    static Letter of(byte[] raw, String region) {
        return new Letter(LetterReader.read(raw, region), digest(raw));
    }

    static Letter headersOnly(byte[] headers, long bytes, LeftOut why) {
        return new Letter(LetterReader.headersOnly(headers, why), "bytes " + bytes);
    }

    /**
     * The same for the same letter in another folder. A Message-ID alone is not enough: it is the sender's, and whoever
     * uses one twice, by mistake or to have a letter overlooked, has still written two letters.
     */
    LetterId id(ShopId shop) {
        var head = read.head();
        var messageId = Optional.ofNullable(head.messageId()).orElse("");
        return new LetterId(
                Ids.of("letter", shop.value(), messageId, head.from().address(), digest));
    }

    private static String digest(byte[] raw) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var body = bodyOf(raw);
            sha.update(raw, body, raw.length - body);
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static int bodyOf(byte[] raw) {
        for (var at = 3; at < raw.length; at++) {
            if (raw[at] == '\n' && (raw[at - 1] == '\n' || raw[at - 1] == '\r' && raw[at - 2] == '\n')) {
                return at + 1;
            }
        }
        return 0;
    }
}
