package orderdesk.order.domain.aftersale;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleEvent.Evidence;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong with an order, until its customer has his answer (R097).
 *
 * @param number of the order
 * @param lines it is about; none where it is about the whole order
 * @param worth the order's total when it was opened; what can go back says the order
 * @param answerBy the handling time ends; it stands still while the customer is waited for
 * @param overdue that was announced
 * @param replacement the order that brings the right product
 * @param steps by whom and when
 * @param under the procedure that it is handled by; absent of cases that were opened when there was but the house's own
 */
public record AfterSale(
        AfterSaleId id,
        OrderId orderId,
        String number,
        Kind kind,
        Playbook.Channel channel,
        List<LineId> lines,
        String complaint,
        Money worth,
        String openedBy,
        Instant openedAt,
        Instant answerBy,
        boolean overdue,
        Stage stage,
        List<Evidence> evidence,
        @Nullable Refund refund,
        @Nullable OrderId replacement,
        List<Taken> steps,
        @Nullable Under under) {

    public AfterSale {
        lines = List.copyOf(lines);
        evidence = List.copyOf(evidence);
        steps = List.copyOf(steps);
    }

    public record Taken(Step step, String by, Instant at) {}

    @Override
    public Under under() {
        return under == null ? Under.house(kind) : under;
    }

    public Playbook playbook() {
        return under().playbook();
    }

    /** The earliest time limit that was not announced as passed; while the customer is waited for, his own. */
    public Optional<Instant> deadline() {
        if (stage instanceof Stage.Resolved) {
            return Optional.empty();
        }
        if (stage instanceof Stage.AwaitsEvidence(var dueBy, var _)) {
            return Optional.of(dueBy);
        }
        var answer = overdue ? Stream.<Instant>empty() : Stream.of(answerBy);
        var money = refund == null || !refund.isOwed() || refund.overdue()
                ? Stream.<Instant>empty()
                : Stream.of(refund.dueBy());
        return Stream.concat(answer, money).min(Instant::compareTo);
    }

    boolean was(Step step) {
        return times(step) > 0;
    }

    long times(Step step) {
        return steps.stream().filter(taken -> taken.step() == step).count();
    }

    AfterSale taking(Step step, String by, Instant at) {
        var all = Stream.concat(steps.stream(), Stream.of(new Taken(step, by, at)))
                .toList();
        return with(stage, evidence, refund, replacement, all, overdue);
    }

    AfterSale in(Stage next) {
        return with(next, evidence, refund, replacement, steps, overdue);
    }

    AfterSale with(Refund next) {
        return with(stage, evidence, next, replacement, steps, overdue);
    }

    AfterSale with(Evidence more) {
        var all = Stream.concat(evidence.stream(), Stream.of(more)).toList();
        return with(stage, all, refund, replacement, steps, overdue);
    }

    /** It is the desk's move again: what the customer was waited for does not count against it. */
    AfterSale resumed(Instant now) {
        if (!(stage instanceof Stage.AwaitsEvidence(var _, var since))) {
            return this;
        }
        var waited = since == null || overdue ? Duration.ZERO : Duration.between(since, now);
        return in(new Stage.Open()).answeredBy(answerBy.plus(waited));
    }

    private AfterSale answeredBy(Instant until) {
        return new AfterSale(
                id,
                orderId,
                number,
                kind,
                channel,
                lines,
                complaint,
                worth,
                openedBy,
                openedAt,
                until,
                overdue,
                stage,
                evidence,
                refund,
                replacement,
                steps,
                under);
    }

    AfterSale replacedBy(@Nullable OrderId next) {
        return with(stage, evidence, refund, next, steps, overdue);
    }

    AfterSale late() {
        return with(stage, evidence, refund, replacement, steps, true);
    }

    private AfterSale with(
            Stage next,
            List<Evidence> proof,
            @Nullable Refund money,
            @Nullable OrderId instead,
            List<Taken> done,
            boolean late) {
        return new AfterSale(
                id, orderId, number, kind, channel, lines, complaint, worth, openedBy, openedAt, answerBy, late, next,
                proof, money, instead, done, under);
    }
}
