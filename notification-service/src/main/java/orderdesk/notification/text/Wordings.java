package orderdesk.notification.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import orderdesk.notification.message.domain.Kind;

/** The words that a shop uses as long as it has none of its own: files of the service, the first line is the subject. */
public final class Wordings {

    private static final Map<Kind, Wording> RUSSIAN = new EnumMap<>(Kind.class);

    static {
        for (var kind : Kind.templates()) {
            RUSSIAN.put(kind, read("/texts/ru/email/%s.txt".formatted(kind.word())));
        }
    }

    private Wordings() {}

    public static Wording of(Kind kind) {
        return Objects.requireNonNull(RUSSIAN.get(kind), kind.word());
    }

    private static Wording read(String file) {
        try (var in = Objects.requireNonNull(Wordings.class.getResourceAsStream(file), file)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var end = text.indexOf('\n');
            return new Wording(
                    text.substring(0, end).strip(), text.substring(end).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
