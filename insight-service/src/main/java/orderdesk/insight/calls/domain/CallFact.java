package orderdesk.insight.calls.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said of a call, a chat or a letter, as far as it is counted. It is kept beyond the topics' retention, so
 * that what is counted can be learned anew; for that it holds no telephone number and nobody's words.
 */
public sealed interface CallFact {

    /** @param caller the customer of the call, as {@link PhoneCall#caller()}; the event names him no more */
    record Heard(CallEvent event, @Nullable UUID caller) implements CallFact {}

    /** An order was read back on a call. */
    record Tied(UUID call, OrderId order) implements CallFact {}

    /** A letter came that asks for something. */
    record LetterCame(UUID letter, Instant at) implements CallFact {}

    /** These letters have been answered in writing. */
    record LettersAnswered(Set<UUID> letters, Instant at) implements CallFact {

        public LettersAnswered {
            letters = Set.copyOf(letters);
        }
    }
}
