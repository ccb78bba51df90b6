package orderdesk.order.domain;

import java.util.List;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.shared.Money;

/**
 * What a case asks of the order that was paid, before it promises anything to the customer.
 *
 * @param about the order that the case is about: the paid one itself, or one that replaces goods of it
 * @param lines of that order; all, where none are named
 */
public record Claim(AfterSaleId caseId, Order about, List<LineId> lines) {

    /** A sum as it goes back: what was paid in money as money, the rest as a certificate. */
    public record Share(Money money, Money certificate) {

        public static Share of(Money money) {
            return new Share(money, Money.zero(money.currency()));
        }
    }

    /** What the lines cost with their part of the discounts, half a minor unit up. */
    Money goods() {
        var totals = about.terms().totals();
        var listed = about.terms().lines().stream()
                .filter(line -> lines.isEmpty() || lines.contains(line.id()))
                .map(Line::total)
                .reduce(Money.zero(totals.total().currency()), Money::plus);
        return totals.lines().isZero()
                ? listed
                : Reckoning.part(listed, totals.lines().minus(totals.discounts()), totals.lines());
    }
}
