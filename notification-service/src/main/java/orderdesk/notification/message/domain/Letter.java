package orderdesk.notification.message.domain;

import java.util.List;

/**
 * A message as it goes out. What stands in headers has no line breaks, whoever wrote it.
 *
 * @param from the shop, as the recipient knows it
 * @param to e-mail address, or telephone number (E.164)
 * @param subject empty where the channel has none
 * @param text plain, lines ended by a line feed
 * @param guessed forms of names in it that nobody has checked (R102)
 */
public record Letter(String from, String to, String subject, String text, List<String> guessed) {

    public Letter {
        requireOneLine(from);
        requireOneLine(to);
        requireOneLine(subject);
        guessed = List.copyOf(guessed);
    }

    /** Of which every form is certain. */
    public Letter(String from, String to, String subject, String text) {
        this(from, to, subject, text, List.of());
    }

    private static void requireOneLine(String header) {
        if (header.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A header has a line break, or another control character");
        }
    }
}
