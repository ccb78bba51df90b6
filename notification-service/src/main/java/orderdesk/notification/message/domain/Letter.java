package orderdesk.notification.message.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param answer to what it is one; absent where it begins a conversation
 */
public record Letter(
        String from,
        String to,
        String subject,
        String text,
        List<String> guessed,
        @Nullable String replyTo,
        @Nullable String unsubscribe,
        @Nullable Answer answer) {

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

    /** Which begins a conversation. */
    public Letter(
            String from,
            String to,
            String subject,
            String text,
            List<String> guessed,
            @Nullable String replyTo,
            @Nullable String unsubscribe) {
        this(from, to, subject, text, guessed, replyTo, unsubscribe, null);
    }

    /** With the code where it is kept with its end alone. */
    public Letter disclosing(String masked, String code) {
        var whole = text.replace(masked, code);
        return new Letter(from, to, subject, whole, guessed, replyTo, unsubscribe, answer);
    }

    /**
     * Where a letter belongs in a conversation (RFC 5322, 3.6.4).
     *
     * @param inReplyTo Message-ID of what it answers, without brackets; absent where that had none
     * @param automatic no human wrote it (RFC 3834)
     */
    public record Answer(@Nullable String inReplyTo, boolean automatic) {

        public Answer {
            requireOneLine(inReplyTo == null ? "" : inReplyTo);
        }

        /** The headers that say so; of a letter that is no answer, that nobody need answer it (RFC 3834). */
        public static Map<String, String> headers(@Nullable Answer answer) {
            if (answer == null) {
                return Map.of("Auto-Submitted", "auto-generated");
            }
            var headers = new HashMap<String, String>();
            headers.put("Auto-Submitted", answer.automatic ? "auto-replied" : "no");
            if (answer.inReplyTo != null) {
                headers.put("In-Reply-To", "<%s>".formatted(answer.inReplyTo));
                headers.put("References", "<%s>".formatted(answer.inReplyTo));
            }
            return headers;
        }
    }

    private static void requireOneLine(String header) {
        if (header.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A header has a line break, or another control character");
        }
    }
}
