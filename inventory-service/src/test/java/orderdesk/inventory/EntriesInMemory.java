package orderdesk.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.catalogue.domain.Declarations;
import orderdesk.inventory.catalogue.domain.Entries;
import orderdesk.inventory.catalogue.domain.Entry;
import orderdesk.inventory.catalogue.domain.Identity;
import orderdesk.inventory.catalogue.domain.Listings;
import orderdesk.inventory.catalogue.domain.Lists;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Offers;
import orderdesk.inventory.catalogue.domain.OwnPrices;
import orderdesk.inventory.catalogue.domain.Products;
import org.jspecify.annotations.Nullable;

/** The catalogue in memory, with the same guarantee against lists that were overtaken. */
public final class EntriesInMemory implements Entries, Offers, Products {

    private final Map<String, Row> rows;
    private final Map<String, Staged> staged = new ConcurrentSkipListMap<>();
    private final Listings listings;
    private OwnPrices own = OwnPrices.NONE;
    private Declarations declarations = Declarations.NONE;

    /** Called before every write; a test may throw from it. */
    public Runnable beforeWrite = () -> {};

    public Runnable beforeReading = () -> {};

    private record Row(Place place, long list, long said, Entry entry) {}

    private record Staged(Place place, long list, Change change) {}

    public EntriesInMemory(Supplier<Listings> listings) {
        this(new ConcurrentSkipListMap<>(), shop -> listings.get().of(shop));
    }

    private EntriesInMemory(Map<String, Row> rows, Listings listings) {
        this.rows = rows;
        this.listings = listings;
    }

    /** The same entries, as far as they are of others. */
    public EntriesInMemory of(Listings others) {
        return new EntriesInMemory(rows, others);
    }

    /** From now on, what shops have set themselves is the price. */
    public void pricedBy(OwnPrices prices) {
        own = prices;
    }

    @Override
    public List<Offer> identified(ShopId shop, Collection<String> keys, int limit) {
        return offers(shop).stream()
                .filter(offer -> Identity.keys(offer.card()).stream().anyMatch(keys::contains))
                .limit(limit)
                .toList();
    }

    @Override
    public void prints(Place place, Lists lists, Prints sink) {
        beforeReading.run();
        counting(place, lists).forEach(row -> sink.take(row.entry.sku().value(), row.entry.printed()));
    }

    @Override
    public List<Entry> of(Place place, Lists lists, Collection<Sku> skus) {
        return counting(place, lists).stream()
                .map(Row::entry)
                .filter(entry -> skus.contains(entry.sku()))
                .toList();
    }

    @Override
    public void available(Place place, Lists lists, Consumer<List<Entry>> each) {
        each.accept(counting(place, lists).stream()
                .map(Row::entry)
                .filter(Entry::canBeHad)
                .toList());
    }

    @Override
    public void add(Place place, long list, List<Entry> entries) {
        beforeWrite.run();
        entries.forEach(entry -> rows.merge(
                key(place, entry), new Row(place, list, list, entry), (was, is) -> was.said <= list ? is : was));
    }

    @Override
    public void added(Place place, long list, Consumer<List<Sku>> each) {
        each.accept(rows.values().stream()
                .filter(row -> row.place.equals(place) && row.list == list)
                .map(row -> row.entry.sku())
                .toList());
    }

    @Override
    public void stage(Place place, long list, List<Change> changes) {
        beforeWrite.run();
        changes.forEach(change -> staged.put(list + "/" + key(place, change.after()), new Staged(place, list, change)));
    }

    @Override
    public void staged(Place place, long list, Consumer<List<Change>> each) {
        var changes = staged.values().stream()
                .filter(one -> one.place.equals(place) && one.list == list)
                .map(Staged::change)
                .toList();
        if (!changes.isEmpty()) {
            each.accept(changes);
        }
    }

    @Override
    public void replace(Place place, long list, List<Change> changes) {
        beforeWrite.run();
        changes.forEach(change -> rows.computeIfPresent(
                key(place, change.after()),
                (_, was) -> was.said <= list ? new Row(place, was.list, list, change.after()) : was));
    }

    @Override
    public void unstage(Place place, long list) {
        beforeWrite.run();
        staged.values().removeIf(one -> one.place.equals(place) && one.list == list);
    }

    @Override
    public void forget(Place place, Collection<Long> lists) {
        if (!lists.isEmpty()) {
            beforeWrite.run();
        }
        rows.values().removeIf(row -> row.place.equals(place) && lists.contains(row.list));
        staged.values().removeIf(one -> one.place.equals(place) && lists.contains(one.list));
    }

    public int stagedCount() {
        return staged.size();
    }

    @Override
    public List<Offer> of(ShopId shop, Collection<Sku> skus) {
        return offers(shop).stream().filter(offer -> skus.contains(offer.sku())).toList();
    }

    /** From now on, what shops have declared counts. */
    public void declares(Declarations told) {
        declarations = told;
    }

    @Override
    public List<Sku> declared(ShopId shop, Offer wanted) {
        return Stream.concat(declarations.of(shop, wanted.sku()).stream(), wanted.card().analogues().stream())
                .toList();
    }

    @Override
    public List<Offer> like(ShopId shop, Offer wanted) {
        return offers(shop).stream().filter(offer -> offer.units() > 0).toList();
    }

    @Override
    public List<List<Offer>> page(ShopId shop, List<String> words, @Nullable String after, int limit) {
        return offers(shop).stream()
                .filter(offer -> after == null || offer.sku().value().compareTo(after) > 0)
                .filter(offer -> contains(offer, words))
                .limit(limit + 1L)
                .map(List::of)
                .toList();
    }

    private static boolean contains(Offer offer, List<String> words) {
        var text = (offer.card().name() + " " + offer.sku()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
    }

    private List<Offer> offers(ShopId shop) {
        var offers = new ArrayList<Offer>();
        listings.of(shop)
                .forEach((supplier, listing) -> counting(new Place(shop, supplier), listing.lists())
                        .forEach(row -> offers.add(row.entry.offer(listing.source(), listing.assumedUnits()))));
        var prices = own.of(shop, offers.stream().map(Offer::sku).distinct().toList());
        offers.replaceAll(offer -> {
            var price = prices.get(offer.sku());
            return price == null ? offer : offer.pricedAt(price);
        });
        offers.sort((one, other) -> one.sku().value().compareTo(other.sku().value()));
        return offers;
    }

    private List<Row> counting(Place place, Lists lists) {
        return rows.values().stream()
                .filter(row -> row.place.equals(place))
                .filter(row -> row.list <= lists.current() && !lists.abandoned().contains(row.list))
                .toList();
    }

    private static String key(Place place, Entry entry) {
        return place.shop().value() + "/" + place.supplier() + "/" + entry.sku().value();
    }
}
