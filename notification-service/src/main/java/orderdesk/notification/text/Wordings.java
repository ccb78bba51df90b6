package orderdesk.notification.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.notification.message.domain.Kind;

/** The words that a shop uses as long as it has none of its own: files of the service, the first line is the subject. */
public final class Wordings {

    private static final Map<Kind, Wording> RUSSIAN = new EnumMap<>(Kind.class);
    private static final Map<Kind, Wording> SHORT = new EnumMap<>(Kind.class);

    static {
        for (var kind : Kind.templates()) {
            var email = text("/texts/ru/email/%s.txt".formatted(kind.word()));
            var end = email.indexOf('\n');
            RUSSIAN.put(
                    kind,
                    new Wording(
                            email.substring(0, end).strip(),
                            email.substring(end).strip()));
        }
        for (var kind : Kind.triggered()) {
            SHORT.put(
                    kind,
                    new Wording(
                            "",
                            text("/texts/ru/sms/%s.txt".formatted(kind.word())).strip()));
        }
    }

    private Wordings() {}

    public static Wording of(Kind kind, Channel channel) {
        return channel == Channel.SMS ? shortOf(kind) : of(kind);
    }

    public static Wording of(Kind kind) {
        return Objects.requireNonNull(RUSSIAN.get(kind), kind.word());
    }

    /** For SMS: no subject, and few words. */
    public static Wording shortOf(Kind kind) {
        return Objects.requireNonNull(SHORT.get(kind), kind.word());
    }

    private static String text(String file) {
        try (var in = Objects.requireNonNull(Wordings.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
