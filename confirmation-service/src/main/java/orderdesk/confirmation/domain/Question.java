package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.stock.WarehouseEvent.About;
import orderdesk.contracts.stock.WarehouseEvent.Finding;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseAsked;
import orderdesk.contracts.stock.WarehouseQuestionId;
import org.jspecify.annotations.Nullable;

/**
 * An urgent question to the warehouse, as the card shows it (R011).
 *
 * @param line absent where it is about the whole order
 * @param unanswered the warehouse let its time go by
 * @param answer in time or not
 */
public record Question(
        WarehouseQuestionId id,
        @Nullable LineId line,
        About about,
        String question,
        String by,
        Instant askedAt,
        Instant answerBy,
        boolean unanswered,
        @Nullable Answer answer) {

    /** How many of the last ones a card keeps. */
    static final int KEPT_MAX = 20;

    /**
     * @param units pieces found, where that was asked
     * @param seconds the time to the answer
     */
    public record Answer(
            Finding finding,
            @Nullable Integer units,
            @Nullable String words,
            boolean inTime,
            long seconds,
            String by,
            Instant at) {}

    static Question of(WarehouseAsked asked) {
        return new Question(
                asked.questionId(),
                asked.line(),
                asked.about(),
                asked.question(),
                asked.by(),
                asked.at(),
                asked.answerBy(),
                false,
                null);
    }

    /** Somebody may still answer before its time is up. */
    public boolean isOpen() {
        return answer == null && !unanswered;
    }

    Question left() {
        return answer != null ? this : with(true, null);
    }

    Question answered(Answer given) {
        return with(unanswered, given);
    }

    private Question with(boolean late, @Nullable Answer given) {
        return new Question(id, line, about, question, by, askedAt, answerBy, late, given);
    }

    /** Replaces the one of that id, or is the last; the oldest go where there are too many. */
    static List<Question> replacing(List<Question> all, Question next) {
        var known = all.stream().anyMatch(one -> one.id().equals(next.id()));
        return known
                ? all.stream()
                        .map(one -> one.id().equals(next.id()) ? next : one)
                        .toList()
                : Stream.concat(all.stream(), Stream.of(next))
                        .skip(Math.max(0, all.size() + 1 - KEPT_MAX))
                        .toList();
    }
}
