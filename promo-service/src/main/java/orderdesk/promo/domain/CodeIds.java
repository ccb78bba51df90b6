package orderdesk.promo.domain;

import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Ids;

/** What a code stands for is found by what it hashes to, within one shop; the code itself is stored nowhere. */
public final class CodeIds {

    private CodeIds() {}

    public static String certificate(ShopId shop, String keyedHash) {
        return Ids.of("certificate", shop.value(), keyedHash).toString();
    }

    public static String campaign(ShopId shop, String keyedHash) {
        return Ids.of("campaign", shop.value(), keyedHash).toString();
    }
}
