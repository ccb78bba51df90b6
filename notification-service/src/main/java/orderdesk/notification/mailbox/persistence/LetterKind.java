package orderdesk.notification.mailbox.persistence;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Topics;
import orderdesk.notification.mailbox.domain.Outgoing;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.Ids;

/** How letters are kept: for ever, because a server may list one again. */
public final class LetterKind implements AggregateKind<ReceivedLetter, NotificationEvent> {

    @Override
    public String service() {
        return "notification";
    }

    @Override
    public String collection() {
        return "letters";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.NOTIFICATIONS);
    }

    @Override
    public Class<ReceivedLetter> state() {
        return ReceivedLetter.class;
    }

    @Override
    public Class<NotificationEvent> events() {
        return NotificationEvent.class;
    }

    @Override
    public Map<String, Object> keys(ReceivedLetter letter) {
        var keys = new HashMap<String, Object>();
        keys.put("id", letter.id().toString());
        keys.put("kind", letter.kind().name());
        keys.put("receivedAt", letter.receivedAt());
        keys.put("from", hidden(letter.shop(), letter.head().from().address()));
        keys.put(
                "outgoing",
                letter.outgoing().stream().map(mail -> mail.id().toString()).toList());
        Optional.ofNullable(letter.head().messageId())
                .ifPresent(id -> keys.put("messageId", hidden(letter.shop(), id)));
        if (letter.isSettled()) {
            keys.put("settled", true);
        }
        dueAt(letter).ifPresent(at -> keys.put("dueAt", at));
        return keys;
    }

    private static Optional<Instant> dueAt(ReceivedLetter letter) {
        return letter.outgoing().stream()
                .filter(mail -> mail.stage() == Outgoing.Stage.WAITING || mail.stage() == Outgoing.Stage.SENDING)
                .map(Outgoing::at)
                .min(Comparator.naturalOrder());
    }

    /** What is personal is looked for by this, so that it stands in no index. */
    public static String hidden(ShopId shop, String what) {
        return Ids.of("letter-key", shop.value(), what).toString();
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("dueAt"),
                List.of("receivedAt", "id"),
                List.of("kind", "receivedAt", "id"),
                List.of("from", "receivedAt"),
                List.of("from", "settled"),
                List.of("messageId"),
                List.of("outgoing"));
    }
}
