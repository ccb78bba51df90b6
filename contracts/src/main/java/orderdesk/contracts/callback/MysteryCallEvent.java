package orderdesk.contracts.callback;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Calls by which quality staff try the desk (R055). Nobody who shows anything to operators may let them know: who
 * ignores these does right, unless he counts what calls lead to.
 */
public sealed interface MysteryCallEvent extends CallEvent {

    /**
     * A call of the exchange, or one that is owed, is a mystery shopper's. Announced by an aggregate of its own, so that
     * what is announced of the call tells nothing.
     *
     * @param callId of a call that came in; else {@code taskId} of a call, or a chat, that was asked for
     */
    @JsonTypeName("callback.mystery-marked.v1")
    record MysteryCallMarked(
            @Nullable CallId callId, @Nullable CallTaskId taskId, String by, Instant at) implements MysteryCallEvent {}
}
