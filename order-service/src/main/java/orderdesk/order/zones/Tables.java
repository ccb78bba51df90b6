package orderdesk.order.zones;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the tables that come with the service: tab-separated, {@code #} for remarks. */
final class Tables {

    private Tables() {}

    static Map<String, List<String>> zones(String name) {
        return rows(name).collect(Collectors.toUnmodifiableMap(row -> row[0], row -> List.of(row[1].split(","))));
    }

    private static Stream<String[]> rows(String name) {
        try (var in = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
