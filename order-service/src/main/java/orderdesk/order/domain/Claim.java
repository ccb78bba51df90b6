package orderdesk.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

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

    /** What it could get of the order that was paid. */
    public Share room(Order paid) {
        return within(paid.known().givenBack(), GivingBack.room(paid, this));
    }

    /** For lines that other cases were given money for, they cost no more together than they are worth. */
    Share within(GivenBack known, Share room) {
        var same = known.others(caseId)
                .filter(each -> each.touches(about.id(), lines))
                .toList();
        if (same.isEmpty()
                || lines.isEmpty()
                || same.stream().anyMatch(each -> each.lines().isEmpty())) {
            return room;
        }
        var all = Stream.concat(lines.stream(), same.stream().flatMap(each -> each.lines().stream()))
                .distinct()
                .toList();
        var left = same.stream()
                .map(GivenBack.Entry::value)
                .reduce(new Claim(caseId, about, all).goods(), Money::minus)
                .atLeastZero();
        return left.compareTo(room.money().plus(room.certificate())) < 0 ? GivingBack.share(left, room.money()) : room;
    }

    /** What a case promised before orders were asked. */
    public GivenBack.Entry promised(Share share, @Nullable OrderId replacement, @Nullable Instant paidAt) {
        var goods = replacement == null ? share.money().minus(share.money()) : goods();
        return new GivenBack.Entry(
                caseId, about.id(), lines, share.money(), share.certificate(), replacement, goods, paidAt);
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
