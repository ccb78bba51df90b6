package orderdesk.promo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.order.OrderEvent.Code;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import orderdesk.promo.domain.Campaign;
import orderdesk.promo.domain.Certificate;
import orderdesk.promo.domain.CodeIds;
import orderdesk.promo.domain.OrderBenefits;
import orderdesk.promo.domain.Plan.Found;
import orderdesk.promo.domain.Refusal;

/** Finds what codes stand for: always by the same two reads, whatever they turn out to be. */
record Lookup(
        Aggregates<Certificate, BenefitEvent> certificates, Aggregates<Campaign, BenefitEvent> campaigns, Shops shops) {

    /** A code is looked for in so many other shops, to tell an operator that it is not one of his shop's. */
    private static final int SHOPS_MAX = 50;

    Found of(ShopId shop, List<Code> codes) {
        return new Found(
                byHash(certificates, shop, codes, CodeIds::certificate),
                byHash(campaigns, shop, codes, CodeIds::campaign));
    }

    /** Codes that nobody knows here, and another shop of this desk does. */
    Map<String, Refusal> elsewhere(ShopId shop, OrderBenefits benefits, Found found) {
        var unknown = benefits.codes().stream()
                .filter(code -> !benefits.excluded().containsKey(code.keyedHash()))
                .filter(code -> found.isUnknown(code.keyedHash()))
                .toList();
        return elsewhere(shop, unknown);
    }

    private Map<String, Refusal> elsewhere(ShopId shop, List<Code> unknown) {
        var elsewhere = new HashMap<String, Refusal>();
        if (!unknown.isEmpty()) {
            shops.all().stream()
                    .filter(other -> !other.equals(shop))
                    .limit(SHOPS_MAX)
                    .map(other -> of(other, unknown))
                    .forEach(there -> unknown.stream()
                            .filter(code -> !there.isUnknown(code.keyedHash()))
                            .forEach(code -> elsewhere.put(code.keyedHash(), Refusal.OTHER_SHOP)));
        }
        return elsewhere;
    }

    /** Why a code that nobody knows here cannot be used. */
    Refusal elsewhere(ShopId shop, Code unknown) {
        return elsewhere(shop, List.of(unknown)).getOrDefault(unknown.keyedHash(), Refusal.UNKNOWN);
    }

    private static <A> Map<String, A> byHash(Aggregates<A, BenefitEvent> kind, ShopId shop, List<Code> codes, Ids ids) {
        var hashes = codes.stream()
                .map(Code::keyedHash)
                .distinct()
                .collect(Collectors.toMap(hash -> ids.of(shop, hash), Function.identity()));
        return kind.findAll(shop, List.copyOf(hashes.keySet())).stream()
                .collect(Collectors.toMap(stored -> hashes.get(stored.id()), Stored::state));
    }

    private interface Ids {
        String of(ShopId shop, String hash);
    }
}
