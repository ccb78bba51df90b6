package orderdesk.inventory.catalogue.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.mod;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.catalogue.domain.Compatibility;
import orderdesk.inventory.catalogue.domain.Declarations;
import orderdesk.inventory.catalogue.domain.Likeness;
import orderdesk.inventory.catalogue.domain.Listings;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Offers;
import orderdesk.inventory.catalogue.domain.OwnPrices;
import orderdesk.inventory.catalogue.domain.Products;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads the entries of the lists that count. */
public final class MongoOffers implements Offers, Products {

    private static final int ALIKE_MAX = 30;
    private static final int FITTING_MAX = 100;
    private static final Bson AVAILABLE = mod("print", 2, 1);
    private static final int PAGE_MAX = 2_000;
    private static final long SEARCH_SECONDS_MAX = 3;

    private final Collections collections;
    private final Listings listings;
    private final Declarations declarations;
    private final OwnPrices own;

    public MongoOffers(Collections collections, Listings listings, Declarations declarations, OwnPrices own) {
        this.own = own;
        this.collections = collections;
        this.listings = listings;
        this.declarations = declarations;
    }

    @Override
    public List<Sku> declared(ShopId shop, Offer wanted) {
        return Stream.concat(declarations.of(shop, wanted.sku()).stream(), wanted.card().analogues().stream())
                .distinct()
                .toList();
    }

    @Override
    public List<Offer> of(ShopId shop, Collection<Sku> skus) {
        var wanted = skus.stream().map(Sku::value).toList();
        return find(shop, in("sku", wanted), entries -> entries);
    }

    @Override
    public List<Offer> like(ShopId shop, Offer wanted) {
        var found = new LinkedHashSet<Offer>();
        var declared = declared(shop, wanted);
        if (!declared.isEmpty()) {
            found.addAll(of(shop, declared));
        }
        var fits = Compatibility.of(wanted.card());
        if (!fits.keys().isEmpty()) {
            found.addAll(find(
                    shop,
                    and(AVAILABLE, in("keys", fits.keys())),
                    entries -> entries.hint(Collections.BY_KEY).limit(FITTING_MAX)));
        }
        if (!fits.binding()) {
            found.addAll(alike(shop, wanted));
        }
        return found.stream()
                .filter(offer -> offer.price() != null && offer.units() > 0)
                .toList();
    }

    private List<Offer> alike(ShopId shop, Offer wanted) {
        var price = wanted.price() == null ? 0 : wanted.price().minor();
        var family = and(AVAILABLE, eq("family", Likeness.family(wanted.card())));
        var sort = and(AVAILABLE, eq("sort", Likeness.sort(wanted.card())));
        var found = new ArrayList<>(find(shop, family, entries -> entries.limit(ALIKE_MAX)));
        found.addAll(find(
                shop,
                and(sort, gte("price", price)),
                entries -> entries.sort(Sorts.ascending("price")).limit(ALIKE_MAX)));
        found.addAll(find(
                shop,
                and(sort, lt("price", price)),
                entries -> entries.sort(Sorts.descending("price")).limit(ALIKE_MAX)));
        return found;
    }

    @Override
    public List<List<Offer>> page(ShopId shop, List<String> words, @Nullable String after, int limit) {
        var conditions = new ArrayList<Bson>();
        for (var word : words) {
            conditions.add(regex("words", Pattern.quote(EntryDocuments.folded(word))));
        }
        conditions.add(gt("sku", after == null ? "" : after));
        var rows =
                Math.min(PAGE_MAX, (limit + 1) * Math.max(1, listings.of(shop).size()));
        var bySku = new LinkedHashMap<Sku, List<Offer>>();
        for (var offer : find(
                shop,
                and(conditions),
                entries -> entries.sort(Sorts.ascending("sku"))
                        .limit(rows)
                        .maxTime(SEARCH_SECONDS_MAX, TimeUnit.SECONDS))) {
            bySku.computeIfAbsent(offer.sku(), _ -> new ArrayList<>()).add(offer);
        }
        return List.copyOf(bySku.values()).subList(0, Math.min(limit + 1, bySku.size()));
    }

    @Override
    public List<Offer> identified(ShopId shop, Collection<String> keys, int limit) {
        return keys.isEmpty()
                ? List.of()
                : find(
                        shop,
                        in("keys", keys),
                        entries -> entries.hint(Collections.BY_KEY).limit(limit));
    }

    private List<Offer> find(ShopId shop, Bson condition, Shaping shaping) {
        var listed = listed(shop, condition, shaping);
        var skus = listed.stream().map(Offer::sku).distinct().toList();
        var prices = skus.isEmpty() ? Map.<Sku, Money>of() : own.of(shop, skus);
        return listed.stream()
                .map(offer -> Optional.ofNullable(prices.get(offer.sku()))
                        .map(offer::pricedAt)
                        .orElse(offer))
                .toList();
    }

    private List<Offer> listed(ShopId shop, Bson condition, Shaping shaping) {
        var listed = listings.of(shop);
        if (listed.isEmpty()) {
            return List.of();
        }
        var counting = listed.values().stream()
                .map(listing ->
                        and(eq("supplier", listing.source().supplier()), MongoEntries.counting(listing.lists())))
                .toList();
        return collections.use(
                "Offers",
                () -> shaping.shape(collections.entries().find(and(eq("shop", shop.value()), condition, or(counting))))
                        .map(document ->
                                offer(document, Objects.requireNonNull(listed.get(document.getString("supplier")))))
                        .into(new ArrayList<>()));
    }

    private static Offer offer(Document document, Listings.Listing listing) {
        return MongoEntries.entry(document).offer(listing.source(), listing.assumedUnits());
    }

    private interface Shaping {
        FindIterable<Document> shape(FindIterable<Document> found);
    }
}
