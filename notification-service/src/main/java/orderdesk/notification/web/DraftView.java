package orderdesk.notification.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.OrderId;
import orderdesk.notification.reply.Draft;
import org.jspecify.annotations.Nullable;

/**
 * An operator's answer.
 *
 * @param subject as filled in; absent where something is missing, as is the text
 * @param missing values that are not known of the order
 * @param guessed forms of names that nobody has checked (R102)
 * @param handlingSeconds from begun to sent; absent until then
 */
record DraftView(
        String id,
        OrderId orderId,
        @Nullable String reply,
        Instant begunAt,
        @Nullable String subject,
        @Nullable String text,
        List<String> missing,
        List<String> guessed,
        @Nullable Instant sentAt,
        @Nullable Long handlingSeconds) {

    static DraftView of(Draft draft) {
        var sent = draft.sent();
        var filling = draft.filling();
        return new DraftView(
                draft.id(),
                draft.orderId(),
                draft.reply(),
                draft.begunAt(),
                sent == null ? filling.subject() : sent.subject(),
                sent == null ? filling.text() : sent.text(),
                filling.missing(),
                filling.guessed(),
                sent == null ? null : sent.at(),
                draft.handling().map(Duration::toSeconds).orElse(null));
    }
}
