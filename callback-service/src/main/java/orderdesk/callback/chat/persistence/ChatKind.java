package orderdesk.callback.chat.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.callback.chat.domain.Chat;
import orderdesk.callback.chat.domain.ChatStage;
import orderdesk.callback.chat.domain.Chatting;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;

/** How chats are kept: each with all that was written, for whoever reviews it (R112). */
public final class ChatKind implements AggregateKind<Chat, CallEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "chats";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.CALLS);
    }

    @Override
    public Class<Chat> state() {
        return Chat.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }

    @Override
    public Optional<Instant> deadline(Chat chat) {
        return Chatting.deadline(chat);
    }

    @Override
    public Decision<Chat, CallEvent> onTime(Chat chat, Instant now) {
        return new Chatting(chat, now).onTime();
    }

    @Override
    public Map<String, Object> keys(Chat chat) {
        var keys = new HashMap<String, Object>();
        keys.put("opened", chat.opened());
        keys.put("id", chat.taskId().toString());
        keys.put("answered", chat.answered() != null);
        keys.put(
                "stage",
                switch (chat.stage()) {
                    case ChatStage.Waiting _ -> "waiting";
                    case ChatStage.Answered _ -> "answered";
                    case ChatStage.Closed _ -> "closed";
                });
        chat.end().ifPresent(end -> {
            keys.put("outcome", end.outcome().name());
            keys.put("settled", end.by() != null);
        });
        return keys;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("opened", "id"), List.of("stage"));
    }
}
