package orderdesk.inventory.catalogue.domain;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;

/**
 * The entries of all suppliers. What is new in a list is added at once and counts as soon as its list does; what is
 * changed waits beside the old until its list is let in.
 *
 * <p><b>Guarantee.</b> A list that was overtaken by a newer one of its supplier changes nothing any more, whenever it
 * is written.
 */
public interface Entries {

    /** One SKU of one supplier. */
    record Place(ShopId shop, String supplier) {}

    /** What a list makes of an entry that was there before. */
    record Change(Entry before, Entry after) {}

    /** Gives the fingerprint of every entry, each once; it is odd where the entry can be had. */
    void prints(Place place, Lists lists, Prints sink);

    List<Entry> of(Place place, Lists lists, Collection<Sku> skus);

    /** All entries that can be had, a few hundred at a time. */
    void available(Place place, Lists lists, Consumer<List<Entry>> each);

    void add(Place place, long list, List<Entry> entries);

    /** What this list added, a few hundred at a time. */
    void added(Place place, long list, Consumer<List<Sku>> each);

    void stage(Place place, long list, List<Change> changes);

    /** What this list changes, a few hundred at a time. */
    void staged(Place place, long list, Consumer<List<Change>> each);

    /** Puts what was staged in the place of the old. */
    void replace(Place place, long list, List<Change> changes);

    void unstage(Place place, long list);

    /** Removes what these lists added and staged, none of which is to count. */
    void forget(Place place, Collection<Long> lists);

    /** Takes what {@link #prints} gives. */
    interface Prints {
        void take(String sku, long print);
    }
}
