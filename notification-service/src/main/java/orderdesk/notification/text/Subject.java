package orderdesk.notification.text;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.order.domain.AfterSale;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.order.domain.Gift;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about beside its order.
 *
 * @param replyTo where an answer about the case goes
 * @param upload the page by which he shows what went wrong
 * @param due until when he sends his photo, where the message asks for one; else until when he gets his money
 * @param ends what a reminder reminds of
 */
public record Subject(
        @Nullable Gift gift,
        @Nullable AfterSale afterSale,
        @Nullable String replyTo,
        @Nullable URI upload,
        @Nullable Instant due,
        Instant ends) {

    static Subject of(Message message, Correspondence file, ReplyAddresses replies) {
        var about = Optional.ofNullable(message.about());
        var gift = about.flatMap(file.beside()::gift);
        var afterSale = about.flatMap(file.beside()::afterSale);
        var photo = message.kind() == Kind.CASE_PHOTO;
        var due = afterSale.map(its -> photo ? its.evidenceBy() : its.dueBy());
        return of(gift, afterSale, file, replies, due, message.validUntil());
    }

    /** The last of each that there is, and a day from now, for whoever tries words out. */
    public static Subject sample(Correspondence file, ReplyAddresses replies, Instant now) {
        var gifts = file.beside().gifts();
        var cases = file.beside().cases();
        return of(
                gifts.isEmpty() ? Optional.empty() : Optional.of(gifts.getLast()),
                cases.isEmpty() ? Optional.empty() : Optional.of(cases.getLast()),
                file,
                replies,
                cases.isEmpty()
                        ? Optional.empty()
                        : Optional.ofNullable(cases.getLast().dueBy())
                                .or(() -> Optional.ofNullable(cases.getLast().evidenceBy())),
                now.plus(Duration.ofDays(1)));
    }

    private static Subject of(
            Optional<Gift> gift,
            Optional<AfterSale> afterSale,
            Correspondence file,
            ReplyAddresses replies,
            Optional<Instant> due,
            Instant ends) {
        return new Subject(
                gift.orElse(null),
                afterSale.orElse(null),
                afterSale.flatMap(its -> replies.ofCase(file.shop(), its.id())).orElse(null),
                afterSale.flatMap(its -> replies.pageOf(file.shop(), its.id())).orElse(null),
                due.orElse(null),
                ends);
    }

    Optional<Gift> gifts() {
        return Optional.ofNullable(gift);
    }
}
