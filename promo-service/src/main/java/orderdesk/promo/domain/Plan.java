package orderdesk.promo.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.benefit.BenefitEvent.Share;
import orderdesk.contracts.order.OrderEvent.Code;

/**
 * What an order's codes should come to: discounts first, then coupons off the goods, then certificates that pay what is
 * left. A pure function of the order and of what the codes stand for; who has how much of what is limited is asked
 * afterwards.
 *
 * @param discounts shares of lines by code
 * @param coupons certificates of apology, in the order of their codes
 * @param certificates that pay, in the order of their codes
 */
public record Plan(
        Basket basket,
        Map<String, List<Share>> discounts,
        Map<String, Certificate> coupons,
        Map<String, Certificate> certificates,
        Map<String, Refusal> refused) {

    /** @param found what the codes stand for, by their hashes */
    public static Plan of(OrderBenefits benefits, Basket basket, Found found, Instant now) {
        var plan = new Plan(
                basket, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        var campaigns = new LinkedHashMap<String, CampaignRules>();
        for (var code : benefits.codes()) {
            var hash = code.keyedHash();
            plan.refusal(benefits, code, found, now)
                    .ifPresentOrElse(why -> plan.refused.put(hash, why), () -> plan.sort(hash, found, campaigns));
        }
        var outcome = Discounts.of(basket, campaigns);
        plan.discounts.putAll(outcome.taken());
        plan.refused.putAll(outcome.refused());
        return plan;
    }

    private void sort(String hash, Found found, Map<String, CampaignRules> asked) {
        found.certificate(hash)
                .ifPresent(certificate -> (certificate.coupon() ? coupons : certificates).put(hash, certificate));
        found.campaign(hash).ifPresent(campaign -> asked.put(hash, campaign.rules()));
    }

    private Optional<Refusal> refusal(OrderBenefits benefits, Code code, Found found, Instant now) {
        var hash = code.keyedHash();
        var excluded = Optional.ofNullable(benefits.excluded().get(hash));
        if (excluded.isPresent()) {
            return excluded;
        }
        var certificate = found.certificate(hash);
        if (certificate.isPresent()) {
            return certificate.get().face().currency().equals(basket.currency())
                    ? certificate.get().refusal(benefits.orderId(), now)
                    : Optional.of(Refusal.OTHER_CURRENCY);
        }
        var campaign = found.campaign(hash);
        if (campaign.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN);
        }
        return benefits.holds(hash) ? Optional.empty() : campaign.get().refusal(now);
    }

    /** What is left of the goods after campaigns, in minor units. */
    public long goodsLeft() {
        var off = discounts.values().stream()
                .flatMap(List::stream)
                .mapToLong(share -> share.amount().minor())
                .sum();
        return basket.sum() - off;
    }

    /** What codes stand for. */
    public record Found(Map<String, Certificate> certificates, Map<String, Campaign> campaigns) {

        public Optional<Certificate> certificate(String hash) {
            return Optional.ofNullable(certificates.get(hash));
        }

        public boolean isUnknown(String hash) {
            return !certificates.containsKey(hash) && !campaigns.containsKey(hash);
        }

        public Optional<Campaign> campaign(String hash) {
            return Optional.ofNullable(campaigns.get(hash));
        }
    }
}
