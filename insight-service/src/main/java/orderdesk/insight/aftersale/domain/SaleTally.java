package orderdesk.insight.aftersale.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import orderdesk.insight.aftersale.domain.SaleFigures.Decisions;
import orderdesk.insight.aftersale.domain.SaleFigures.Refunds;
import orderdesk.insight.aftersale.domain.SaleFigures.TimeTaken;
import org.jspecify.annotations.Nullable;

/** Counts the cases of one group. */
final class SaleTally {

    private static final int NINETIETH = 90;
    private static final int MEDIAN = 50;

    private final List<Long> toDecision = new ArrayList<>();
    private final List<Long> toRefund = new ArrayList<>();
    private final List<Long> sinceDemand = new ArrayList<>();
    private int decidedInTime;
    private int undecided;
    private int undecidedLate;
    private int paidInTime;
    private int owed;
    private int owedLate;

    void opened(SaleCase item) {
        var took = item.tookToDecide();
        if (took.isEmpty()) {
            undecided++;
            undecidedLate += item.late() ? 1 : 0;
            return;
        }
        toDecision.add(took.map(Duration::toSeconds).orElseThrow());
        var decision = item.decision();
        decidedInTime += decision != null && decision.inTime() ? 1 : 0;
    }

    void asked(SaleCase item, SaleCase.Refund refund) {
        item.waitedForMoney().map(Duration::toSeconds).ifPresent(sinceDemand::add);
        refund.took().map(Duration::toSeconds).ifPresent(toRefund::add);
        if (!refund.isPaid()) {
            owed++;
            owedLate += refund.late() ? 1 : 0;
        }
        paidInTime += item.isPaidInTime() ? 1 : 0;
    }

    SaleFigures figures(String key) {
        var decided = toDecision.size();
        var paid = toRefund.size();
        return new SaleFigures(
                key,
                new Decisions(decided + undecided, decided, decidedInTime, undecided, undecidedLate, taken(toDecision)),
                new Refunds(paid + owed, paid, paidInTime, owed, owedLate, taken(toRefund), taken(sinceDemand)));
    }

    private static @Nullable TimeTaken taken(List<Long> seconds) {
        if (seconds.isEmpty()) {
            return null;
        }
        var sorted = seconds.stream().sorted().toList();
        var sum = sorted.stream().mapToLong(Long::longValue).sum();
        return new TimeTaken(
                sorted.size(),
                sum / sorted.size(),
                ranked(sorted, MEDIAN),
                ranked(sorted, NINETIETH),
                sorted.getLast());
    }

    private static long ranked(List<Long> sorted, int percent) {
        return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }
}
