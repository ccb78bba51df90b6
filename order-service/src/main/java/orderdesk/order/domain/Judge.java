package orderdesk.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.RefusalReason;
import orderdesk.order.domain.Known.Stock;
import orderdesk.order.domain.State.Agreed;
import orderdesk.order.domain.Verdict.Confirm;
import orderdesk.order.domain.Verdict.Refuse;
import orderdesk.order.domain.Verdict.Wait;

/** Whether what was agreed on the telephone stands: a pure function of the order and the time. */
final class Judge {

    /** How long services of the desk may keep an agreed order waiting. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private Judge() {}

    static Verdict judge(Order order, Agreed agreed, Instant now) {
        return broken(order, agreed).<Verdict>map(Refuse::new).orElseGet(() -> waited(missing(order, agreed), now));
    }

    static Optional<Instant> nextDeadline(Order order, Agreed agreed) {
        return missing(order, agreed).values().stream().min(Comparator.naturalOrder());
    }

    private static Verdict waited(Map<Awaited, Instant> missing, Instant now) {
        var overdue = missing.entrySet().stream()
                .filter(each -> !each.getValue().isAfter(now))
                .min(Map.Entry.comparingByValue());
        if (overdue.isPresent()) {
            return new Refuse(reasonFor(overdue.get().getKey()));
        }
        return missing.values().stream()
                .max(Comparator.naturalOrder())
                .<Verdict>map(last -> new Wait(missing.keySet(), last))
                .orElseGet(Confirm::new);
    }

    /** Something that was agreed cannot be had any more, whatever else may come. */
    private static Optional<RefusalReason> broken(Order order, Agreed agreed) {
        if (agreed.spoken().orderVersion() != order.version()) {
            return Optional.of(RefusalReason.STALE_VERSION);
        }
        if (!Reckoning.payable(order.terms().totals()).equals(agreed.payable())) {
            var benefits = order.known().benefits();
            var lost = benefits != null && benefits.refused();
            return Optional.of(lost ? RefusalReason.BENEFIT_LOST : RefusalReason.DUE_CHANGED);
        }
        return stock(order).flatMap(Judge::brokenBy);
    }

    private static Optional<RefusalReason> brokenBy(Stock stock) {
        if (!stock.belowCost().isEmpty()) {
            return Optional.of(RefusalReason.BELOW_COST);
        }
        var mayStillCome = !stock.complete() && !stock.suppliersAwaited().isEmpty();
        return stock.missing().isEmpty() || mayStillCome ? Optional.empty() : Optional.of(RefusalReason.LINE_SHORT);
    }

    /** What is still missing, and until when it is waited for. */
    private static Map<Awaited, Instant> missing(Order order, Agreed agreed) {
        var missing = new EnumMap<Awaited, Instant>(Awaited.class);
        var soon = agreed.since().plus(PATIENCE);
        stock(order)
                .ifPresentOrElse(
                        stock -> missing.putAll(missingOf(stock, soon)), () -> missing.put(Awaited.STOCK, soon));
        if (order.awaitsBenefits()) {
            missing.put(Awaited.BENEFITS, soon);
        }
        if (prepaymentMissing(order)) {
            missing.put(Awaited.PREPAYMENT, agreed.paymentBy());
        }
        return missing;
    }

    private static Map<Awaited, Instant> missingOf(Stock stock, Instant soon) {
        if (stock.complete()) {
            return Map.of();
        }
        if (stock.suppliersAwaited().isEmpty()) {
            return Map.of(Awaited.STOCK, soon);
        }
        var answersDue = stock.decidedBy();
        return Map.of(Awaited.SUPPLIERS, answersDue == null ? soon : answersDue);
    }

    private static boolean prepaymentMissing(Order order) {
        var totals = order.terms().totals();
        return totals.paid().plus(totals.certificates()).compareTo(Reckoning.prepayable(order.terms())) < 0;
    }

    private static Optional<Stock> stock(Order order) {
        return Optional.ofNullable(order.known().stock()).filter(stock -> stock.version() == order.version());
    }

    private static RefusalReason reasonFor(Awaited missing) {
        return switch (missing) {
            case STOCK, SUPPLIERS -> RefusalReason.STOCK_UNKNOWN;
            case BENEFITS -> RefusalReason.BENEFIT_LOST;
            case PREPAYMENT -> RefusalReason.PREPAYMENT_MISSING;
        };
    }
}
