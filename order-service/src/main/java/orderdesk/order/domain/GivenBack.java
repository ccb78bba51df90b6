package orderdesk.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the cases after the sale of one order, and of the orders that replace its goods, have promised or given back.
 *
 * @param handedOver the goods were once with the customer, who paid then what was to be paid on receipt
 * @param entries one of a case at most
 * @param coupons that apologise, one of a case at most; none in what was stored before they were counted
 */
public record GivenBack(boolean handedOver, List<Entry> entries, List<Coupon> coupons) {

    static final GivenBack NOTHING = new GivenBack(false, List.of(), List.of());

    public GivenBack {
        entries = List.copyOf(entries);
        coupons = List.copyOf(Objects.requireNonNullElse(coupons, List.of()));
    }

    /**
     * Of one case: money, or goods.
     *
     * @param of the order that the case is about: this one, or one that replaces goods of it
     * @param lines of that order; all, where none are named
     * @param money that goes back as money
     * @param certificate that goes back as a certificate
     * @param replacement the order that brings the goods again
     * @param goods what they are worth
     * @param paidAt absent while it is owed
     */
    public record Entry(
            AfterSaleId caseId,
            OrderId of,
            List<LineId> lines,
            Money money,
            Money certificate,
            @Nullable OrderId replacement,
            Money goods,
            @Nullable Instant paidAt) {

        public Entry {
            lines = List.copyOf(lines);
        }

        boolean isGoods() {
            return replacement != null;
        }

        Money value() {
            return money.plus(certificate).plus(goods);
        }

        boolean touches(OrderId order, List<LineId> others) {
            return of.equals(order)
                    && (lines.isEmpty() || others.isEmpty() || lines.stream().anyMatch(others::contains));
        }

        Entry paid(Instant at) {
            return new Entry(caseId, of, lines, money, certificate, replacement, goods, at);
        }
    }

    /** What apologises for one case. */
    public record Coupon(AfterSaleId caseId, Money amount) {}

    public Optional<Entry> of(AfterSaleId caseId) {
        return entries.stream().filter(each -> each.caseId().equals(caseId)).findFirst();
    }

    Stream<Entry> others(AfterSaleId caseId) {
        return entries.stream().filter(each -> !each.caseId().equals(caseId));
    }

    GivenBack with(Entry entry) {
        return new GivenBack(
                handedOver,
                Stream.concat(others(entry.caseId()), Stream.of(entry)).toList(),
                coupons);
    }

    GivenBack without(AfterSaleId caseId) {
        return new GivenBack(handedOver, others(caseId).toList(), coupons);
    }

    /** @param amount absent where the case gives none */
    GivenBack apologising(AfterSaleId caseId, @Nullable Money amount) {
        var others = coupons.stream().filter(each -> !each.caseId().equals(caseId));
        var own = amount == null ? Stream.<Coupon>empty() : Stream.of(new Coupon(caseId, amount));
        return new GivenBack(handedOver, entries, Stream.concat(others, own).toList());
    }

    GivenBack delivered() {
        return new GivenBack(true, entries, coupons);
    }

    /** Money that really went back. */
    public Money paid(String currency) {
        return entries.stream()
                .filter(each -> each.paidAt() != null)
                .map(Entry::money)
                .reduce(Money.zero(currency), Money::plus);
    }
}
