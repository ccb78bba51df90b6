package orderdesk.notification.mailbox.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import orderdesk.notification.files.Bytes;

/**
 * An attachment.
 *
 * @param name as it may be shown: one plain file name
 * @param type the media type by its content
 * @param bytes of its content, decoded
 * @param proof it may be shown to people as what it is: a picture or a film within the limits of uploads
 * @param content read where the letter lies
 */
public record MailPart(String name, String type, long bytes, boolean proof, Bytes content) {

    /** Of one that is small enough to be looked into. */
    byte[] inMemory(int max) {
        try (InputStream in = content.open()) {
            return in.readNBytes(max);
        } catch (IOException e) {
            throw new UncheckedIOException("It was read before", e);
        }
    }
}
