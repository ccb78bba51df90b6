package orderdesk.callback.chat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.TalkDesk.By;
import orderdesk.callback.Trained;
import orderdesk.callback.chat.domain.Chat;
import orderdesk.callback.chat.domain.Chat.Said;
import orderdesk.callback.chat.domain.Chatting;
import orderdesk.callback.chat.domain.Visitor;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Talk;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.NoSuchWork;
import orderdesk.platform.claim.WorkRefusal;

/**
 * Chats with visitors of a site. The chat itself says what was written and what it came to; the work that it is in the
 * queue follows it.
 *
 * <p><b>Guarantee.</b> A chat is written first and its work after it, at once and again when its own event is heard: a
 * crash in between loses neither the visitor nor the outcome.
 */
public final class ChatDesk {

    private final Aggregates<Chat, CallEvent> chats;
    private final Chats seen;
    private final CallbackDesk desk;
    private final ChatWork work;
    private final Trained trained;
    private final Clock clock;

    public ChatDesk(Aggregates<Chat, CallEvent> chats, Chats seen, CallbackDesk desk, Trained trained, Clock clock) {
        this.chats = chats;
        this.seen = seen;
        this.desk = desk;
        this.work = new ChatWork(chats, desk);
        this.trained = trained;
        this.clock = clock;
    }

    /** The chats of a shop, to count and to look through. */
    public Chats seen() {
        return seen;
    }

    /** What keeps the queue in line with the chats. */
    public ChatWork work() {
        return work;
    }

    /** The id that a request to chat gets, the same whenever it is repeated. */
    public static CallTaskId id(ShopId shop, Once once) {
        return new CallTaskId(Ids.of("chat-task", shop.value(), once.client(), once.key()));
    }

    /**
     * A visitor asks his first question; the same request again meets its own chat.
     *
     * @param address of his computer; how often it asks is counted
     * @param within the shop's own limit
     */
    public Done<Chat, CallEvent> open(
            ShopId shop, Visitor visitor, String text, String address, Duration within, Once once, Cause cause) {
        var task = id(shop, once);
        if (find(shop, task).isEmpty()) {
            desk.requests().chat(shop, address, task, cause);
        }
        var said = new Said(once.key(), text, clock.instant());
        var phone = visitor.phone();
        var person = phone == null ? task.value() : CallTask.person(shop, phone.e164());
        var done = chats.create(
                shop,
                Chat.id(task),
                once,
                cause,
                () -> Chat.open(task, shop, person, visitor, said, said.at().plus(within)));
        work.owe(done.stored().state(), cause);
        return done;
    }

    public Optional<Stored<Chat>> find(ShopId shop, CallTaskId task) {
        return chats.find(shop, Chat.id(task));
    }

    /**
     * What the visitor may see who knows this secret.
     *
     * @param secret SHA-256, in hex
     * @return nothing for a wrong secret and for an unknown chat alike
     */
    public Optional<Stored<Chat>> ofVisitor(ShopId shop, CallTaskId task, String secret) {
        return find(shop, task)
                .filter(chat ->
                        MessageDigest.isEqual(bytes(chat.state().visitor().secret()), bytes(secret)));
    }

    /** @param key by which he knows his message */
    public Stored<Chat> visitorWrites(Chat chat, String key, String text, Cause cause) {
        return change(chat.shop(), chat.taskId(), cause, chatting -> chatting.visitorWrites(said(key, text, chatting)));
    }

    public Stored<Chat> left(Chat chat, Cause cause) {
        return follow(change(chat.shop(), chat.taskId(), cause, Chatting::left), cause);
    }

    /** @throws NotTrained for whoever may not write in chats (R104) */
    public Stored<Chat> answer(By by) {
        requireHeld(by);
        return change(by.shop(), by.task(), by.cause(), chatting -> chatting.answer(by.operator(), by.token()));
    }

    public Stored<Chat> operatorWrites(By by, String key, String text) {
        requireHeld(by);
        return change(
                by.shop(),
                by.task(),
                by.cause(),
                chatting -> chatting.operatorWrites(by.operator(), by.token(), said(key, text, chatting)));
    }

    /** Its one outcome, and the end of the work. */
    public Stored<Chat> settle(By by, Talk talk) {
        requireHeld(by);
        var settled =
                change(by.shop(), by.task(), by.cause(), chatting -> chatting.settled(by.operator(), by.token(), talk));
        var note = talk.note();
        if (note != null) {
            desk.tasks().note(by.shop(), by.task(), by.operator(), note, by.cause());
        }
        return follow(settled, by.cause());
    }

    private Stored<Chat> follow(Stored<Chat> chat, Cause cause) {
        work.settle(chat.state(), cause);
        return chat;
    }

    private void requireHeld(By by) {
        if (!trained.writes(by.shop(), by.operator())) {
            throw new NotTrained();
        }
        var task = desk.tasks().find(by.shop(), by.task()).orElseThrow(NoSuchWork::new);
        WorkRefusal.unlessHeld(task.state().holder(), by.operator(), by.token());
    }

    private Stored<Chat> change(
            ShopId shop, CallTaskId task, Cause cause, Function<Chatting, Decision<Chat, CallEvent>> how) {
        var now = clock.instant();
        return chats.change(
                        shop,
                        Chat.id(task),
                        cause,
                        known -> how.apply(
                                new Chatting(known.orElseThrow(NoSuchWork::new).state(), now)))
                .stored();
    }

    private static Said said(String key, String text, Chatting chatting) {
        return new Said(key, text, chatting.now());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
