package orderdesk.promo.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import orderdesk.contracts.benefit.BenefitEvent.Held;
import orderdesk.contracts.benefit.BenefitEvent.Held.Kind;
import orderdesk.contracts.benefit.BenefitEvent.Share;
import orderdesk.contracts.order.OrderEvent.Code;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;

/** What became of each code, and how its worth falls on goods and delivery. */
public final class Outcome {

    private final OrderId order;
    private final Plan plan;
    private final Plan.Found found;
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Map<String, Certificate> answers;
    private long goodsLeft;

    private Outcome(OrderId order, Plan plan, Plan.Found found, Map<String, Certificate> answers) {
        this.answers = answers;
        this.order = order;
        this.plan = plan;
        this.found = found;
        this.goodsLeft = plan.goodsLeft();
    }

    /**
     * @param answers certificates as they answered, by the hashes of their codes
     * @return in the order of the codes
     */
    public static List<Result> of(
            OrderBenefits benefits, Plan plan, Plan.Found found, Map<String, Certificate> answers) {
        var outcome = new Outcome(benefits.orderId(), plan, found, answers);
        plan.discounts().forEach(outcome::discount);
        plan.coupons().keySet().forEach(hash -> outcome.money(hash, Objects.requireNonNull(answers.get(hash))));
        plan.certificates().keySet().forEach(hash -> outcome.money(hash, Objects.requireNonNull(answers.get(hash))));
        return benefits.codes().stream().map(outcome::result).toList();
    }

    private void discount(String hash, List<Share> shares) {
        var amount = shares.stream().mapToLong(share -> share.amount().minor()).sum();
        var masked = found.campaign(hash).map(Campaign::masked).orElseThrow();
        held.put(hash, new Held(masked, Kind.DISCOUNT, money(amount), money(0), money(amount), shares, null));
    }

    /** Goods are paid before delivery, by coupons before certificates. */
    private void money(String hash, Certificate certificate) {
        var amount = certificate.holds().amountOf(order);
        if (amount == 0) {
            return;
        }
        var goods = Math.min(amount, goodsLeft);
        goodsLeft -= goods;
        var coupon = certificate.coupon();
        held.put(
                hash,
                new Held(
                        certificate.masked(),
                        coupon ? Kind.DISCOUNT : Kind.CERTIFICATE,
                        money(amount),
                        coupon ? money(0) : certificate.free(),
                        money(goods),
                        null,
                        coupon ? null : certificate.validUntil()));
    }

    private Result result(Code code) {
        var hash = code.keyedHash();
        var worth = held.get(hash);
        if (worth == null) {
            return Result.refused(hash, code.masked(), plan.refused().getOrDefault(hash, nothing(hash)));
        }
        return new Result(
                hash,
                code.masked(),
                null,
                worth,
                found.certificate(hash).map(Certificate::id).orElse(null),
                found.campaign(hash).map(Campaign::id).orElse(null));
    }

    /** Why a certificate that may be used gave nothing. */
    private Refusal nothing(String hash) {
        var certificate = answers.get(hash);
        if (certificate == null || goodsLeft == 0 && !certificate.free().isZero()) {
            return Refusal.NOTHING_APPLICABLE;
        }
        return certificate.free().isZero() ? Refusal.USED_UP : Refusal.LIMIT;
    }

    private Money money(long minor) {
        return plan.basket().money(minor);
    }
}
