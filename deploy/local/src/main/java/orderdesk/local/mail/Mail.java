package orderdesk.local.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One mail or short message, as its recipient would see it.
 *
 * @param id its Message-ID, or the SMS centre's id
 * @param at when it was taken
 */
public record Mail(String id, String from, String to, String subject, String text, Instant at) {

    /** Longer texts are cut. */
    static final int TEXT_MAX = 100_000;

    static Mail of(MimeMessage message, Instant at) throws MessagingException, IOException {
        var text = text(message).replace("\r\n", "\n").strip();
        return new Mail(
                orNothing(message.getMessageID()),
                addresses(message.getFrom()),
                addresses(message.getAllRecipients()),
                orNothing(message.getSubject()),
                text.substring(0, Math.min(TEXT_MAX, text.length())),
                at);
    }

    /** The first text that there is. */
    private static String text(Part part) throws MessagingException, IOException {
        var content = part.getContent();
        if (content instanceof Multipart parts) {
            return parts.getCount() == 0 ? "" : text(parts.getBodyPart(0));
        }
        return content instanceof String text ? text : "";
    }

    private static String addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(Mail::readable).collect(Collectors.joining(", "));
    }

    private static String readable(Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }

    private static String orNothing(@Nullable String header) {
        return Optional.ofNullable(header).orElse("");
    }
}
