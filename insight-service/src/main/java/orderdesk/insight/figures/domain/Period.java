package orderdesk.insight.figures.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Set;
import orderdesk.contracts.shared.ShopId;

/**
 * Which orders are counted.
 *
 * @param from the first moment at which they were placed
 * @param until the first moment at which they were not
 * @param zones in which each shop's days and hours are told apart
 */
public record Period(Set<ShopId> shops, Instant from, Instant until, Zones zones) {

    private static final ZoneId NOWHERE = ZoneId.of("UTC");

    public Period {
        shops = Set.copyOf(shops);
    }

    /** Of shops that are all in one zone, or are looked at from one. */
    public Period(Set<ShopId> shops, Instant from, Instant until, ZoneId zone) {
        this(shops, from, until, _ -> zone);
    }

    /** One zone for all of them together, as a roster needs: that of the first by its code. */
    public ZoneId zone() {
        return shops.stream()
                .min(Comparator.comparing(ShopId::value))
                .map(zones::of)
                .orElse(NOWHERE);
    }

    /** The same shops at another time. */
    public Period during(Instant otherFrom, Instant otherUntil) {
        return new Period(shops, otherFrom, otherUntil, zones);
    }

    /** The zone of each shop. */
    @FunctionalInterface
    public interface Zones {
        ZoneId of(ShopId shop);
    }
}
