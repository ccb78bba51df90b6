package orderdesk.notification.mailbox.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import orderdesk.notification.files.Bytes;

/**
 * The content of a part of a letter, which is read where the letter lies.
 *
 * @param content its bytes decoded, where they can be to their end, and else as they came
 * @param count of bytes, as far as they were counted
 * @param decoded it is packed as it says
 */
record PartBytes(Bytes content, long count, boolean decoded) {

    private static final int AT_ONCE = 64 << 10;

    /** @param max bytes that are counted */
    static PartBytes of(Part part, long max) throws IOException {
        Bytes decoded = () -> open(part);
        try {
            return new PartBytes(decoded, count(decoded, max), true);
        } catch (IOException _) {
            Bytes raw = () -> raw(part);
            return new PartBytes(raw, count(raw, max), false);
        }
    }

    private static InputStream open(Part part) throws IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException e) {
            throw new IOException("It is not packed as it says", e);
        }
    }

    static InputStream raw(Part part) throws IOException {
        try {
            return switch (part) {
                case MimeBodyPart body -> body.getRawInputStream();
                case MimeMessage whole -> whole.getRawInputStream();
                default -> InputStream.nullInputStream();
            };
        } catch (MessagingException e) {
            throw new IOException("It has no bytes", e);
        }
    }

    private static long count(Bytes content, long max) throws IOException {
        try (var in = content.open()) {
            var buffer = new byte[AT_ONCE];
            var all = 0L;
            for (var read = 0; read >= 0 && all < max; read = in.read(buffer)) {
                all += read;
            }
            return all;
        }
    }
}
