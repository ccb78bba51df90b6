package orderdesk.inventory.catalogue.domain;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Certainty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferTests {

    @Test
    void quantityThatWasCountedIsSureUntilTheListIsStale() {
        var counted = offer("a", 5, true, roubles(1));

        assertThat(counted.certainty(NOON.plus(Duration.ofDays(1)))).isEqualTo(Certainty.SURE);
        assertThat(counted.certainty(NOON.plus(Duration.ofDays(1)).plusMillis(1)))
                .isEqualTo(Certainty.STALE);
    }

    @Test
    void assumedQuantityIsNeverSure() {
        assertThat(offer("a", 5, false, roubles(1)).certainty(NOON)).isEqualTo(Certainty.ASSUMED);
    }

    @Test
    void bestOfferIsInStockThenCountedThenCheap() {
        var gone = offer("a", 0, true, roubles(1));
        var assumed = offer("b", 10, false, roubles(2));
        var dear = offer("c", 1, true, roubles(9));
        var cheap = offer("d", 1, true, roubles(8));
        var unpriced = offer("e", 1, true, null);

        assertThat(Offer.best(List.of(gone, assumed, dear, cheap, unpriced))).contains(cheap);
        assertThat(Offer.best(List.of(gone, assumed))).contains(assumed);
        assertThat(Offer.best(List.of())).isEmpty();
    }

    @Test
    void sellingBelowThePurchasePriceLosesMoneyAndAtItDoesNot() {
        var offer = new Offer(
                new Sku("A"), source("a"), Card.named("Шарф", Options.NONE), 1, true, null, roubles(70), false);

        assertThat(offer.costsMoreThan(roubles(69))).isTrue();
        assertThat(offer.costsMoreThan(roubles(70))).isFalse();
        assertThat(offer.costsMoreThan(new Money(1, "KZT"))).isFalse();
        assertThat(offer("a", 1, true, roubles(1)).costsMoreThan(roubles(1))).isFalse();
    }

    private static Offer offer(String supplier, int units, boolean counted, @Nullable Money price) {
        var card = Card.named("Шарф", Options.NONE);
        return new Offer(new Sku("A"), source(supplier), card, units, counted, price, null, false);
    }

    private static Source source(String supplier) {
        return new Source(supplier, NOON, Duration.ofDays(1), 1);
    }
}
