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
 * @param lawLate it was announced that the day is over by which the law gives him his money; absent of cases that were
 *     stored before that day was watched
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
        @Nullable Under under,
        @Nullable Boolean lawLate) {

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

    public Terms terms() {
        return new Terms(this);
    }

    /** @see Terms#deadline() */
    public Optional<Instant> deadline() {
        return terms().deadline();
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

    /** It is the desk's move again: what the customer or the bank was waited for does not count against it. */
    AfterSale resumed(Instant now) {
        if (!terms().isWaiting()) {
            return this;
        }
        var since = terms().waitsSince();
        var waited = since.isEmpty() || overdue ? Duration.ZERO : Duration.between(since.get(), now);
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
                under,
                lawLate);
    }

    AfterSale replacedBy(@Nullable OrderId next) {
        return with(stage, evidence, refund, next, steps, overdue);
    }

    AfterSale late() {
        return with(stage, evidence, refund, replacement, steps, true);
    }

    AfterSale lawPassed() {
        return law(true);
    }

    /** Its time limits are watched as those of a case that is opened now; what was announced of its money is no news. */
    AfterSale watched() {
        var said = terms().owed().filter(Refund::overdue).isPresent();
        return lawLate == null ? law(said) : this;
    }

    private AfterSale law(boolean passed) {
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
                answerBy,
                overdue,
                stage,
                evidence,
                refund,
                replacement,
                steps,
                under,
                passed);
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
                proof, money, instead, done, under, lawLate);
    }
}
