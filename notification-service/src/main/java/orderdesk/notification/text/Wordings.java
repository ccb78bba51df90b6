package orderdesk.notification.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.shared.Language;
import orderdesk.notification.message.domain.Kind;

/** The words that a shop uses as long as it has none of its own: files of the service, the first line is the subject. */
public final class Wordings {

    private static final Map<Which, Wording> ALL = new HashMap<>();

    static {
        for (var language : Language.values()) {
            for (var kind : Kind.templates()) {
                read(language, Channel.EMAIL, kind).ifPresent(text -> {
                    var end = text.indexOf('\n');
                    var subject = text.substring(0, end).strip();
                    var words = new Wording(subject, text.substring(end).strip());
                    ALL.put(new Which(kind, Channel.EMAIL, language), words);
                });
            }
            for (var kind : Kind.triggered()) {
                read(language, Channel.SMS, kind)
                        .ifPresent(
                                text -> ALL.put(new Which(kind, Channel.SMS, language), new Wording("", text.strip())));
            }
        }
    }

    private Wordings() {}

    /** Empty where nobody has translated it; in Russian there is every one. */
    public static Optional<Wording> find(Kind kind, Channel channel, Language language) {
        var found = Optional.ofNullable(ALL.get(new Which(kind, channel, language)));
        if (language == Language.RU && found.isEmpty()) {
            throw new IllegalArgumentException("No words of %s by %s".formatted(kind.word(), channel));
        }
        return found;
    }

    /** In Russian. */
    public static Wording of(Kind kind, Channel channel) {
        return find(kind, channel, Language.RU).orElseThrow();
    }

    public static Wording of(Kind kind) {
        return of(kind, Channel.EMAIL);
    }

    /** For SMS: no subject, and few words. */
    public static Wording shortOf(Kind kind) {
        return of(kind, Channel.SMS);
    }

    private static Optional<String> read(Language language, Channel channel, Kind kind) {
        var file =
                "/texts/%s/%s/%s.txt".formatted(language.code(), channel.name().toLowerCase(Locale.ROOT), kind.word());
        try (var in = Wordings.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Which(Kind kind, Channel channel, Language language) {}
}
