package orderdesk.notification.message.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it goes out. What stands in headers has no line breaks, whoever wrote it.
 *
 * @param from the shop, as the recipient knows it
 * @param to e-mail address, or telephone number (E.164)
 * @param subject empty where the channel has none
 * @param text plain, lines ended by a line feed
 * @param guessed forms of names in it that nobody has checked (R102)
 * @param replyTo where an answer finds what it is about; absent where the sender's own address will do
 * @param unsubscribe where the recipient declines more of this kind; absent where he has a right to be told
 */
public record Letter(
        String from,
        String to,
        String subject,
        String text,
        List<String> guessed,
        @Nullable String replyTo,
        @Nullable String unsubscribe) {

    public Letter {
        requireOneLine(from);
        requireOneLine(to);
        requireOneLine(subject);
        requireOneLine(replyTo == null ? "" : replyTo);
        requireOneLine(unsubscribe == null ? "" : unsubscribe);
        guessed = List.copyOf(guessed);
    }

    /** With no more in its headers than it needs. */
    public Letter(String from, String to, String subject, String text, List<String> guessed) {
        this(from, to, subject, text, guessed, null, null);
    }

    /** Of which every form is certain. */
    public Letter(String from, String to, String subject, String text) {
        this(from, to, subject, text, List.of());
    }

    /** With the code where it is kept with its end alone. */
    public Letter disclosing(String masked, String code) {
        return new Letter(from, to, subject, text.replace(masked, code), guessed, replyTo, unsubscribe);
    }

    private static void requireOneLine(String header) {
        if (header.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A header has a line break, or another control character");
        }
    }
}
