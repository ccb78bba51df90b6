package orderdesk.inventory.draft.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.OrderDrafted.Ask;
import orderdesk.contracts.order.OrderDrafted.Match;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.MatchedLine;
import orderdesk.contracts.stock.MatchedLine.Product;
import orderdesk.inventory.catalogue.domain.Likeness;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Offers;
import orderdesk.inventory.catalogue.domain.Products;
import org.jspecify.annotations.Nullable;

/**
 * What a written line may mean: by its article, then by its barcode, then by its name (R078). What is not certain is
 * said to be a guess, and of several that fit none is chosen.
 */
public record Finding(ShopId shop, Offers offers, Products products) {

    static final int CANDIDATES_MAX = 3;

    private static final int LOOKED_AT = 10;
    private static final int WORDS_MAX = 8;
    private static final double ALIKE_ENOUGH = 0.2;

    public MatchedLine of(Ask ask) {
        return named(ask).orElseGet(() -> described(ask));
    }

    /** An article or barcode is one product's, or it says nothing. */
    private Optional<MatchedLine> named(Ask ask) {
        var article = ask.article();
        if (article == null || article.isBlank()) {
            return Optional.empty();
        }
        var own = offers.of(shop, List.of(new Sku(article.strip())));
        if (!own.isEmpty()) {
            return Offer.best(own).map(offer -> line(ask, Match.SURE, offer, List.of(offer)));
        }
        var bearing = search(List.of(article.strip())).stream()
                .filter(offer -> isNamed(offer, article.strip()))
                .toList();
        return bearing.size() == 1 ? Optional.of(line(ask, Match.SURE, bearing.getFirst(), bearing)) : Optional.empty();
    }

    private static boolean isNamed(Offer offer, String article) {
        return article.equalsIgnoreCase(offer.card().vendorCode())
                || article.equalsIgnoreCase(offer.sku().value())
                || offer.card().barcodes().contains(article);
    }

    private MatchedLine described(Ask ask) {
        var words = Likeness.words(ask.words());
        if (words.isEmpty()) {
            return new MatchedLine(ask.position(), Match.UNMATCHED, null, List.of());
        }
        var all = search(words.stream().limit(WORDS_MAX).toList());
        var whole = all.stream()
                .filter(offer -> new HashSet<>(Likeness.words(offer.card().name())).equals(new HashSet<>(words)))
                .toList();
        if (whole.size() == 1) {
            return line(ask, Match.SURE, whole.getFirst(), whole);
        }
        if (all.size() == 1) {
            return line(ask, Match.GUESS, all.getFirst(), all);
        }
        return new MatchedLine(ask.position(), Match.UNMATCHED, null, skus(all.isEmpty() ? alike(ask, words) : all));
    }

    /** What shares its longest word, the likest first. */
    private List<Offer> alike(Ask ask, List<String> words) {
        var longest = words.stream().max(Comparator.comparingInt(String::length)).stream()
                .toList();
        return search(longest).stream()
                .filter(offer -> likeness(ask, offer) >= ALIKE_ENOUGH)
                .sorted(Comparator.comparingDouble((Offer offer) -> -likeness(ask, offer)))
                .toList();
    }

    private static double likeness(Ask ask, Offer offer) {
        return Likeness.ofNames(ask.words(), offer.card().name());
    }

    /** Without a price nothing is a line: a person says what it costs. */
    private static MatchedLine line(Ask ask, Match match, Offer offer, List<Offer> candidates) {
        var product = product(offer);
        return new MatchedLine(ask.position(), product == null ? Match.UNMATCHED : match, product, skus(candidates));
    }

    private static @Nullable Product product(Offer offer) {
        var card = offer.card();
        return offer.price() == null
                ? null
                : new Product(
                        offer.sku(), card.name(), card.options(), offer.price(), offer.prepayOnly(), card.vendor());
    }

    private List<Offer> search(List<String> words) {
        return products.page(shop, words, null, LOOKED_AT).stream()
                .flatMap(same -> Offer.best(same).stream())
                .toList();
    }

    private static List<Sku> skus(List<Offer> offers) {
        return offers.stream().map(Offer::sku).limit(CANDIDATES_MAX).toList();
    }
}
