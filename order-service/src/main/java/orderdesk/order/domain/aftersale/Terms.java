package orderdesk.order.domain.aftersale;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Until when what is to be done about a case (R111). The desk's own time runs while it is the desk's move, and stands still
 * while the customer or the bank is waited for; the law's day for money runs from the customer's demand, whoever is waited
 * for.
 */
public record Terms(AfterSale item) {

    /** The earliest time limit that was not announced as passed. */
    public Optional<Instant> deadline() {
        var own = switch (item.stage()) {
            case Stage.Resolved _ -> Optional.<Instant>empty();
            case Stage.AwaitsEvidence(var dueBy, var _) -> Optional.of(dueBy);
            case Stage.Open _ -> item.overdue() ? Optional.<Instant>empty() : Optional.of(item.answerBy());
            case Stage.AwaitsRefund _ ->
                owed().filter(refund -> !refund.overdue()).map(Refund::dueBy);
        };
        return Stream.of(own, law().filter(_ -> !isLawLate()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** The time limit that passed; of both the one for money, which the law gave. Nothing once the case is closed. */
    public Optional<Late> lateness() {
        if (item.stage() instanceof Stage.Resolved) {
            return Optional.empty();
        }
        if (owed().filter(Refund::overdue).isPresent() || isLawLate() && law().isPresent()) {
            return Optional.of(Late.MONEY);
        }
        return item.overdue() ? Optional.of(Late.ANSWER) : Optional.empty();
    }

    /** Until when money has to go back that is owed: what was said to finance, and never later than the law has it. */
    public Optional<Instant> moneyBy() {
        return owed().map(Refund::dueBy)
                .map(due -> law().filter(day -> day.isBefore(due)).orElse(due));
    }

    /**
     * The day by which the law gives the customer his money, where he may have some and has not got it, nor goods for it
     * (Russia, 2300-1, articles 22 and 26.1).
     */
    public Optional<Instant> law() {
        var refund = item.refund();
        var settled = item.stage() instanceof Stage.Resolved
                || item.replacement() != null
                || refund != null && !refund.isOwed();
        return settled || !PlaybookRules.owesMoney(item.playbook()) ? Optional.empty() : Optional.of(lawDay());
    }

    /** Whether what was paid was paid by both: what was said, and what the law says. */
    boolean wasPaidInTime() {
        var refund = item.refund();
        if (refund == null || refund.paid() == null) {
            return true;
        }
        var at = refund.paid().at();
        return !at.isAfter(refund.dueBy()) && !at.isAfter(lawDay());
    }

    boolean isWaiting() {
        return item.stage() instanceof Stage.AwaitsEvidence || item.stage() instanceof Stage.AwaitsRefund;
    }

    /** Since when it is not the desk's move; empty, too, where it was stored before that was kept. */
    Optional<Instant> waitsSince() {
        return switch (item.stage()) {
            case Stage.AwaitsEvidence(var _, var since) -> Optional.ofNullable(since);
            case Stage.AwaitsRefund _ -> owed().map(Refund::askedAt);
            case Stage.Open _, Stage.Resolved _ -> Optional.empty();
        };
    }

    boolean isLawLate() {
        return Boolean.TRUE.equals(item.lawLate());
    }

    Optional<Refund> owed() {
        return Optional.ofNullable(item.refund()).filter(Refund::isOwed);
    }

    private Instant lawDay() {
        return item.openedAt().plus(Playbook.REFUND_TERM);
    }
}
