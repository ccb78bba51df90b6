package orderdesk.inventory.catalogue.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * What one supplier says about one SKU of one shop.
 *
 * @param units that can be had, before any order took some; zero while unavailable
 * @param counted the supplier gives quantities; without, {@code units} is assumed and never sure
 * @param price what the shop takes for it; absent where the list never said
 * @param purchase what the shop pays for it, where it is known
 * @param prepayOnly neither made nor shipped before payment (R027)
 */
public record Offer(
        Sku sku,
        Source source,
        Card card,
        int units,
        boolean counted,
        @Nullable Money price,
        @Nullable Money purchase,
        boolean prepayOnly) {

    /** The first number of what people write: {@code 3-5 дней} may be there in three. */
    private static final Pattern DAYS = Pattern.compile("\\d{1,3}");

    /** The one to go by before the others: in stock, counted, cheap. */
    public static final Comparator<Offer> BEST_FIRST = Comparator.comparing((Offer offer) -> offer.units() == 0)
            .thenComparing(offer -> !offer.counted())
            .thenComparing(offer -> offer.price() == null)
            .thenComparingLong(
                    offer -> offer.price() == null ? 0 : offer.price().minor())
            .thenComparing(offer -> offer.source().supplier());

    /** Of several suppliers of one SKU, the one to go by: in stock, counted, cheap. */
    public static Optional<Offer> best(Collection<Offer> offers) {
        return offers.stream().min(BEST_FIRST);
    }

    /** How far the figure can be trusted (R091); too old a one is a reason to ask the supplier, and nothing more. */
    public Certainty certainty(Instant now) {
        if (source.saysNothingAt(now)) {
            return Certainty.ASK;
        }
        return source.staleFor(now).isPresent() ? Certainty.STALE : counted ? Certainty.SURE : Certainty.ASSUMED;
    }

    /** Selling at this price loses money (R093); never so where the purchase price is not known in that currency. */
    public boolean costsMoreThan(Money selling) {
        return purchase != null && purchase.currency().equals(selling.currency()) && selling.compareTo(purchase) < 0;
    }

    /**
     * The lowest price that pays for the goods and earns what it has to (R090); nothing where nobody knows what they
     * cost.
     */
    public Optional<Money> floor() {
        var margin = Objects.requireNonNullElse(source.terms().minMarginPercent(), 0);
        return Optional.ofNullable(purchase)
                .map(cost -> new Money(
                        Math.ceilDiv(Math.multiplyExact(cost.minor(), 100L + margin), 100L), cost.currency()));
    }

    /** Days from the supplier's order to the shelf, by the offer itself or by its supplier's terms. */
    public Optional<Integer> leadDays() {
        var name = source.terms().leadParam();
        return card.params().stream()
                .filter(param -> param.name().equalsIgnoreCase(name))
                .map(param -> DAYS.matcher(param.value()))
                .filter(Matcher::find)
                .map(days -> Integer.valueOf(days.group()))
                .findFirst()
                .or(() -> Optional.ofNullable(source.terms().leadDays()));
    }

    /** As the shop itself prices it, but for no less than {@link #floor}: what it costs may have risen since. */
    public Offer pricedAt(Money own) {
        var lowest = floor().filter(least -> least.currency().equals(own.currency()) && own.compareTo(least) < 0);
        return new Offer(sku, source, card, units, counted, lowest.orElse(own), purchase, prepayOnly);
    }
}
