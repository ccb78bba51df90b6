package orderdesk.notification.mailbox;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import orderdesk.contracts.notification.MessageId;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.notification.channel.Channels;
import orderdesk.notification.mailbox.domain.Outgoing;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.notification.message.domain.Letter.Answer;
import orderdesk.notification.message.domain.Outcome;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;

/** Sends what is due to the senders of letters: each mail once, as every message of the desk. */
public final class MailSending {

    private static final int ROUND_MAX = 32;

    private final Aggregates<ReceivedLetter, NotificationEvent> letters;
    private final Letters known;
    private final Channels channels;
    private final Shops shops;
    private final Clock clock;

    public MailSending(
            Aggregates<ReceivedLetter, NotificationEvent> letters,
            Letters known,
            Channels channels,
            Shops shops,
            Clock clock) {
        this.letters = letters;
        this.known = known;
        this.channels = channels;
        this.shops = shops;
        this.clock = clock;
    }

    /** @return whether there may be more to do */
    public boolean round() {
        var more = false;
        for (var shop : shops.all()) {
            var due = known.due(shop, clock.instant(), ROUND_MAX);
            due.forEach(this::send);
            more |= due.size() == ROUND_MAX;
        }
        return more;
    }

    private void send(Stored<ReceivedLetter> stored) {
        var letter = stored.state();
        letter.due(clock.instant()).ifPresent(mail -> send(letter, mail));
    }

    private void send(ReceivedLetter letter, Outgoing mail) {
        var now = clock.instant();
        try {
            change(letter, it -> it.taken(mail.id(), now));
        } catch (ReceivedLetter.NotDue _) {
            return; // another sender has it
        }
        var email = channels.of(letter.shop(), NotificationEvent.Channel.EMAIL).orElseThrow();
        var outcome = email.send(new MessageId(mail.id()), written(letter, mail));
        var answered = clock.instant();
        change(letter, it -> switch (outcome) {
            case Outcome.Taken _ -> it.sent(mail.id(), answered);
            case Outcome.Refused(var forGood, var why) -> it.refused(mail.id(), forGood, why, answered);
            case Outcome.Unanswered(var why) -> it.refused(mail.id(), false, why, answered);
            case Outcome.Away(var why) -> it.refused(mail.id(), false, why, answered);
        });
    }

    private orderdesk.notification.message.domain.Letter written(ReceivedLetter letter, Outgoing mail) {
        var from = shops.settings(letter.shop())
                .map(settings -> settings.brand().spokenName())
                .orElse(letter.shop().value());
        var answer = new Answer(letter.head().messageId(), mail.by() == null);
        return new orderdesk.notification.message.domain.Letter(
                from,
                letter.head().from().address(),
                mail.subject(),
                mail.text(),
                List.of(),
                letter.mailbox(),
                null,
                answer);
    }

    private void change(ReceivedLetter letter, UnaryOperator<ReceivedLetter> change) {
        var id = letter.id().toString();
        letters.change(
                letter.shop(),
                id,
                new Cause("notification", id, null),
                it -> Decision.of(change.apply(it.orElseThrow().state())));
    }
}
