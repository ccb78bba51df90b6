package orderdesk.notification.text;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.notification.Route;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.order.domain.Known;

/** Writes a message out, in the words that its shop uses. */
public record Composer(Texts texts, Forms forms) {

    /** @param route how its recipient is reached */
    public Composed compose(
            Message message, Correspondence file, Known order, ShopSettings shop, Route route, Instant now) {
        var written = message.written();
        if (written != null) {
            return new Composed.Ready(new Letter(
                    shop.brand().spokenName(), route.to(), written.subject(), written.text(), written.guessed()));
        }
        var values = Values.of(file, order, shop, forms.of(message.shop(), order), message.asked(), now);
        var byMail = route.channel() == Channel.EMAIL;
        var wording = byMail ? texts.of(message.shop(), message.kind()) : Wordings.shortOf(message.kind());
        var missing = wording.missing(values.map(), values.filters());
        if (!missing.isEmpty()) {
            return new Composed.Lacking(missing);
        }
        var filled = wording.filled(values.map(), values.filters());
        var letter = new Letter(
                byMail ? shop.brand().spokenName() : shop.brand().smsName(),
                route.to(),
                filled.subject(),
                filled.text(),
                List.copyOf(wording.guessed(values)));
        return new Composed.Ready(letter);
    }

    public sealed interface Composed {

        record Ready(Letter letter) implements Composed {}

        /** @param values without which it cannot be sent */
        record Lacking(Set<String> values) implements Composed {}
    }
}
