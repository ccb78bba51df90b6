package orderdesk.notification.mailbox.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes characters of bytes whose encoding may be unnamed, unknown, or not the one that they say. */
final class Texts {

    /** What Russian mail is written in where it is not UTF-8. */
    private static final Charset LAST_RESORT = Charset.forName("windows-1251");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\t]]");

    private Texts() {}

    /** UTF-8 where the bytes are that, because nothing else looks like it; then what was said, if it can be so. */
    static String decoded(byte[] bytes, @Nullable String declared) {
        var said = charset(declared);
        if (isAscii(bytes)) {
            return new String(bytes, said.orElse(StandardCharsets.US_ASCII));
        }
        return strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> said.flatMap(charset -> strictly(bytes, charset)))
                .orElseGet(() -> new String(bytes, LAST_RESORT));
    }

    /** Of a header that came as bytes, one character each. */
    static String repaired(String header) {
        var isBytes = header.chars().allMatch(it -> it <= 0xFF);
        return isBytes && header.chars().anyMatch(it -> it >= 0x80)
                ? decoded(header.getBytes(StandardCharsets.ISO_8859_1), null)
                : header;
    }

    /** Without control characters and half characters, lines ended by a line feed, in NFC. */
    static String clean(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ');
        return Normalizer.normalize(CONTROL.matcher(lines).replaceAll(""), Normalizer.Form.NFC);
    }

    static String oneLine(String text, int max) {
        return cut(clean(text).replaceAll("\\s+", " ").strip(), max);
    }

    /** At most so many characters, never half of one. */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    private static Optional<Charset> charset(@Nullable String name) {
        try {
            return Optional.ofNullable(name)
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty(); // nobody knows it: the bytes have to speak for themselves
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (var it : bytes) {
            if (it < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty(); // it is not what it says
        }
    }
}
