package orderdesk.inventory.warehouse.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.WarehouseEvent.About;
import orderdesk.contracts.stock.WarehouseEvent.Finding;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseAnswered;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseAsked;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseUnanswered;
import orderdesk.contracts.stock.WarehouseQuestionId;
import orderdesk.inventory.stock.domain.Want;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An urgent question to the warehouse: the customer is on the line until {@code answerBy} (R011).
 *
 * @param line of the order, as it was when it was asked; absent where the whole order is meant
 * @param text in the operator's words
 * @param unanswered its time went by, and that was announced
 */
public record Question(
        WarehouseQuestionId id,
        OrderId orderId,
        @Nullable Want line,
        About about,
        String text,
        String by,
        Instant askedAt,
        Instant answerBy,
        boolean unanswered,
        @Nullable Reply reply) {

    /**
     * @param units pieces found
     * @param seconds since it was asked
     */
    public record Reply(
            Finding finding,
            @Nullable Integer units,
            @Nullable String words,
            boolean inTime,
            long seconds,
            String by,
            Instant at) {}

    /** Where a question stands. */
    public enum State {
        OPEN,
        UNANSWERED,
        ANSWERED
    }

    public static Decision<Question, StockEvent> ask(
            WarehouseQuestionId id,
            OrderId order,
            @Nullable Want line,
            About about,
            String text,
            Duration within,
            String by,
            Instant now) {
        var question = new Question(id, order, line, about, text, by, now, now.plus(within), false, null);
        return Decision.of(
                question,
                new WarehouseAsked(
                        id,
                        order,
                        line == null ? null : line.line(),
                        line == null ? null : line.sku(),
                        about,
                        text,
                        by,
                        question.answerBy(),
                        now));
    }

    public State state() {
        if (reply != null) {
            return State.ANSWERED;
        }
        return unanswered ? State.UNANSWERED : State.OPEN;
    }

    /**
     * An answer is welcome when its time has gone by, too.
     *
     * @throws AlreadyAnswered when somebody answered before
     */
    public Decision<Question, StockEvent> answered(
            Finding finding, @Nullable Integer units, @Nullable String words, String who, Instant now) {
        if (reply != null) {
            throw new AlreadyAnswered(reply);
        }
        var seconds = Math.max(0, Duration.between(askedAt, now).toSeconds());
        var given = new Reply(finding, units, words, !unanswered && !now.isAfter(answerBy), seconds, who, now);
        return Decision.of(
                with(unanswered, given),
                new WarehouseAnswered(
                        id,
                        orderId,
                        line == null ? null : line.line(),
                        finding,
                        units,
                        words,
                        given.inTime(),
                        seconds,
                        who,
                        now));
    }

    /** When its time goes by, unless that has been announced. */
    public Optional<Instant> deadline() {
        return state() == State.OPEN ? Optional.of(answerBy) : Optional.empty();
    }

    public Decision<Question, StockEvent> onTime(Instant now) {
        if (state() != State.OPEN || now.isBefore(answerBy)) {
            return Decision.of(this);
        }
        return Decision.of(
                with(true, null),
                new WarehouseUnanswered(id, orderId, line == null ? null : line.line(), answerBy, now));
    }

    private Question with(boolean late, @Nullable Reply given) {
        return new Question(id, orderId, line, about, text, by, askedAt, answerBy, late, given);
    }
}
