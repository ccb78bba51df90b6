package orderdesk.promo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.promo.Applying.Run;
import orderdesk.promo.domain.Ask;
import orderdesk.promo.domain.Certificate;
import orderdesk.promo.domain.Hold.Kind;
import orderdesk.promo.domain.Plan;
import orderdesk.promo.domain.Result;

/** Asks certificates for money: each by one conditional write of its own document. */
record Purse(Aggregates<Certificate, BenefitEvent> certificates) {

    /** Coupons off the goods first, then certificates for what is left to pay, delivery included. */
    Answers ask(Run run, Plan plan) {
        var answers = new LinkedHashMap<String, Certificate>();
        var contradictory = false;
        var goods = plan.goodsLeft();
        for (var each : plan.coupons().entrySet()) {
            var ask = ask(run, goods);
            var coupon = ask(run, each.getValue().id(), ask);
            contradictory |= coupon.contradicts(ask, run.now());
            goods -= held(run, coupon);
            answers.put(each.getKey(), coupon);
        }
        var left = goods + plan.basket().delivery().minor();
        for (var each : plan.certificates().entrySet()) {
            var ask = ask(run, left);
            var certificate = ask(run, each.getValue().id(), ask);
            contradictory |= certificate.contradicts(ask, run.now());
            left -= held(run, certificate);
            answers.put(each.getKey(), certificate);
        }
        return new Answers(answers, contradictory);
    }

    void spend(Run run) {
        for (var result : run.benefits().results()) {
            var certificate = result.certificate();
            if (certificate != null) {
                ask(
                        run,
                        certificate,
                        new Ask(run.benefits().orderId(), run.benefits().step(), Kind.SPENT, held(result)));
            }
        }
    }

    /** Everything that this order may have money of, but these. */
    void giveBack(Run run, Set<String> kept) {
        var ask = new Ask(run.benefits().orderId(), run.benefits().step(), Kind.NONE, 0);
        var touched = new HashSet<>(run.benefits().certificates());
        touched.removeAll(kept);
        certificates
                .findAll(run.shop(), touched.stream().sorted().toList())
                .forEach(stored -> ask(run, stored.id(), ask));
    }

    private Certificate ask(Run run, String id, Ask ask) {
        return certificates
                .change(
                        run.shop(),
                        id,
                        run.cause(),
                        known -> known.orElseThrow().state().asked(ask, run.now()))
                .stored()
                .state();
    }

    /** A run that another has overtaken may find more held than it wants; it ends in a contradiction. */
    private static Ask ask(Run run, long left) {
        return new Ask(run.benefits().orderId(), run.benefits().step(), Kind.HELD, Math.max(0, left));
    }

    private static long held(Run run, Certificate certificate) {
        return certificate.holds().amountOf(run.benefits().orderId());
    }

    private static long held(Result result) {
        return result.held() == null ? 0 : result.held().amount().minor();
    }

    /** @param certificates as they answered, by the hash of their codes */
    record Answers(Map<String, Certificate> certificates, boolean contradictory) {

        Set<String> asked() {
            var ids = new HashSet<String>();
            certificates.values().forEach(certificate -> ids.add(certificate.id()));
            return ids;
        }
    }
}
