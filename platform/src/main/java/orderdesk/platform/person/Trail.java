package orderdesk.platform.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.shared.ShopId;

/**
 * How one person is found: by what he calls himself, and by ids that led from one collection to the next.
 *
 * @param request what he asked for; the same redaction of it gives the same values
 * @param askedAt what he tells the desk afterwards is new, and stays
 * @param marks values by the name of the mark; {@link #PHONE} and {@link #EMAIL} are personal, all others are ids
 */
public record Trail(UUID request, ShopId shop, Instant askedAt, Map<String, Set<String>> marks) {

    /** E.164. */
    public static final String PHONE = "phone";

    /** In lower case. */
    public static final String EMAIL = "email";

    public static final String ORDER = "order";

    /** Of each mark; whoever has more is no customer, and what goes beyond is found by the next look. */
    static final int MARKS_MAX = 5_000;

    public Trail {
        marks = Map.copyOf(marks);
    }

    public Set<String> of(String mark) {
        return marks.getOrDefault(mark, Set.of());
    }

    /** Whether a mark names the person himself, who may come back as a new customer with the same one. */
    static boolean isPersonal(String mark) {
        return mark.equals(PHONE) || mark.equals(EMAIL);
    }

    Trail with(Map<String, Set<String>> more) {
        var all = new LinkedHashMap<String, Set<String>>(marks);
        more.forEach((mark, values) -> {
            var joined = new LinkedHashSet<>(all.getOrDefault(mark, Set.of()));
            values.stream().limit(Math.max(0, MARKS_MAX - joined.size())).forEach(joined::add);
            all.put(mark, joined);
        });
        return new Trail(request, shop, askedAt, all);
    }

    /** What may be kept after he is gone. */
    Map<String, List<String>> ids() {
        var ids = new LinkedHashMap<String, List<String>>();
        marks.forEach((mark, values) -> {
            if (!isPersonal(mark)) {
                ids.put(mark, new ArrayList<>(values));
            }
        });
        return ids;
    }
}
