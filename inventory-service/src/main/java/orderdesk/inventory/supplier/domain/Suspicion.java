package orderdesk.inventory.supplier.domain;

import java.util.Optional;
import orderdesk.contracts.shared.Money;
import orderdesk.inventory.catalogue.domain.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What makes a list suspicious: goods that could be had and no longer can, prices that leap.
 *
 * @param available what could be had before
 * @param lost of these, what this list says cannot be had, or does not name
 * @param priced prices known before that the list names again
 * @param jumped of these, how many at least double or halve
 */
public record Suspicion(int available, int lost, int priced, int jumped) {

    static final int LEAP = 2;

    public static boolean leaps(Entry before, Entry after) {
        return leaps(before.price(), after.price());
    }

    private static boolean leaps(@Nullable Money was, @Nullable Money now) {
        if (was == null || now == null || !was.currency().equals(now.currency())) {
            return false;
        }
        return now.minor() >= LEAP * was.minor() || now.minor() * LEAP <= was.minor();
    }

    /** Why the list is not to be let in; nothing where it is. */
    public Optional<String> against(ListRules rules) {
        if (share(lost, available) > rules.lostPercentMax()) {
            return Optional.of("lost %d of %d available offers, more than %d %%"
                    .formatted(lost, available, rules.lostPercentMax()));
        }
        if (share(jumped, priced) > rules.jumpedPercentMax()) {
            return Optional.of("%d of %d prices at least double or halve, more than %d %%"
                    .formatted(jumped, priced, rules.jumpedPercentMax()));
        }
        return Optional.empty();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
