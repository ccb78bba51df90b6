package orderdesk.notification.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.notification.MessageId;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.message.domain.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One message, as it stands.
 *
 * @param asked when that happened which it is about
 * @param at when it came to this stage; of a waiting one, when it is due
 * @param unsure how often it may have been sent before without an answer
 * @param suppressed why it was not sent
 * @param failure why it could not be sent
 */
record MessageView(
        MessageId id,
        String template,
        Channel channel,
        String stage,
        Instant asked,
        Instant at,
        int attempts,
        int unsure,
        @Nullable Suppression suppressed,
        @Nullable String failure,
        @Nullable Sent sent) {

    /**
     * What went out.
     *
     * @param guessed forms of names in it that nobody has checked
     */
    record Sent(String to, String subject, String text, List<String> guessed) {

        static Sent of(Letter letter) {
            return new Sent(letter.to(), letter.subject(), letter.text(), letter.guessed());
        }
    }

    static MessageView of(Message message) {
        return switch (message.stage()) {
            case Stage.Waiting(var at) -> view(message, at, null, null, null);
            case Stage.Sending(var until, var letter) -> view(message, until, null, null, letter);
            case Stage.Sent(var at, var letter, var _) -> view(message, at, null, null, letter);
            case Stage.Delivered(var at, var letter) -> view(message, at, null, null, letter);
            case Stage.Failed(var at, var reason) -> view(message, at, null, reason, null);
            case Stage.Suppressed(var at, var reason) -> view(message, at, reason, null, null);
        };
    }

    private static MessageView view(
            Message message,
            Instant at,
            @Nullable Suppression suppressed,
            @Nullable String failure,
            @Nullable Letter letter) {
        return new MessageView(
                message.id(),
                message.kind().word(),
                message.channel(),
                message.stage().word(),
                message.asked(),
                at,
                message.attempts(),
                message.unsure(),
                suppressed,
                failure,
                Optional.ofNullable(letter).map(Sent::of).orElse(null));
    }
}
