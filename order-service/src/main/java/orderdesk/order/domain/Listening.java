package orderdesk.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsHeld;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsRefused;
import orderdesk.contracts.benefit.BenefitEvent.Held;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerUnreachable;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.Totals.CertificateLeft;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.order.domain.Known.Benefits;
import orderdesk.order.domain.Known.Stock;
import orderdesk.platform.Decision;
import orderdesk.platform.delivery.Readiness;
import org.jspecify.annotations.Nullable;

/** What an order makes of other services' news. */
public final class Listening {

    /** A lapsed claim stays valid until it is superseded, so a call that runs on is not cut off by expiry. */
    static final Duration CLAIM_GRACE = Duration.ofMinutes(30);

    private static final Duration FRESH_FOR = Duration.ofHours(1);

    private Listening() {}

    public static Decision<Order, OrderEvent> stockChecked(Order order, StockChecked news, Instant now) {
        return stock(order, sliceOf(news), now);
    }

    /** Before the verdict the order is refused for it; what was confirmed stays, and a person decides. */
    public static Decision<Order, OrderEvent> stockShort(Order order, StockShort news, Instant now) {
        var slice = new Stock(
                news.orderVersion(),
                news.revision(),
                missing(news.lines()),
                belowCost(news.lines()),
                List.of(),
                true,
                null,
                Readiness.of(news.lines()).orElse(null),
                news.at(),
                null);
        return stock(order, slice, now);
    }

    public static Decision<Order, OrderEvent> benefitsHeld(Order order, BenefitsHeld news, Instant now) {
        var zero = Money.zero(order.terms().totals().total().currency());
        var slice = new Benefits(
                news.orderVersion(),
                news.revision(),
                false,
                sum(news.held(), Held.Kind.DISCOUNT, zero),
                sum(news.held(), Held.Kind.CERTIFICATE, zero),
                left(news.held()));
        return benefits(order, slice, now);
    }

    /** Where other codes are worth something, what is held is said next, and that is the whole slice. */
    public static Decision<Order, OrderEvent> benefitsRefused(Order order, BenefitsRefused news, Instant now) {
        if (Boolean.TRUE.equals(news.partial())) {
            return Decision.of(order);
        }
        var zero = Money.zero(order.terms().totals().total().currency());
        return benefits(order, new Benefits(news.orderVersion(), news.revision(), true, zero, zero, null), now);
    }

    public static Decision<Order, OrderEvent> customerReached(Order order, CustomerReached news, Instant now) {
        return switch (news.answer()) {
            case AGREED -> Agreeing.customerAgreed(order, news.readBack(), now);
            case REFUSED -> Closing.customerRefused(order, news, now);
        };
    }

    public static Decision<Order, OrderEvent> unreachable(Order order, CustomerUnreachable news, Instant now) {
        return switch (news.then()) {
            case CANCEL -> Closing.unreachable(order, news.attempts(), now);
            case ATTENTION -> Decision.of(order);
        };
    }

    /** Only a claim that may outlast the order's time is worth a write. */
    public static Decision<Order, OrderEvent> claimed(Order order, WorkClaimed news) {
        var until = news.leaseEnds().plus(CLAIM_GRACE);
        var open = Moves.CANCEL.allowedIn(order.state().name()) && !(order.state() instanceof State.Confirmed);
        return open && until.isAfter(order.progress().expiresAt())
                ? Decision.of(order.with(order.progress().held(until)))
                : Decision.of(order);
    }

    public static Decision<Order, OrderEvent> released(Order order) {
        return Decision.of(order.with(order.progress().held(null)));
    }

    private static Decision<Order, OrderEvent> stock(Order order, Stock slice, Instant now) {
        var known = order.known().with(slice);
        return known.equals(order.known()) ? Decision.of(order) : Agreeing.resume(order.knowing(known), now);
    }

    /** What is held for an order that has ended meanwhile is given back: its money stays as it was. */
    private static Decision<Order, OrderEvent> benefits(Order order, Benefits slice, Instant now) {
        if (!Moves.AMEND.allowedIn(order.state().name())) {
            return Decision.of(order);
        }
        var next = order.knowing(order.known().with(slice));
        var resumed = Agreeing.resume(next, now);
        if (next.terms().equals(order.terms())) {
            return resumed;
        }
        var priced = new OrderAmended(order.id(), order.version(), next.terms(), Set.of(), "benefits", now);
        return resumed.events().isEmpty()
                ? Decision.of(resumed.next(), priced)
                : Decision.of(resumed.next(), priced, resumed.events().getFirst());
    }

    private static @Nullable CertificateLeft left(List<Held> held) {
        var certificates = held.stream()
                .filter(each -> each.kind() == Held.Kind.CERTIFICATE)
                .toList();
        if (certificates.size() != 1 || certificates.getFirst().remaining().isZero()) {
            return null;
        }
        var only = certificates.getFirst();
        return new CertificateLeft(only.remaining(), only.validUntil());
    }

    private static Stock sliceOf(StockChecked news) {
        return new Stock(
                news.orderVersion(),
                news.revision(),
                missing(news.lines()),
                belowCost(news.lines()),
                news.suppliersAwaited(),
                news.complete(),
                news.decidedBy(),
                Readiness.of(news.lines()).orElse(null),
                news.at(),
                freshUntil(news));
    }

    /** Where a source does not say how long its figure holds, nobody trusts it longer than an hour. */
    private static @Nullable Instant freshUntil(StockChecked news) {
        var sure = news.complete()
                && !news.lines().isEmpty()
                && news.lines().stream().allMatch(each -> each.certainty() == Certainty.SURE && each.missing() == 0);
        return !sure
                ? null
                : news.lines().stream()
                        .map(LineStock::staleAt)
                        .map(at -> at == null ? news.at().plus(FRESH_FOR) : at)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static List<LineId> missing(List<LineStock> lines) {
        return lines.stream()
                .filter(each -> each.missing() > 0)
                .map(LineStock::line)
                .toList();
    }

    private static List<LineId> belowCost(List<LineStock> lines) {
        return lines.stream().filter(LineStock::belowCost).map(LineStock::line).toList();
    }

    private static Money sum(List<Held> held, Held.Kind kind, Money zero) {
        return held.stream()
                .filter(each -> each.kind() == kind)
                .map(Held::amount)
                .reduce(zero, Money::plus);
    }
}
