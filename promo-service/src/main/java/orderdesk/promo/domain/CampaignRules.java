package orderdesk.promo.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign promises, and to whom.
 *
 * @param to the first instant at which it is over
 * @param minimum of the goods, before discounts
 * @param skus products that it is for; with {@code skuPrefixes} and {@code vendors} empty too: all
 * @param skuPrefixes beginnings of article numbers, by which a group of goods is named
 * @param vendors whose goods it is for, in capitals or not
 * @param usesMax orders in all; absent: any number
 * @param perCustomerMax orders of one customer; absent: any number
 */
public record CampaignRules(
        String name,
        Worth worth,
        Instant from,
        Instant to,
        @Nullable Money minimum,
        List<Sku> skus,
        List<String> skuPrefixes,
        @Nullable List<String> vendors,
        @Nullable Integer usesMax,
        @Nullable Integer perCustomerMax,
        Stacking stacking) {

    public static final int USES_MAX = 1_000_000;

    public CampaignRules {
        skus = List.copyOf(skus);
        skuPrefixes = List.copyOf(skuPrefixes);
        vendors = vendors == null ? List.of() : List.copyOf(vendors);
    }

    boolean isFor(Basket.Goods goods) {
        var vendor = goods.vendor();
        return skus.isEmpty() && skuPrefixes.isEmpty() && vendors().isEmpty()
                || skus.contains(goods.sku())
                || skuPrefixes.stream().anyMatch(goods.sku().value()::startsWith)
                || vendor != null && vendors().stream().anyMatch(vendor.strip()::equalsIgnoreCase);
    }

    @Override
    public List<String> vendors() {
        return Objects.requireNonNull(vendors);
    }

    /** Whether other promo codes may be used beside it; certificates always may. */
    public enum Stacking {
        ALONE,
        TOGETHER
    }

    /** How much is taken off. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(Percent.class), @JsonSubTypes.Type(Sum.class)})
    public sealed interface Worth {}

    /** @param basisPoints hundredths of a percent of the goods that it is for, 1 to 10,000; rounded half up */
    @JsonTypeName("percent")
    public record Percent(int basisPoints) implements Worth {}

    /** @param amount never more than the goods that it is for */
    @JsonTypeName("sum")
    public record Sum(Money amount) implements Worth {}
}
