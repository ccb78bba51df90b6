package orderdesk.confirmation.script;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.platform.language.Filters;
import orderdesk.platform.language.Greeting;
import orderdesk.platform.language.Template;
import org.jspecify.annotations.Nullable;

/** Fills sentences with what is known of one conversation. */
final class Speaker {

    private final Map<String, Object> values;
    private final Filters filters;

    private Speaker(Map<String, Object> values, Filters filters) {
        this.values = values;
        this.filters = filters;
    }

    static Speaker on(Instant now, ZoneId customer) {
        var there = now.atZone(customer);
        var speaker = new Speaker(new HashMap<>(), new Filters(there.toLocalDate()));
        return speaker.knowing("daygreeting", Greeting.at(there.toLocalTime()));
    }

    LocalDate today() {
        return filters.today();
    }

    /** Knows this too; nothing where the value is missing. */
    Speaker knowing(String path, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new HashMap<>(values);
        more.put(path, value);
        return new Speaker(more, filters);
    }

    Speaker knowing(String path, Optional<?> value) {
        return knowing(path, value.orElse(null));
    }

    /** The first variant whose every value is known; none where there is no such. */
    List<String> say(String... variants) {
        for (var variant : variants) {
            var said = new Template(variant).fill(values, filters);
            if (said.isPresent()) {
                return List.of(said.get());
            }
        }
        return List.of();
    }

    boolean knows(String path) {
        return values.containsKey(path);
    }

    @SafeVarargs
    static List<String> all(List<String>... sentences) {
        var all = new ArrayList<String>();
        for (var some : sentences) {
            all.addAll(some);
        }
        return all;
    }
}
