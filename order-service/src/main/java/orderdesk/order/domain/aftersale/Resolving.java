package orderdesk.order.domain.aftersale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleResolved;
import orderdesk.contracts.order.AfterSaleEvent.CouponWanted;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Money;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.domain.aftersale.Stage.AwaitsEvidence;
import orderdesk.order.domain.aftersale.Stage.Open;
import orderdesk.order.domain.aftersale.Stage.Resolved;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The end of a case: what it came to, and what apologises for it.
 *
 * @param senior whoever closes it may give more than the shop's usual coupon
 */
public record Resolving(String by, Instant now, boolean senior) {

    /** By an operator. */
    public Resolving(String by, Instant now) {
        this(by, now, false);
    }

    public static final int TEXT_MAX = 300;

    /** Of what an order cost: more is no apology, whoever gives it, and over all cases of the order. */
    public static final int PERCENT_MAX = 50;

    /** So long a coupon can be used. */
    public static final Duration COUPON_TERM = Duration.ofDays(90);

    /**
     * An apology as somebody wants it: a sum, or a part of what the order cost; the shop's usual part, where it says
     * neither.
     *
     * @param why in words that the customer may read
     * @param refundWaived the customer said that he wants it, and no money back; needed where money may be due and
     *     nothing was given for it
     */
    public record Apology(
            @Nullable Money amount,
            @Nullable Integer percent,
            String why,
            @Nullable Boolean refundWaived) {

        /** Beside whatever else the customer gets. */
        public Apology(@Nullable Money amount, @Nullable Integer percent, String why) {
            this(amount, percent, why, null);
        }
    }

    /**
     * @param answer what the customer is told
     * @throws StepNotPossible while a refund is owed: a coupon is never instead of it
     * @throws Unacceptable when this kind does not end so, or what it promises was not done
     */
    public Decision<AfterSale, OrderEvent> resolve(
            AfterSale item, Resolution resolution, String answer, @Nullable Apology apology) {
        if (!(item.stage() instanceof Open) && !(item.stage() instanceof AwaitsEvidence)) {
            throw new StepNotPossible(
                    "It cannot be closed: the case is " + item.stage().name());
        }
        require(item, resolution, apology);
        notInsteadOfMoney(item, resolution, apology);
        text("/answer", answer);
        var coupon = apology == null ? null : coupon(item, said(item, resolution, apology));
        var inTime = !now.isAfter(item.resumed(now).answerBy()) && item.terms().wasPaidInTime();
        var refund = item.refund();
        var resolved = new Resolved(resolution, coupon, answer, inTime, by, now);
        return Decision.of(
                item.in(resolved),
                new AfterSaleResolved(
                        item.id(),
                        item.orderId(),
                        item.kind(),
                        resolution,
                        refund == null || refund.amount().isZero() ? null : refund.amount(),
                        item.replacement(),
                        coupon,
                        answer,
                        inTime,
                        by,
                        now));
    }

    private static void require(AfterSale item, Resolution resolution, @Nullable Apology apology) {
        if (!item.playbook().resolutions().contains(resolution)) {
            throw Unacceptable.because(
                    "/resolution",
                    "resolution",
                    "One of %s.".formatted(item.playbook().resolutions()));
        }
        var done = switch (resolution) {
            case EXCHANGED -> item.was(Step.INSTRUCTION_SENT);
            case REPLACED -> item.replacement() != null;
            case REFUNDED -> item.refund() != null;
            case ANSWERED, REJECTED -> true;
        };
        if (!done) {
            throw Unacceptable.because("/resolution", "not-done", "That has not been done.");
        }
        if (resolution == Resolution.REPLACED && item.playbook().couponWhenReplaced() && apology == null) {
            throw Unacceptable.because("/coupon", "coupon-missing", "Who got a wrong order gets an apology (R110).");
        }
    }

    /** A coupon is never instead of a refund that is due: the customer may choose it, the desk may not. */
    private static void notInsteadOfMoney(AfterSale item, Resolution resolution, @Nullable Apology apology) {
        if (apology == null) {
            return;
        }
        if (resolution == Resolution.REJECTED) {
            throw Unacceptable.because("/coupon", "coupon-for-nothing", "What is rejected is not apologised for.");
        }
        var waived = Boolean.TRUE.equals(apology.refundWaived());
        if (resolution == Resolution.ANSWERED && PlaybookRules.owesMoney(item.playbook()) && !waived) {
            throw Unacceptable.because(
                    "/coupon/refundWaived", "refund-due", "He may have money: only he can choose a coupon instead.");
        }
    }

    /** That he waived money is kept where there was money to waive: it proves what he said. */
    private static Apology said(AfterSale item, Resolution resolution, Apology apology) {
        var waived = resolution == Resolution.ANSWERED
                && PlaybookRules.owesMoney(item.playbook())
                && Boolean.TRUE.equals(apology.refundWaived());
        return new Apology(apology.amount(), apology.percent(), apology.why(), waived ? true : null);
    }

    private CouponWanted coupon(AfterSale item, Apology apology) {
        text("/coupon/why", apology.why());
        var sum = apology.amount();
        var usual = item.playbook().couponPercent();
        var percent = sum == null && apology.percent() == null ? usual : apology.percent();
        if (sum != null && percent != null) {
            throw Unacceptable.because("/coupon", "amount-or-percent", "Either an amount or a percentage.");
        }
        if (percent != null && (percent < 1 || percent > PERCENT_MAX)) {
            throw Unacceptable.because("/coupon/percent", "percent", "1 to %d.".formatted(PERCENT_MAX));
        }
        var amount = sum != null ? sum : part(item.worth(), percent == null ? 0 : percent);
        var most = part(item.worth(), senior ? PERCENT_MAX : usual);
        if (!amount.currency().equals(item.worth().currency()) || amount.minor() < 1 || amount.compareTo(most) > 0) {
            throw Unacceptable.because(
                    "/coupon/amount",
                    "coupon-limit",
                    "1 to %d %s%s.".formatted(most.minor(), most.currency(), senior ? "" : "; more is for a senior"));
        }
        return new CouponWanted(amount, percent, now.plus(COUPON_TERM), apology.why(), apology.refundWaived());
    }

    /** To the minor unit, half of one up. */
    public static Money part(Money of, int percent) {
        var minor = BigDecimal.valueOf(of.minor())
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP);
        return new Money(minor.longValueExact(), of.currency());
    }

    private static void text(String pointer, String text) {
        if (text.isBlank() || text.length() > TEXT_MAX) {
            throw Unacceptable.because(pointer, "text", "1 to %d characters.".formatted(TEXT_MAX));
        }
    }
}
