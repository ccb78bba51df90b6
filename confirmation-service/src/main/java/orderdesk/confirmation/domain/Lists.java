package orderdesk.confirmation.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists that grow, and drop their oldest element where they would grow too long for one document. */
final class Lists {

    private Lists() {}

    /** What was stored before there was such a list has none. */
    static <T> List<T> orNone(@Nullable List<T> stored) {
        return stored == null ? List.of() : List.copyOf(stored);
    }

    static <T> List<T> plus(List<T> list, T element, int max) {
        var longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer.subList(Math.max(0, longer.size() - max), longer.size()));
    }
}
