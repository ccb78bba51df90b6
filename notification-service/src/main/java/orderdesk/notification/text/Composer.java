package orderdesk.notification.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.notification.NotificationEvent.Purpose;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.notification.AddresseeDesk;
import orderdesk.notification.Route;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.order.domain.Gift;
import orderdesk.notification.order.domain.Known;
import orderdesk.notification.preference.Links;
import org.jspecify.annotations.Nullable;

/** Writes a message out, in the words that its shop uses. */
public record Composer(Texts texts, Forms forms, ReplyAddresses replies, Links links) {

    /** @param route how its recipient is reached */
    public Composed compose(
            Message message, Correspondence file, Known order, ShopSettings shop, Route route, Instant now) {
        var written = message.written();
        if (written != null) {
            var answer = new Letter(
                    shop.brand().spokenName(),
                    route.to(),
                    written.subject(),
                    written.text(),
                    written.guessed(),
                    replyTo(message, route, null),
                    null);
            return new Composed.Ready(answer, Optional.empty());
        }
        var subject = Subject.of(message, file, replies);
        var language = forms.language(message.shop(), order).orElse(shop.front().spoken());
        var said = texts.of(message.shop(), message.kind(), route.channel(), language);
        var wording = said.wording();
        var own = forms.of(message.shop(), order);
        var values = Values.of(file, order, shop, said.language(), own, message.asked(), now)
                .about(subject);
        var missing = wording.missing(values.map(), values.filters());
        return missing.isEmpty()
                ? new Composed.Ready(letter(message, order, shop, route, wording, values, subject), subject.gifts())
                : new Composed.Lacking(missing);
    }

    private Letter letter(
            Message message,
            Known order,
            ShopSettings shop,
            Route route,
            Wording wording,
            Values values,
            Subject subject) {
        var byMail = route.channel() == Channel.EMAIL;
        var filled = wording.filled(values.map(), values.filters());
        return new Letter(
                byMail ? shop.brand().spokenName() : shop.brand().smsName(),
                route.to(),
                filled.subject(),
                filled.text(),
                List.copyOf(wording.guessed(values)),
                replyTo(message, route, subject.replyTo()),
                byMail ? unsubscribe(message, order) : null);
    }

    /** Whoever answers is read: his case gets it, else the shop's mailbox, where there is one. */
    private @Nullable String replyTo(Message message, Route route, @Nullable String ofCase) {
        if (route.channel() != Channel.EMAIL) {
            return null;
        }
        return ofCase == null ? replies.ofShop(message.shop()).orElse(null) : ofCase;
    }

    private @Nullable String unsubscribe(Message message, Known order) {
        var purpose = message.kind().purpose();
        var customer = AddresseeDesk.customer(message.shop(), order);
        return purpose == Purpose.ORDER
                ? null
                : links.decline(message.shop(), customer, message.orderId(), purpose)
                        .toString();
    }

    public sealed interface Composed {

        /** @param gift whose code goes out in place of its end, which is what stands in the letter */
        record Ready(Letter letter, Optional<Gift> gift) implements Composed {}

        /** @param values without which it cannot be sent */
        record Lacking(Set<String> values) implements Composed {}
    }
}
