package orderdesk.inventory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import orderdesk.inventory.RealFeeds.Seen;
import orderdesk.inventory.RealFeeds.Snapshot;

/** What a catalogue has to show after real lists went in one after the other, and what each of them changed. */
public final class RealShelf {

    private final Map<String, Seen> shelf = new LinkedHashMap<>();

    /**
     * @param prices by offer, {@code before>after} in tenge
     * @param appeared offers that could not be had and now can
     * @param disappeared the other way
     */
    public record Differences(
            int added,
            int changed,
            int unchanged,
            int vanished,
            Map<String, String> prices,
            TreeSet<String> appeared,
            TreeSet<String> disappeared) {}

    public Map<String, Seen> offers() {
        return shelf;
    }

    public Differences put(Snapshot snapshot) {
        var added = 0;
        var changed = 0;
        var prices = new TreeMap<String, String>();
        var appeared = new TreeSet<String>();
        var disappeared = new TreeSet<String>();
        for (var offer : snapshot.offers().entrySet()) {
            var id = offer.getKey();
            var is = offer.getValue();
            var was = shelf.put(id, is);
            added += was == null ? 1 : 0;
            changed += was != null && !was.equals(is) ? 1 : 0;
            if (was != null && was.tenge() != is.tenge()) {
                prices.put(id, was.tenge() + ">" + is.tenge());
            }
            if (was != null && was.available() != is.available()) {
                (is.available() ? appeared : disappeared).add(id);
            }
        }
        var unchanged = snapshot.offers().size() - added - changed;
        var vanished = new TreeSet<String>();
        shelf.forEach((id, seen) -> {
            if (seen.available() && !snapshot.offers().containsKey(id)) {
                vanished.add(id);
            }
        });
        vanished.forEach(id -> shelf.computeIfPresent(id, (_, seen) -> seen.gone()));
        disappeared.addAll(vanished);
        return new Differences(added, changed, unchanged, vanished.size(), prices, appeared, disappeared);
    }
}
