package orderdesk.platform.person;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.shops.Shops;
import org.springframework.core.env.Environment;

/**
 * How long each shop keeps what is personal.
 *
 * <p>Three years where a shop says nothing: so long a customer and a shop may claim something of one another (Civil Code
 * of Russia, article 196), and longer than its purpose nobody may keep it (152-FZ, article 5). Books are kept longer,
 * and need neither name nor telephone.
 *
 * @param months of a shop that says nothing, 1 to 120
 */
record Terms(Shops shops, int months) {

    private static final int HOUSE = 36;
    private static final int MOST = 120;

    /** @throws IllegalStateException for a term that is none */
    static Terms of(Shops shops, Environment environment) {
        int months = environment.getProperty("orderdesk.personal-months", Integer.class, HOUSE);
        if (months < 1 || months > MOST) {
            throw new IllegalStateException("orderdesk.personal-months is 1 to %d".formatted(MOST));
        }
        return new Terms(shops, months);
    }

    /** What ended then or earlier is forgotten now. A name that is no shop's has the house's term. */
    Instant before(ShopId shop, Instant now) {
        var settings = shops.settings(shop);
        var its = settings.flatMap(each -> Optional.ofNullable(each.personalMonths()));
        var zone = settings.map(ShopSettings::zone).map(ZoneId::of).orElse(ZoneOffset.UTC);
        return now.atZone(zone).minusMonths(its.orElse(months)).toInstant();
    }
}
