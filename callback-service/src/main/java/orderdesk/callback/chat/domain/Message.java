package orderdesk.callback.chat.domain;

import java.time.Instant;
import orderdesk.contracts.callback.ChatSide;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * One message of a chat.
 *
 * @param number counted from 1
 * @param key by which its sender knows it: however often it is sent, it is there once
 * @param operator who wrote it, where it was not the visitor
 */
public record Message(int number, ChatSide by, @Nullable OperatorId operator, String key, String text, Instant at) {

    boolean isOf(ChatSide side, String itsKey) {
        return by == side && key.equals(itsKey);
    }
}
