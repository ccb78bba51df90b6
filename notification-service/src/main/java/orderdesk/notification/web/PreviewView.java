package orderdesk.notification.web;

import java.util.List;
import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.notification.TextDesk.Preview;
import orderdesk.notification.channel.Segments;
import orderdesk.notification.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a message would say.
 *
 * @param subject absent where something is missing, as is the text
 * @param missing values that are not known of this order
 * @param guessed forms of names in it that nobody has checked
 * @param segments in which a short message goes out and is paid for; absent by e-mail
 * @param sendable false for what does not fit the segments that a message may have
 */
record PreviewView(
        @Nullable String subject,
        @Nullable String text,
        List<String> missing,
        List<String> guessed,
        @Nullable Integer segments,
        boolean sendable) {

    static PreviewView of(Channel channel, Preview preview) {
        var segments = channel == Channel.SMS
                ? preview.filled().map(filled -> Segments.of(filled.text()).count())
                : Optional.<Integer>empty();
        return new PreviewView(
                preview.filled().map(Wording.Filled::subject).orElse(null),
                preview.filled().map(Wording.Filled::text).orElse(null),
                preview.missing(),
                preview.guessed(),
                segments.orElse(null),
                preview.missing().isEmpty() && segments.orElse(1) <= Segments.SEGMENTS_MAX);
    }
}
