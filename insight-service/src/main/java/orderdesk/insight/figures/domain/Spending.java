package orderdesk.insight.figures.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Figures.Cost;
import org.jspecify.annotations.Nullable;

/** What a group's orders cost, by the rates of their shops; rounded once, to the currency's minor unit. */
final class Spending {

    private static final BigDecimal HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());

    private final Rates rates;
    private final Map<ShopId, Sum> shops = new HashMap<>();

    Spending(Rates rates) {
        this.rates = rates;
    }

    void handled(ShopId shop, Duration time) {
        add(shop, new Sum(time.toMillis(), 0));
    }

    void confirmed(ShopId shop) {
        add(shop, new Sum(0, 1));
    }

    private void add(ShopId shop, Sum more) {
        if (more.millis() > 0 || more.confirmed() > 0) {
            shops.merge(shop, more, Sum::plus);
        }
    }

    /** By the currency. */
    List<Cost> costs() {
        SortedMap<String, Spent> spent = new TreeMap<>();
        shops.forEach((shop, sum) -> rates.hour(shop)
                .ifPresent(hour -> spent.merge(
                        hour.currency(),
                        new Spent(
                                BigDecimal.valueOf(sum.millis()).multiply(BigDecimal.valueOf(hour.minor())),
                                sum.confirmed()),
                        Spent::plus)));
        return spent.entrySet().stream()
                .map(each -> each.getValue().cost(each.getKey()))
                .toList();
    }

    private record Sum(long millis, int confirmed) {

        Sum plus(Sum more) {
            return new Sum(millis + more.millis, confirmed + more.confirmed);
        }
    }

    /** @param minor in minor units times milliseconds of an hour */
    private record Spent(BigDecimal minor, int confirmed) {

        Spent plus(Spent more) {
            return new Spent(minor.add(more.minor), confirmed + more.confirmed);
        }

        Cost cost(String currency) {
            return new Cost(money(HOUR, currency), confirmed, perConfirmed(currency));
        }

        private @Nullable Money perConfirmed(String currency) {
            return confirmed == 0 ? null : money(HOUR.multiply(BigDecimal.valueOf(confirmed)), currency);
        }

        private Money money(BigDecimal by, String currency) {
            return new Money(minor.divide(by, 0, RoundingMode.HALF_UP).longValueExact(), currency);
        }
    }
}
