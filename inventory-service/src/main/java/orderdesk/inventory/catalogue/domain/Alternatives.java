package orderdesk.inventory.catalogue.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final double ALIKE_ENOUGH = 0.25;

    private Alternatives() {}

    /**
     * Best first: another size or colour of the same model, then what is alike in name and price.
     *
     * @param free pieces of each candidate that no order has; a candidate without any is left out
     * @param ordered SKUs that the order has already
     */
    public static List<Alternative> of(
            Offer wanted, int missing, Collection<Offer> candidates, Map<Sku, Integer> free, Set<Sku> ordered) {
        return candidates.stream()
                .filter(offer -> !ordered.contains(offer.sku()) && !offer.sku().equals(wanted.sku()))
                .filter(offer -> free.getOrDefault(offer.sku(), 0) > 0)
                .flatMap(offer -> scored(wanted, offer, missing, free.getOrDefault(offer.sku(), 0)))
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.alternative().sku().value()))
                .map(Scored::alternative)
                .limit(MOST)
                .toList();
    }

    private record Scored(Alternative alternative, double score) {}

    private static Stream<Scored> scored(Offer wanted, Offer offer, int missing, int free) {
        var price = offer.price();
        if (price == null) {
            return Stream.empty();
        }
        var family = Likeness.family(wanted.card()).equals(Likeness.family(offer.card()));
        var alike = Likeness.ofNames(wanted.card().name(), offer.card().name());
        if (!family && alike < ALIKE_ENOUGH) {
            return Stream.empty();
        }
        var options = offer.card().options();
        var score = (family ? 4 : 0)
                + 3 * alike
                + 2 * closeness(wanted.price(), price)
                + agreement(wanted.card().options(), options)
                + (free >= missing ? 1 : 0);
        var why = family ? whyOfFamily(wanted, offer, price) : "похожий товар" + cheaper(wanted.price(), price);
        return Stream.of(
                new Scored(new Alternative(offer.sku(), offer.card().name(), options, price, free, why), score));
    }

    private static String whyOfFamily(Offer wanted, Offer offer, Money price) {
        var was = wanted.card().options();
        var now = offer.card().options();
        var differences = new ArrayList<String>();
        differ(differences, "размер", was.size(), now.size());
        differ(differences, "цвет", was.colour(), now.colour());
        differ(differences, "серия", was.series(), now.series());
        var what = differences.isEmpty() ? "та же модель" : "та же модель, " + String.join(", ", differences);
        return what + cheaper(wanted.price(), price);
    }

    private static void differ(List<String> differences, String name, @Nullable String was, @Nullable String now) {
        if (now != null && !now.equalsIgnoreCase(Objects.requireNonNullElse(was, ""))) {
            differences.add(name + " " + now);
        }
    }

    private static String cheaper(@Nullable Money was, Money now) {
        if (was == null || was.minor() <= 0 || !was.currency().equals(now.currency())) {
            return "";
        }
        var percent = Math.round(100.0 * (now.minor() - was.minor()) / was.minor());
        return percent == 0
                ? ", цена та же"
                : ", %s на %d %%".formatted(percent < 0 ? "дешевле" : "дороже", Math.abs(percent));
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
