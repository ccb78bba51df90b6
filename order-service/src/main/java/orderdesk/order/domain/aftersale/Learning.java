package orderdesk.order.domain.aftersale;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.order.domain.aftersale.Stage.Resolved;

/** Makes a procedure from a case that went well (R109): its steps, its channel, and the time that it took. */
final class Learning {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private Learning() {}

    /**
     * @param before what holds now, for what the case says nothing of
     * @throws StepNotPossible for a case that did not go well, or is of another kind
     */
    static Playbook from(AfterSale solved, Playbook before) {
        if (!(solved.stage() instanceof Resolved end)
                || !end.inTime()
                || end.resolution() == Resolution.REJECTED
                || solved.kind() != before.kind()) {
            throw new StepNotPossible("Only a case of this kind that was solved in time shows how it is done.");
        }
        var ends = ends(end.resolution(), before);
        var steps = steps(solved, ends);
        return new Playbook(
                before.kind(),
                new ArrayList<>(steps),
                solved.channel() == Playbook.Channel.CARRIER ? before.channels() : List.of(solved.channel()),
                new ArrayList<>(ends),
                upTo(worked(solved, end), HOUR, PlaybookRules.HANDLING_MAX),
                before.evidenceTerm(),
                refundTerm(solved, before),
                steps.contains(Step.EVIDENCE_ASKED) && !solved.evidence().isEmpty(),
                before.notForMadeToOrder(),
                before.couponWhenReplaced(),
                before.couponPercent());
    }

    /** Without the time in which the customer or the bank was waited for, by which the end of the desk's own was put off. */
    private static Duration worked(AfterSale solved, Resolved end) {
        return Duration.between(solved.answerBy(), end.at())
                .plus(solved.playbook().handling());
    }

    /** How it ended, and what is always possible. */
    private static Set<Resolution> ends(Resolution came, Playbook before) {
        var ends = new LinkedHashSet<>(List.of(came));
        if (PlaybookRules.owesMoney(before)) {
            ends.add(Resolution.REFUNDED);
        }
        ends.add(Resolution.REJECTED);
        return ends;
    }

    /** What was done, in its order, and what its ends need beside. */
    private static Set<Step> steps(AfterSale solved, Set<Resolution> ends) {
        var steps = new LinkedHashSet<Step>();
        solved.steps().stream()
                .map(AfterSale.Taken::step)
                .filter(PlaybookRules.DONE::contains)
                .forEach(steps::add);
        ends.forEach(each -> steps.addAll(PlaybookRules.needed(each)));
        return steps;
    }

    private static Duration refundTerm(AfterSale solved, Playbook before) {
        return Optional.ofNullable(solved.refund())
                .flatMap(Refund::took)
                .map(took -> upTo(took, DAY, PlaybookRules.REFUND_TERM_MAX))
                .orElse(before.refundTerm());
    }

    /** In whole units, one at least. */
    private static Duration upTo(Duration took, Duration unit, Duration max) {
        var units = Math.max(1, (took.toSeconds() + unit.toSeconds() - 1) / unit.toSeconds());
        var whole = unit.multipliedBy(units);
        return whole.compareTo(max) > 0 ? max : whole;
    }
}
