package orderdesk.contracts.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to deliver, anywhere in the world (R015).
 *
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2, where known
 * @param lines free-form lines: street, house, flat, or whatever the country writes
 */
public record Address(
        String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String postalCode,
        List<String> lines,
        @Nullable GeoPoint point) {

    public Address {
        lines = List.copyOf(lines);
    }

    /** Degrees, WGS 84. */
    public record GeoPoint(double latitude, double longitude) {}
}
