package orderdesk.confirmation.domain;

import java.util.ArrayList;
import java.util.List;

/** Lists that grow, and drop their oldest element where they would grow too long for one document. */
final class Lists {

    private Lists() {}

    static <T> List<T> plus(List<T> list, T element, int max) {
        var longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer.subList(Math.max(0, longer.size() - max), longer.size()));
    }
}
