package orderdesk.inventory.supplier.feed;

import java.util.ArrayList;
import java.util.List;
import orderdesk.inventory.catalogue.domain.Entry;
import orderdesk.inventory.supplier.domain.Accuracy;
import orderdesk.inventory.supplier.domain.Counts;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.Rejection;
import orderdesk.inventory.supplier.domain.Suspicion;
import org.jspecify.annotations.Nullable;

/** What one reading of a list came to; counted by one thread. */
public final class Findings {

    int offers;
    int added;
    int unchanged;
    int vanished;
    int available;
    int lost;

    Heading heading = new Heading(null, true, true);

    private int changed;
    private int rejected;
    private int jumped;
    private int priced;
    private int availabilities;
    private int prices;
    private final List<Rejection> rejections = new ArrayList<>();

    void compared(Entry before, Entry after) {
        if (after.saysTheSameAs(before)) {
            unchanged++;
            return;
        }
        changed++;
        priced += before.price() != null && after.price() != null ? 1 : 0;
        lost += before.canBeHad() && !after.canBeHad() ? 1 : 0;
        if (before.canBeHad() != after.canBeHad()) {
            availabilities++;
        } else if (before.price() != null && !before.price().equals(after.price())) {
            prices++;
        }
        jumped += Suspicion.leaps(before, after) ? 1 : 0;
    }

    void reject(Rejection rejection) {
        rejected++;
        if (rejections.size() < PriceList.REJECTIONS_MAX) {
            rejections.add(rejection);
        }
    }

    public Counts counts() {
        return new Counts(offers, offers - rejected, added, changed, unchanged, vanished, rejected);
    }

    public Suspicion suspicion() {
        return new Suspicion(available, lost, priced + unchanged, jumped);
    }

    /** Of what we had believed; nothing where the list has nothing to compare. */
    public @Nullable Accuracy accuracy() {
        var compared = changed + unchanged + vanished;
        return compared == 0 ? null : new Accuracy(compared, availabilities + vanished, prices);
    }

    public List<Rejection> rejections() {
        return List.copyOf(rejections);
    }

    /** The date that the list carries, as written. */
    public @Nullable String date() {
        return heading.date();
    }

    /** The list says what can be had, rather than what things are or cost. */
    public boolean saysStock() {
        return heading.stock();
    }
}
