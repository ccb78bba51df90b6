package orderdesk.callback.chat;

import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.MOSCOW;
import static orderdesk.callback.Theatre.SHOP;
import static orderdesk.callback.Theatre.SHOPS;

import java.time.Duration;
import java.util.Optional;
import orderdesk.callback.TalkDesk.By;
import orderdesk.callback.Theatre;
import orderdesk.callback.chat.domain.Chat;
import orderdesk.callback.chat.domain.Visitor;
import orderdesk.callback.chat.messaging.ChatReader;
import orderdesk.callback.chat.persistence.ChatDesks;
import orderdesk.callback.messaging.CallsReader;
import orderdesk.callback.messaging.Together;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;

/** Visitors and operators of chats, on a store in memory. */
final class Lobby {

    static final OperatorId VERA = FixedShops.VERA;
    static final OperatorId GALINA = FixedShops.GALINA;
    static final Duration WITHIN = Duration.ofSeconds(30);
    static final String SECRET = "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";
    static final String QUESTION = "Есть ли M?";

    final Theatre stage;
    final ChatDesk chats;

    Lobby(Theatre stage) {
        this.stage = stage;
        this.chats = ChatDesks.on(stage.store, stage.desk, new FixedShops(), stage.clock);
    }

    static Visitor visitor(@Nullable Phone phone) {
        return new Visitor("Ирина", phone, MOSCOW, "/catalogue/tee", Theatre.consent("chat"), SECRET);
    }

    static Once once(String key) {
        return new Once("anonymous", key, "hash of " + key);
    }

    Chat opened(String key) {
        return opened(key, null);
    }

    Chat opened(String key, @Nullable Phone phone) {
        return chats.open(SHOP, visitor(phone), QUESTION, "203.0.113.7", WITHIN, once(key), CAUSE)
                .stored()
                .state();
    }

    /** The best work, which is a chat, in the hands of this operator, who came into it. */
    By answered(OperatorId operator) {
        var by = claimed(operator);
        chats.answer(by);
        return by;
    }

    By claimed(OperatorId operator) {
        var claimed = stage.desk
                .queue()
                .next(operator, SHOPS, Optional.empty(), CAUSE)
                .orElseThrow();
        return Theatre.by(
                operator, claimed.items().getFirst().state(), claimed.claim().token());
    }

    Chat chat(Chat chat) {
        return chats.find(SHOP, chat.taskId()).orElseThrow().state();
    }

    CallTask task(Chat chat) {
        return stage.task(chat.taskId());
    }

    void later(Duration time) {
        stage.clock.advance(time);
        stage.store.tick();
    }

    /** The service hears all that it announced, from the beginning, as after a restart. */
    void hearOwn() {
        var reader = new Together<>(new ChatReader(chats.work()), new CallsReader(stage.desk));
        stage.store.deliveries(CallEvent.class).forEach(reader::on);
    }

    static Lobby on(SimulatedStore store, Theatre stage) {
        return new Lobby(new Theatre(stage.clock, store));
    }
}
