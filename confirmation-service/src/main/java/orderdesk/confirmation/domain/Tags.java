package orderdesk.confirmation.domain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Short words on a case, by which operators sort their work. */
public final class Tags {

    /** Most tags on one case. */
    public static final int MAX = 10;

    /** Longest tag, in characters. */
    public static final int LENGTH_MAX = 30;

    private Tags() {}

    /** Cases stored before there were tags have none. */
    static List<String> orNone(@Nullable List<String> stored) {
        return stored == null ? List.of() : List.copyOf(stored);
    }

    static List<String> changed(List<String> known, Set<String> add, Set<String> remove) {
        var next = new TreeSet<>(known);
        next.removeAll(remove);
        next.addAll(add);
        if (next.size() > MAX) {
            throw new Refusal.TooManyTags();
        }
        return List.copyOf(next);
    }
}
