package orderdesk.platform.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.Address;
import org.jspecify.annotations.Nullable;

/**
 * The region of an address (ISO 3166-2): what it says itself, else by a Russian postal code's first three digits, else
 * by a city that is a region of its own.
 */
public final class Regions {

    private static final String RUSSIA = "RU";
    private static final TreeMap<Integer, Range> POSTAL_CODES = postalCodes();
    private static final Map<String, String> CITIES =
            rows("ru-cities.tsv").stream().collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast));

    private Regions() {}

    /** Nothing where the address does not tell, or names a region of another country. */
    public static Optional<String> of(Address address) {
        var said = said(address);
        if (said.isPresent() || !address.country().equals(RUSSIA)) {
            return said;
        }
        return ofPostalCode(address.postalCode()).or(() -> ofCity(address.city()));
    }

    /** Of Russia. */
    public static Optional<String> ofPostalCode(@Nullable String postalCode) {
        if (postalCode == null || !postalCode.matches("[0-9]{6}")) {
            return Optional.empty();
        }
        var prefix = Integer.parseInt(postalCode.substring(0, 3));
        return Optional.ofNullable(POSTAL_CODES.floorEntry(prefix))
                .map(Map.Entry::getValue)
                .filter(range -> prefix <= range.to())
                .map(Range::region);
    }

    private static Optional<String> said(Address address) {
        return Optional.ofNullable(address.region())
                .map(region -> region.strip().toUpperCase(Locale.ROOT))
                .filter(region -> region.startsWith(address.country() + "-"));
    }

    private static Optional<String> ofCity(@Nullable String city) {
        return Optional.ofNullable(city)
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceFirst("^(г\\.?|город|гор\\.)\\s+", ""))
                .map(CITIES::get);
    }

    /** By the first number of each range. */
    private static TreeMap<Integer, Range> postalCodes() {
        var ranges = new TreeMap<Integer, Range>();
        for (var row : rows("ru-postal.tsv")) {
            var bounds = row.getFirst().split("-");
            ranges.put(Integer.valueOf(bounds[0]), new Range(Integer.parseInt(bounds[1]), row.getLast()));
        }
        return ranges;
    }

    private static List<List<String>> rows(String name) {
        try (var in = Objects.requireNonNull(Regions.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** @param to the last number, included */
    private record Range(int to, String region) {}
}
