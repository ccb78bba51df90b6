package orderdesk.inventory.catalogue.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Alternative;
import org.jspecify.annotations.Nullable;

/** Chooses what an operator may offer for a line that is short (R023). */
public final class Alternatives {

    /** An operator can read out three, not ten. */
    public static final int MOST = 3;

    private Alternatives() {}

    /**
     * Best first: what the shop has declared, another size or colour of the same model, what replaces it by its code,
     * what goes into the same devices, what is alike in name and price.
     *
     * @param free pieces of each candidate that no order has; a candidate without any is left out
     * @param ordered SKUs that the order has already
     * @param declared what the shop says does instead
     */
    public static List<Alternative> of(
            Offer wanted,
            int missing,
            Collection<Offer> candidates,
            Map<Sku, Integer> free,
            Set<Sku> ordered,
            Collection<Sku> declared) {
        var fits = Compatibility.of(wanted.card());
        return candidates.stream()
                .filter(offer -> !ordered.contains(offer.sku()) && !offer.sku().equals(wanted.sku()))
                .filter(offer -> free.getOrDefault(offer.sku(), 0) > 0)
                .flatMap(offer -> Kinship.of(wanted, fits, offer, declared).stream()
                        .flatMap(kin -> scored(wanted, offer, kin, missing, free.getOrDefault(offer.sku(), 0))))
                .sorted(BEST_FIRST)
                .map(Scored::alternative)
                .limit(MOST)
                .toList();
    }

    private record Scored(Alternative alternative, Kinship.Kind kind, double score) {}

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparing(Scored::kind)
            .thenComparing(Comparator.comparingDouble(Scored::score).reversed())
            .thenComparing(scored -> scored.alternative().sku().value());

    private static Stream<Scored> scored(Offer wanted, Offer offer, Kinship kin, int missing, int free) {
        var price = offer.price();
        if (price == null) {
            return Stream.empty();
        }
        var card = offer.card();
        var options = card.options();
        var score = 3 * Likeness.ofNames(wanted.card().name(), card.name())
                + 3 * kin.share()
                + 2 * closeness(wanted.price(), price)
                + agreement(wanted.card().options(), options)
                + (free >= missing ? 1 : 0);
        var why = Reasons.of(kin, wanted, offer, price);
        return Stream.of(
                new Scored(new Alternative(offer.sku(), card.name(), options, price, free, why), kin.kind(), score));
    }

    private static double closeness(@Nullable Money was, Money now) {
        if (was == null || !was.currency().equals(now.currency())) {
            return 0;
        }
        double larger = Math.max(Math.max(was.minor(), now.minor()), 1);
        return 1 - Math.abs(was.minor() - now.minor()) / larger;
    }

    private static double agreement(Options wanted, Options offered) {
        return (same(wanted.size(), offered.size()) ? 2 : 0) + (same(wanted.colour(), offered.colour()) ? 1 : 0);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && one.equalsIgnoreCase(other);
    }
}
