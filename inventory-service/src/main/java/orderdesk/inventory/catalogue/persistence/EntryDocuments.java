package orderdesk.inventory.catalogue.persistence;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.catalogue.domain.Card;
import orderdesk.inventory.catalogue.domain.Compatibility;
import orderdesk.inventory.catalogue.domain.Entries.Change;
import orderdesk.inventory.catalogue.domain.Entries.Place;
import orderdesk.inventory.catalogue.domain.Entry;
import orderdesk.inventory.catalogue.domain.Identity;
import orderdesk.inventory.catalogue.domain.Likeness;
import orderdesk.inventory.catalogue.domain.Param;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How an entry is written: {@code list} is the list that added it, {@code said} the last that changed it; {@code print}
 * is odd where it can be had; {@code family}, {@code sort}, {@code keys} and {@code words} are what it is found by.
 */
final class EntryDocuments {

    private EntryDocuments() {}

    /** Codes of shops and suppliers have no slash. */
    static String id(Place place, Sku sku) {
        return place.shop().value() + "/" + place.supplier() + "/" + sku.value();
    }

    static Document added(Place place, long list, Entry entry) {
        return new Document("_id", id(place, entry.sku()))
                .append("shop", place.shop().value())
                .append("supplier", place.supplier())
                .append("list", list)
                .append("sku", entry.sku().value())
                .append("said", list)
                .append("print", entry.printed())
                .append("entry", entry(entry))
                .append("price", minor(entry.price()))
                .append("family", Likeness.family(entry.card()))
                .append("sort", Likeness.sort(entry.card()))
                .append("keys", keys(entry.card()))
                .append("words", words(entry));
    }

    /** What a later list sets of the document; where it was added stays. */
    static Document changed(long list, Entry entry) {
        return new Document("said", list)
                .append("print", entry.printed())
                .append("entry", entry(entry))
                .append("price", minor(entry.price()))
                .append("family", Likeness.family(entry.card()))
                .append("sort", Likeness.sort(entry.card()))
                .append("keys", keys(entry.card()))
                .append("words", words(entry));
    }

    /** What a list that is still being read will change, beside what it was. */
    static Document staged(Place place, long list, Change change) {
        return new Document("_id", list + "/" + id(place, change.after().sku()))
                .append("shop", place.shop().value())
                .append("supplier", place.supplier())
                .append("list", list)
                .append("before", entry(change.before()))
                .append("after", entry(change.after()));
    }

    static Document entry(Entry entry) {
        var card = entry.card();
        return new Document("sku", entry.sku().value())
                .append("name", card.name())
                .append("vendor", card.vendor())
                .append("vendorCode", card.vendorCode())
                .append("category", card.category())
                .append("url", card.url())
                .append("description", card.description())
                .append("pictures", card.pictures())
                .append(
                        "params",
                        card.params().stream().map(EntryDocuments::param).toList())
                .append("size", card.options().size())
                .append("colour", card.options().colour())
                .append("series", card.options().series())
                .append("available", entry.available())
                .append("count", entry.count())
                .append("price", money(entry.price()))
                .append("purchase", money(entry.purchase()))
                .append("prepayOnly", entry.prepayOnly())
                .append("print", entry.print());
    }

    static Entry read(Document entry) {
        return new Entry(
                new Sku(entry.getString("sku")),
                card(entry),
                entry.getBoolean("available"),
                entry.getInteger("count"),
                money(entry.get("price", Document.class)),
                money(entry.get("purchase", Document.class)),
                entry.getBoolean("prepayOnly"),
                entry.getLong("print"));
    }

    private static Card card(Document entry) {
        return new Card(
                entry.getString("name"),
                entry.getString("vendor"),
                entry.getString("vendorCode"),
                entry.getString("category"),
                entry.getString("url"),
                entry.getString("description"),
                entry.getList("pictures", String.class),
                entry.getList("params", Document.class).stream()
                        .map(param -> new Param(param.getString("n"), param.getString("v")))
                        .toList(),
                new Options(entry.getString("size"), entry.getString("colour"), entry.getString("series")));
    }

    /** What {@code q} of a search is looked for in. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static String words(Entry entry) {
        var card = entry.card();
        return folded(String.join(
                " ",
                List.of(
                        card.name(),
                        Objects.requireNonNullElse(card.vendor(), ""),
                        Objects.requireNonNullElse(card.vendorCode(), ""),
                        String.join(" ", card.barcodes()),
                        entry.sku().value())));
    }

    /** Absent where there are none, as for most goods: their documents are not in the index. */
    private static @Nullable List<String> keys(Card card) {
        var keys = Stream.concat(Identity.keys(card).stream(), Compatibility.of(card).keys().stream())
                .toList();
        return keys.isEmpty() ? null : keys;
    }

    private static Document param(Param param) {
        return new Document("n", param.name()).append("v", param.value());
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }

    private static @Nullable Document money(@Nullable Money money) {
        return money == null ? null : new Document("minor", money.minor()).append("currency", money.currency());
    }

    private static @Nullable Money money(@Nullable Document money) {
        return money == null ? null : new Money(money.getLong("minor"), money.getString("currency"));
    }
}
