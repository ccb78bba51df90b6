package orderdesk.notification.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
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
 * @param raw where its attachments are read from
 */
record Letter(ReadLetter read, String digest, Raw raw) implements AutoCloseable {

    /**
     * @param raw closed with the letter
     * @param region ISO 3166 country of the shop
     */
    static Letter of(Raw raw, String region) {
        try {
            return new Letter(LetterReader.read(raw.shared(), region), digest(raw), raw);
        } catch (RuntimeException | Error e) {
            raw.close();
            throw e;
        }
    }

    static Letter headersOnly(byte[] headers, long bytes, LeftOut why) {
        return new Letter(LetterReader.headersOnly(headers, why), "bytes " + bytes, Raw.of(headers));
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

    @Override
    public void close() {
        raw.close();
    }

    private static String digest(Raw raw) {
        try (var in = raw.shared()) {
            var digest = new BodyDigest();
            in.transferTo(digest);
            return digest.hex();
        } catch (IOException e) {
            throw new UncheckedIOException("It was read before", e);
        }
    }
}
