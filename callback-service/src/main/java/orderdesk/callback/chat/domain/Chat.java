package orderdesk.callback.chat.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.ChatEvent.ChatOpened;
import orderdesk.contracts.callback.ChatEvent.ChatWritten;
import orderdesk.contracts.callback.ChatSide;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor of the site and the desk write to each other, until its one outcome (R041, R072).
 *
 * @param taskId the work that it is in the queue
 * @param answerBy by the shop's own limit; unanswered until then it is abandoned (R103)
 * @param answered when the first operator came; absent while nobody did
 * @param left when the visitor closed it or his page; absent while he is there
 * @param messages at most {@value #MESSAGES_MAX}, in their order
 */
public record Chat(
        CallTaskId taskId,
        ShopId shop,
        Visitor visitor,
        Instant opened,
        Instant answerBy,
        @Nullable Instant answered,
        @Nullable Instant left,
        ChatStage stage,
        List<Message> messages) {

    public static final int MESSAGES_MAX = 300;
    public static final int TEXT_MAX = 1_000;

    public Chat {
        messages = List.copyOf(messages);
    }

    /** The chat of a piece of work has an id of its own: both are aggregates of one topic. */
    public static String id(CallTaskId task) {
        return Ids.of("chat", task.toString()).toString();
    }

    /**
     * He asks his first question.
     *
     * @param person see {@link orderdesk.callback.task.domain.CallTask#person()}
     */
    public static Decision<Chat, CallEvent> open(
            CallTaskId task, ShopId shop, UUID person, Visitor visitor, Said said, Instant answerBy) {
        var now = said.at();
        var first = new Message(1, ChatSide.VISITOR, null, said.key(), said.text(), now);
        var chat = new Chat(task, shop, visitor, now, answerBy, null, null, new ChatStage.Waiting(), List.of(first));
        return new Decision<>(
                chat,
                List.of(new ChatOpened(task, person, answerBy, now), new ChatWritten(task, 1, ChatSide.VISITOR, now)));
    }

    @JsonIgnore
    public boolean isOpen() {
        return !(stage instanceof ChatStage.Closed);
    }

    public Optional<ChatStage.Closed> end() {
        return stage instanceof ChatStage.Closed closed ? Optional.of(closed) : Optional.empty();
    }

    /** What was written behind this number. */
    public List<Message> after(int number) {
        return messages.subList(Math.clamp(number, 0, messages.size()), messages.size());
    }

    @JsonIgnore
    boolean isReplied() {
        return messages.getLast().by() == ChatSide.OPERATOR;
    }

    Chat in(ChatStage next) {
        return new Chat(taskId, shop, visitor, opened, answerBy, answered, left, next, messages);
    }

    Chat answeredAt(Instant first) {
        return new Chat(taskId, shop, visitor, opened, answerBy, first, left, stage, messages);
    }

    Chat leftAt(Instant at) {
        return new Chat(taskId, shop, visitor, opened, answerBy, answered, at, stage, messages);
    }

    /** Who writes again is there again. */
    Chat with(List<Message> more, ChatSide by) {
        var gone = by == ChatSide.VISITOR ? null : left;
        return new Chat(taskId, shop, visitor, opened, answerBy, answered, gone, stage, more);
    }

    /**
     * What somebody says.
     *
     * @param key by which he knows it when he sends it again
     * @param text 1 to {@value #TEXT_MAX} characters
     */
    public record Said(String key, String text, Instant at) {}
}
