package orderdesk.callback.chat.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import orderdesk.callback.chat.domain.Chat.Said;
import orderdesk.callback.task.domain.Talk;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.ChatEvent.ChatAnswered;
import orderdesk.contracts.callback.ChatEvent.ChatClosed;
import orderdesk.contracts.callback.ChatEvent.ChatWritten;
import orderdesk.contracts.callback.ChatSide;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.Decision;
import orderdesk.platform.claim.WorkRefusal;
import org.jspecify.annotations.Nullable;

/** What both sides do in a chat, and what time does. */
public record Chatting(Chat chat, Instant now) {

    /** A visitor writes so much at most in {@link #BURST_WITHIN}. */
    public static final int BURST = 10;

    public static final Duration BURST_WITHIN = Duration.ofSeconds(10);

    /** So long he waits for the next answer. */
    public static final Duration REPLY_WITHIN = Duration.ofMinutes(5);

    /** So long the desk waits for his next word. */
    public static final Duration SILENT_AFTER = Duration.ofMinutes(15);

    /** So long the operator has for the outcome once the visitor went, and he may come back. */
    public static final Duration LEFT_FOR = Duration.ofMinutes(2);

    /** @throws ChatRefusal where it is closed, full, or he writes too fast */
    public Decision<Chat, CallEvent> visitorWrites(Said said) {
        var known = known(ChatSide.VISITOR, said);
        if (known.isPresent()) {
            return Decision.of(chat);
        }
        requireOpen();
        requirePace();
        return written(ChatSide.VISITOR, null, said);
    }

    /**
     * An operator who holds the work is in the chat from now on.
     *
     * @throws WorkRefusal.ClaimSuperseded where one who claimed it later is there already
     */
    public Decision<Chat, CallEvent> answer(OperatorId operator, long token) {
        requireOpen();
        if (chat.stage() instanceof ChatStage.Answered(var _, var held)) {
            if (held > token) {
                throw new WorkRefusal.ClaimSuperseded();
            }
            if (held == token) {
                return Decision.of(chat);
            }
        }
        var there = chat.in(new ChatStage.Answered(operator, token));
        return Decision.of(
                there.answered() == null ? there.answeredAt(now) : there,
                new ChatAnswered(chat.taskId(), operator, now));
    }

    /** @throws WorkRefusal where another one is in the chat, or he did not come yet */
    public Decision<Chat, CallEvent> operatorWrites(OperatorId operator, long token, Said said) {
        var known = known(ChatSide.OPERATOR, said);
        if (known.isPresent()) {
            return Decision.of(chat);
        }
        requireThere(token);
        return written(ChatSide.OPERATOR, operator, said);
    }

    /** @throws WorkRefusal where another one is in the chat, or he did not come yet */
    public Decision<Chat, CallEvent> settled(OperatorId operator, long token, Talk talk) {
        requireThere(token);
        if (!Talk.ANY.contains(talk.outcome())) {
            throw new ChatRefusal.NotItsOutcome();
        }
        return closed(new ChatStage.Closed(talk.outcome(), talk.topic(), operator, talk.orderId(), now));
    }

    /** The visitor closed it: whoever answered says what it came to, and has a while for it. */
    public Decision<Chat, CallEvent> left() {
        return switch (chat.stage()) {
            case ChatStage.Waiting _ -> closed(CallOutcome.ABANDONED);
            case ChatStage.Answered _ -> Decision.of(chat.left() == null ? chat.leftAt(now) : chat);
            case ChatStage.Closed _ -> Decision.of(chat);
        };
    }

    /** When time decides, unless somebody does before. */
    public static Optional<Instant> deadline(Chat chat) {
        return switch (chat.stage()) {
            case ChatStage.Waiting _ -> Optional.of(chat.answerBy());
            case ChatStage.Answered _ -> Optional.of(end(chat));
            case ChatStage.Closed _ -> Optional.empty();
        };
    }

    private static Instant end(Chat chat) {
        var last = chat.messages().getLast().at();
        var silence = last.plus(chat.isReplied() ? SILENT_AFTER : REPLY_WITHIN);
        var left = chat.left();
        return left == null || left.plus(LEFT_FOR).isAfter(silence) ? silence : left.plus(LEFT_FOR);
    }

    /** Who was not answered has waited in vain; who was, has no more to say. */
    public Decision<Chat, CallEvent> onTime() {
        return deadline(chat).filter(due -> !due.isAfter(now)).isPresent()
                ? closed(chat.isReplied() ? CallOutcome.FELL_SILENT : CallOutcome.ABANDONED)
                : Decision.of(chat);
    }

    private Decision<Chat, CallEvent> closed(CallOutcome outcome) {
        return closed(new ChatStage.Closed(outcome, null, null, null, now));
    }

    private Decision<Chat, CallEvent> closed(ChatStage.Closed end) {
        return Decision.of(
                chat.in(end), new ChatClosed(chat.taskId(), end.outcome(), end.topic(), end.by(), end.orderId(), now));
    }

    private Decision<Chat, CallEvent> written(ChatSide side, @Nullable OperatorId operator, Said said) {
        if (chat.messages().size() >= Chat.MESSAGES_MAX) {
            throw new ChatRefusal.Full();
        }
        var number = chat.messages().size() + 1;
        var more = new ArrayList<>(chat.messages());
        more.add(new Message(number, side, operator, said.key(), said.text(), now));
        return Decision.of(chat.with(more, side), new ChatWritten(chat.taskId(), number, side, now));
    }

    private Optional<Message> known(ChatSide side, Said said) {
        var known = chat.messages().stream()
                .filter(message -> message.isOf(side, said.key()))
                .findFirst();
        if (known.filter(message -> !message.text().equals(said.text())).isPresent()) {
            throw new ChatRefusal.KeyUsed();
        }
        return known;
    }

    private void requireOpen() {
        if (!chat.isOpen()) {
            throw new ChatRefusal.Closed();
        }
    }

    private void requireThere(long token) {
        requireOpen();
        if (!(chat.stage() instanceof ChatStage.Answered(var _, var held)) || held < token) {
            throw new WorkRefusal.NotNow("Answer it first: the visitor sees who is there.");
        }
        if (held > token) {
            throw new WorkRefusal.ClaimSuperseded();
        }
    }

    private void requirePace() {
        var his = chat.messages().stream()
                .filter(message -> message.by() == ChatSide.VISITOR)
                .toList();
        if (his.size() >= BURST) {
            var free = his.get(his.size() - BURST).at().plus(BURST_WITHIN);
            if (free.isAfter(now)) {
                throw new ChatRefusal.TooFast(Duration.between(now, free));
            }
        }
    }
}
