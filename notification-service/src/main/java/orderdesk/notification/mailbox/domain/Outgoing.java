package orderdesk.notification.mailbox.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * What is written to the sender of a letter. As of every message, it is written down that it is being sent before it
 * is, so that a crash in between leads to the same Message-ID again.
 *
 * @param id its Message-ID follows from it
 * @param by who wrote it; absent where it is the acknowledgement
 * @param at when it is due, when the sending is given up for lost, or when it was taken
 * @param attempts how often it was handed over, or was about to be
 * @param failure why it will not be sent
 */
public record Outgoing(
        UUID id,
        @Nullable OperatorId by,
        String subject,
        String text,
        Stage stage,
        Instant at,
        int attempts,
        @Nullable String failure) {

    static final int ATTEMPTS_MAX = 8;

    /** Longer than all time-outs of a channel together. */
    private static final Duration SENDING_MAX = Duration.ofSeconds(120);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    public enum Stage {
        WAITING,
        SENDING,
        SENT,
        FAILED
    }

    public static Outgoing waiting(UUID id, @Nullable OperatorId by, String subject, String text, Instant now) {
        return new Outgoing(id, by, subject, text, Stage.WAITING, now, 0, null);
    }

    /** It is not sent, because words of it have no value. */
    public static Outgoing lacking(UUID id, String subject, List<String> missing, Instant now) {
        return new Outgoing(id, null, subject, "", Stage.FAILED, now, 0, "missing: " + String.join(", ", missing));
    }

    public boolean isDue(Instant now) {
        return (stage == Stage.WAITING || stage == Stage.SENDING) && !at.isAfter(now);
    }

    Outgoing taken(Instant now) {
        return in(Stage.SENDING, now.plus(SENDING_MAX), attempts + 1, null);
    }

    Outgoing sent(Instant now) {
        return stage == Stage.SENT ? this : in(Stage.SENT, now, attempts, null);
    }

    /** @param forGood another try would come to the same */
    Outgoing refused(boolean forGood, String why, Instant now) {
        if (stage != Stage.SENDING) {
            return this;
        }
        return forGood || attempts >= ATTEMPTS_MAX
                ? in(Stage.FAILED, now, attempts, why)
                : in(Stage.WAITING, now.plus(FIRST_PAUSE.multipliedBy(1L << (attempts - 1))), attempts, null);
    }

    private Outgoing in(Stage next, Instant when, int tries, @Nullable String why) {
        return new Outgoing(id, by, subject, text, next, when, tries, why);
    }
}
