package orderdesk.insight.calls.domain;

import java.time.Duration;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.insight.figures.domain.OpenTime;

/**
 * Whether who writes is answered in time: in a chat until the instant that its shop allows (R041), by mail within the time
 * of an order (R043, R086).
 */
public record Answering(OpenTime open) {

    /** Of open time, from the letter's coming. */
    public static final Duration LETTER_LIMIT = Duration.ofMinutes(60);

    /** How it stands with an answer. */
    public enum Verdict {
        IN_TIME,
        /** After its time, or never: it is over. */
        LATE,
        /** Nobody has answered yet. */
        WAITING
    }

    public static boolean isChat(OwedCall owed) {
        return owed.kind() == CallTaskKind.CHAT;
    }

    public static boolean isLetter(OwedCall owed) {
        return owed.kind() == CallTaskKind.MAIL_REQUEST;
    }

    /** Of a chat or a letter. */
    public Verdict of(OwedCall owed) {
        var answered = owed.answeredAt();
        if (answered == null) {
            return owed.endedAt() == null ? Verdict.WAITING : Verdict.LATE;
        }
        var limit = owed.answer().by();
        var inTime = limit == null
                ? open.between(owed.shop(), owed.askedAt(), answered).compareTo(LETTER_LIMIT) <= 0
                : !answered.isAfter(limit);
        return inTime ? Verdict.IN_TIME : Verdict.LATE;
    }
}
