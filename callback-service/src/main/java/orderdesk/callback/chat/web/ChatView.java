package orderdesk.callback.chat.web;

import java.time.Instant;
import java.util.List;
import orderdesk.callback.chat.domain.Chat;
import orderdesk.callback.chat.domain.ChatStage;
import orderdesk.callback.chat.domain.Message;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.callback.ChatSide;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * A chat as its operator sees it.
 *
 * @param id of the work that it is in the queue
 * @param answerBy unanswered until then it is abandoned
 * @param left when the visitor closed it; absent while he is there
 * @param operator who is in it, or settled it
 * @param page where on the site he is
 * @param end absent while it is open
 * @param messages in their order; those behind {@code after} where that was asked
 */
record ChatView(
        CallTaskId id,
        ShopId shop,
        ChatState state,
        Instant opened,
        Instant answerBy,
        @Nullable Instant answered,
        @Nullable Instant left,
        @Nullable OperatorId operator,
        @Nullable String name,
        @Nullable Phone phone,
        @Nullable String page,
        @Nullable ChatEnd end,
        List<ChatLine> messages) {

    enum ChatState {
        WAITING,
        ANSWERED,
        CLOSED
    }

    /** @param by nobody where time or the visitor decided */
    record ChatEnd(
            CallOutcome outcome,
            @Nullable CallTopic topic,
            @Nullable OperatorId by,
            @Nullable OrderId orderId,
            Instant at) {}

    /** @param number counted from 1 */
    record ChatLine(int number, ChatSide by, @Nullable OperatorId operator, String text, Instant at) {

        static ChatLine of(Message message) {
            return new ChatLine(message.number(), message.by(), message.operator(), message.text(), message.at());
        }
    }

    static ChatView of(Chat chat, int after) {
        var visitor = chat.visitor();
        return new ChatView(
                chat.taskId(),
                chat.shop(),
                state(chat),
                chat.opened(),
                chat.answerBy(),
                chat.answered(),
                chat.left(),
                operator(chat.stage()),
                visitor.name(),
                visitor.phone(),
                visitor.page(),
                chat.end()
                        .map(end -> new ChatEnd(end.outcome(), end.topic(), end.by(), end.orderId(), end.at()))
                        .orElse(null),
                chat.after(after).stream().map(ChatLine::of).toList());
    }

    private static ChatState state(Chat chat) {
        return switch (chat.stage()) {
            case ChatStage.Waiting _ -> ChatState.WAITING;
            case ChatStage.Answered _ -> ChatState.ANSWERED;
            case ChatStage.Closed _ -> ChatState.CLOSED;
        };
    }

    private static @Nullable OperatorId operator(ChatStage stage) {
        return switch (stage) {
            case ChatStage.Waiting _ -> null;
            case ChatStage.Answered(var operator, var _) -> operator;
            case ChatStage.Closed closed -> closed.by();
        };
    }
}
