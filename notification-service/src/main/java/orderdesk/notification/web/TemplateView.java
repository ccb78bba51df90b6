package orderdesk.notification.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.text.OwnWording;
import orderdesk.notification.text.Paths;
import orderdesk.notification.text.Wordings;
import org.jspecify.annotations.Nullable;

/**
 * The words of one kind of message.
 *
 * @param version 0 while the shop has none of its own
 * @param values what may stand in gaps
 */
record TemplateView(
        String template,
        Channel channel,
        String subject,
        String body,
        int version,
        @Nullable String by,
        @Nullable Instant at,
        List<String> values) {

    static TemplateView of(Kind kind, Channel channel, Optional<OwnWording> own) {
        var wording = own.map(OwnWording::wording).orElseGet(() -> Wordings.of(kind, channel));
        return new TemplateView(
                kind.word(),
                channel,
                wording.subject(),
                wording.body(),
                own.map(OwnWording::version).orElse(0),
                own.map(OwnWording::by).orElse(null),
                own.map(OwnWording::at).orElse(null),
                Paths.of(kind).stream().sorted().toList());
    }
}
