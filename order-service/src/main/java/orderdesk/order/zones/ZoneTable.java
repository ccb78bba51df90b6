package orderdesk.order.zones;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shared.Zone.Confidence;
import orderdesk.contracts.shared.Zone.Source;
import orderdesk.order.domain.CustomerZones;
import orderdesk.platform.delivery.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Zones by address: the town where it is an exception, the region (ISO 3166-2), the first digits of a Russian postal
 * code, and the country where it has one zone only. Telephone numbers are not asked: a mobile number says nothing.
 */
public final class ZoneTable implements CustomerZones {

    private static final String RUSSIA = "RU";

    private final Map<String, List<String>> countries = Tables.zones("countries.tsv");
    private final Map<String, List<String>> regions = Tables.zones("ru-regions.tsv");
    private final Map<String, List<String>> cities = Tables.zones("ru-cities.tsv");

    @Override
    public Zone of(Address address, String shopZone) {
        return known(address).orElseGet(() -> guess(address, shopZone));
    }

    private Optional<Zone> known(Address address) {
        return address.country().equals(RUSSIA)
                ? russian(address)
                : Optional.ofNullable(countries.get(address.country())).map(zones -> from(zones, Source.ADDRESS));
    }

    private Optional<Zone> russian(Address address) {
        var town = zones(cities, town(address.city()), Source.ADDRESS);
        var region = zones(regions, address.region(), Source.ADDRESS);
        var postalCode =
                Regions.ofPostalCode(address.postalCode()).flatMap(code -> zones(regions, code, Source.POSTAL_CODE));
        return Stream.of(town, region, postalCode).flatMap(Optional::stream).findFirst();
    }

    /** Nobody is called at night for want of a region: every zone of the country must be open. */
    private Zone guess(Address address, String shopZone) {
        if (!address.country().equals(RUSSIA)) {
            return new Zone(shopZone, Source.SHOP, Confidence.LOW, List.of(shopZone));
        }
        var all = Stream.concat(Stream.of(shopZone), regions.values().stream().flatMap(List::stream))
                .distinct()
                .toList();
        return new Zone(shopZone, Source.SHOP, Confidence.LOW, all);
    }

    private static Optional<Zone> zones(Map<String, List<String>> table, @Nullable String key, Source source) {
        return Optional.ofNullable(key).map(table::get).map(zones -> from(zones, source));
    }

    private static Zone from(List<String> zones, Source source) {
        var confidence = zones.size() == 1 ? Confidence.HIGH : Confidence.LOW;
        return new Zone(zones.getFirst(), source, confidence, zones);
    }

    private static @Nullable String town(@Nullable String city) {
        return city == null
                ? null
                : city.strip().toLowerCase(Locale.ROOT).replaceFirst("^(г\\.?|город|гор\\.)\\s+", "");
    }
}
