package orderdesk.confirmation.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import orderdesk.contracts.order.LineId;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that was read back and ticked, or a question of the shop's own script that was answered.
 *
 * @param value fingerprint of what was spoken: the tick falls as soon as the order says something else; of a question,
 *     the id of its answer
 * @param offsetMillis where in the recording, in milliseconds
 * @param reply to a question; absent of a parameter
 */
public record Spoken(
        String id,
        String value,
        Instant at,
        @Nullable Long offsetMillis,
        @Nullable Reply reply) {

    /** Of a parameter. */
    public Spoken(String id, String value, Instant at, @Nullable Long offsetMillis) {
        this(id, value, at, offsetMillis, null);
    }

    @JsonIgnore
    boolean isAnswer() {
        return reply != null;
    }

    /**
     * What the customer said to a question.
     *
     * @param line of which it was asked; absent where of the whole order
     * @param label the answer, as the operator saw it
     * @param version of the shop's script in which it stood
     * @param tag that the case bears for it
     * @param courier what whoever brings the goods is to know
     */
    public record Reply(
            String phrase,
            @Nullable LineId line,
            String answer,
            String label,
            int version,
            @Nullable String tag,
            @Nullable String courier) {}
}
