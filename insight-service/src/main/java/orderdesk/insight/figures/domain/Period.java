package orderdesk.insight.figures.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are counted.
 *
 * @param from the first moment at which they were placed
 * @param until the first moment at which they were not
 * @param zones in which each shop's days and hours are told apart
 * @param mysteries whether mystery shoppers' orders are looked at: who is not told which these are sees figures and lists
 *     without them (R055)
 */
public record Period(Set<ShopId> shops, Instant from, Instant until, Zones zones, boolean mysteries) {

    private static final ZoneId NOWHERE = ZoneId.of("UTC");

    public Period {
        shops = Set.copyOf(shops);
    }

    /** As it is for whoever knows of mystery shoppers. */
    public Period(Set<ShopId> shops, Instant from, Instant until, Zones zones) {
        this(shops, from, until, zones, true);
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
        return new Period(shops, otherFrom, otherUntil, zones, mysteries);
    }

    /** As it is for whoever is not told of mystery shoppers. */
    public Period withoutMysteries() {
        return new Period(shops, from, until, zones, false);
    }

    /** As much of it as a day can be in, by the clock of any of the shops; all of it, where no day is wanted. */
    public Period within(@Nullable Slice slice) {
        return slice == null || slice.by() != Grouping.DAY
                ? this
                : day(slice.key()).map(this::within).orElse(this);
    }

    /** As much of it as is left at a time of it. */
    public Period startingAt(Instant at) {
        return at.isAfter(from) ? during(at, until) : this;
    }

    private Period within(LocalDate day) {
        var begins = shops.stream().map(shop -> day.atStartOfDay(zones.of(shop)).toInstant());
        var ends = shops.stream()
                .map(shop -> day.plusDays(1).atStartOfDay(zones.of(shop)).toInstant());
        return during(
                begins.min(Comparator.naturalOrder()).filter(from::isBefore).orElse(from),
                ends.max(Comparator.naturalOrder()).filter(until::isAfter).orElse(until));
    }

    private static Optional<LocalDate> day(String key) {
        try {
            return Optional.of(LocalDate.parse(key));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // no group is called so
        }
    }

    /** The zone of each shop. */
    @FunctionalInterface
    public interface Zones {
        ZoneId of(ShopId shop);
    }
}
