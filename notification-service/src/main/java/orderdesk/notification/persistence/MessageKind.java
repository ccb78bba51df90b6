package orderdesk.notification.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Topics;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.message.domain.Stage;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.Ids;

/** How messages are kept: for ever, because an event may come again. */
public final class MessageKind implements AggregateKind<Message, NotificationEvent> {

    @Override
    public String service() {
        return "notification";
    }

    @Override
    public String collection() {
        return "messages";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.NOTIFICATIONS);
    }

    @Override
    public Class<Message> state() {
        return Message.class;
    }

    @Override
    public Class<NotificationEvent> events() {
        return NotificationEvent.class;
    }

    @Override
    public Optional<Instant> deadline(Message message) {
        return message.deadline();
    }

    @Override
    public Decision<Message, NotificationEvent> onTime(Message message, Instant now) {
        return message.onTime(now);
    }

    @Override
    public Map<String, Object> keys(Message message) {
        var keys = new HashMap<String, Object>();
        keys.put("order", message.orderId().toString());
        keys.put("asked", message.asked());
        switch (message.stage()) {
            case Stage.Waiting(var at) -> keys.put("dueAt", at);
            case Stage.Sent(var at, var letter, var reference) -> {
                keys.put("to", recipient(message.shop(), letter.to()));
                keys.put("sentAt", at);
                if (reference != null) {
                    keys.put("reference", reference);
                    keys.put("unreceiptedSince", at);
                }
            }
            case Stage.Delivered(var at, var letter) -> {
                keys.put("to", recipient(message.shop(), letter.to()));
                keys.put("sentAt", at);
            }
            case Stage.Sending _, Stage.Failed _, Stage.Suppressed _ -> {}
        }
        return keys;
    }

    /** An address is looked for by this, so that it stands in no index. */
    public static String recipient(ShopId shop, String to) {
        return Ids.of("recipient", shop.value(), to.toLowerCase(Locale.ROOT)).toString();
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("dueAt"),
                List.of("order", "asked"),
                List.of("to", "sentAt"),
                List.of("sentAt"),
                List.of("reference"),
                List.of("unreceiptedSince"));
    }
}
