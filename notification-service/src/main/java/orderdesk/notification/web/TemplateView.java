package orderdesk.notification.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.shared.Language;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.text.OwnWording;
import orderdesk.notification.text.Paths;
import orderdesk.notification.text.Texts.Worded;
import org.jspecify.annotations.Nullable;

/**
 * The words of one kind of message in one language.
 *
 * @param translated false where there are none in it: these are in Russian, and go out so
 * @param version 0 while the shop has none of its own
 * @param values what may stand in gaps
 */
record TemplateView(
        String template,
        Channel channel,
        Language language,
        boolean translated,
        String subject,
        String body,
        int version,
        @Nullable String by,
        @Nullable Instant at,
        List<String> values) {

    /** @param used what goes out now where that language is asked for */
    static TemplateView of(Kind kind, Channel channel, Language language, Worded used, Optional<OwnWording> own) {
        var wording = used.wording();
        return new TemplateView(
                kind.word(),
                channel,
                language,
                used.language() == language,
                wording.subject(),
                wording.body(),
                own.map(OwnWording::version).orElse(0),
                own.map(OwnWording::by).orElse(null),
                own.map(OwnWording::at).orElse(null),
                Paths.of(kind).stream().sorted().toList());
    }
}
