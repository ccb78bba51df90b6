package orderdesk.callback.presence.domain;

import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * What passes between an operator and his senior while he is at work.
 *
 * @param handUpSince since when he has asked for a senior; absent while he has not
 * @param whisper what a senior last wrote to him
 */
public record Help(@Nullable Instant handUpSince, @Nullable Whisper whisper) {

    static final Help NONE = new Help(null, null);

    /** @param text that the operator reads beside his script; the customer never does */
    public record Whisper(OperatorId by, String text, Instant at) {

        /** Characters: what is read at a glance during a talk. */
        public static final int LENGTH_MAX = 300;
    }

    Help handUp(Instant since) {
        return new Help(since, whisper);
    }

    Help handDown() {
        return new Help(null, whisper);
    }

    Help whispered(Whisper next) {
        return new Help(handUpSince, next);
    }

    /** Absent where nothing is asked and nothing was said. */
    static @Nullable Help known(Help help) {
        return help.equals(NONE) ? null : help;
    }

    static Help of(@Nullable Help known) {
        return Optional.ofNullable(known).orElse(NONE);
    }
}
