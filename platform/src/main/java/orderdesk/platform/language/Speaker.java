package orderdesk.platform.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills sentences with what is known of one conversation; what is not known is never spoken of. */
public final class Speaker {

    private final Map<String, Object> values;
    private final Filters filters;

    private Speaker(Map<String, Object> values, Filters filters) {
        this.values = values;
        this.filters = filters;
    }

    /** @param customer where it is morning or evening, and from which days are counted */
    public static Speaker on(Instant now, ZoneId customer) {
        var there = now.atZone(customer);
        var speaker = new Speaker(new HashMap<>(), new Filters(there.toLocalDate()));
        return speaker.knowing("daygreeting", Greeting.at(there.toLocalTime()));
    }

    public LocalDate today() {
        return filters.today();
    }

    /** Knows this too; nothing where the value is missing. */
    public Speaker knowing(String path, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new HashMap<>(values);
        more.put(path, value);
        return new Speaker(more, filters);
    }

    public Speaker knowing(String path, Optional<?> value) {
        return knowing(path, value.orElse(null));
    }

    /** The first variant whose every value is known; none where there is no such. */
    public List<String> say(String... variants) {
        for (var variant : variants) {
            var said = new Template(variant).fill(values, filters);
            if (said.isPresent()) {
                return List.of(said.get());
            }
        }
        return List.of();
    }

    public boolean knows(String path) {
        return values.containsKey(path);
    }

    /** What is known under this path. */
    public Optional<Object> value(String path) {
        return Optional.ofNullable(values.get(path));
    }

    @SafeVarargs
    public static List<String> all(List<String>... sentences) {
        var all = new ArrayList<String>();
        for (var some : sentences) {
            all.addAll(some);
        }
        return all;
    }
}
