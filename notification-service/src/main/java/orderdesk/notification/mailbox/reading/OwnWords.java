package orderdesk.notification.mailbox.reading;

import java.util.regex.Pattern;

/**
 * What somebody wrote himself: without what he quotes of others, and without his signature.
 *
 * @param text without both
 * @param signed with the signature, where telephones stand
 */
record OwnWords(String text, String signed) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** A forwarded letter is what he wants to be read, and stays. */
    private static final Pattern ANSWERED = Pattern.compile(
            "^\\s*(?:-{2,}\\s*(?:original message|исходное сообщение)\\s*-*"
                    + "|(?:on|am|le)\\s.{5,200}\\b(?:wrote|schrieb|a écrit)\\s*:"
                    + "|.{0,200}(?:пишет|писал|писала|писал\\(а\\)|написал|написала|написал\\(а\\))\\s*:"
                    + "|(?:пн|вт|ср|чт|пт|сб|вс|\\d{1,2}[. ]).{5,150}<[^<>@\\s]+@[^<>\\s]+>\\s*:)\\s*$",
            FLAGS);

    private static final Pattern HEADER_OF_ANSWERED =
            Pattern.compile("^\\s*(?:from|от|от кого)\\s*:.{0,200}@.{1,200}$", FLAGS);

    private static final Pattern FORWARDED = Pattern.compile(
            "^\\s*-{2,}\\s*(?:forwarded message|пересылаемое сообщение|пересланное сообщение)\\s*-*\\s*$"
                    + "|^\\s*(?:начало переадресованного сообщения|begin forwarded message)\\s*:?\\s*$",
            FLAGS);

    /** RFC 3676, 4.3, and what people and their programs put there instead. */
    private static final Pattern SIGNATURE = Pattern.compile(
            "^(?:--\\s?|_{5,}\\s*)$"
                    + "|^\\s*(?:с уважением|с наилучшими|всего доброго|best regards|kind regards)\\b.{0,80}$"
                    + "|^\\s*(?:отправлено (?:с|из)|sent from)\\s.{1,80}$",
            FLAGS | Pattern.UNICODE_CHARACTER_CLASS);

    static OwnWords of(String plain) {
        var text = new StringBuilder();
        var signed = new StringBuilder();
        var forwards = false;
        var inSignature = false;
        for (var line : plain.split("\n", -1)) {
            if (line.stripLeading().startsWith(">")) {
                continue;
            }
            forwards |= FORWARDED.matcher(line).matches();
            if (!forwards && isAnswered(line)) {
                break;
            }
            inSignature |= !forwards && SIGNATURE.matcher(line).matches();
            signed.append(line).append('\n');
            if (!inSignature) {
                text.append(line).append('\n');
            }
        }
        return new OwnWords(text.toString().strip(), signed.toString().strip());
    }

    private static boolean isAnswered(String line) {
        return line.length() <= 400
                && (ANSWERED.matcher(line).matches()
                        || HEADER_OF_ANSWERED.matcher(line).matches());
    }
}
