package orderdesk.notification.message.domain;

/**
 * A message as it goes out. What stands in headers has no line breaks, whoever wrote it.
 *
 * @param from the shop, as the recipient knows it
 * @param to e-mail address
 * @param text plain, lines ended by a line feed
 */
public record Letter(String from, String to, String subject, String text) {

    public Letter {
        requireOneLine(from);
        requireOneLine(to);
        requireOneLine(subject);
    }

    private static void requireOneLine(String header) {
        if (header.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A header has a line break, or another control character");
        }
    }
}
