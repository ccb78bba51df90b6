package orderdesk.inventory.stock.domain;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock;
import orderdesk.inventory.OffersInMemory;
import orderdesk.inventory.Orders;
import orderdesk.inventory.catalogue.domain.Card;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Source;
import orderdesk.inventory.catalogue.domain.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when goods are at the shop follows from whose shelf they come. */
class LeadsTests {

    /** The fullest shelf is emptied first: six of the importer's, twenty days away; then the shop's own four. */
    @ParameterizedTest
    @CsvSource({"1, 20", "6, 20", "10, 20"})
    void whatComesFromASupplierIsHisLeadTimeAway(int pieces, int days) {
        assertThat(Leads.readyAt(pieces, List.of(offer("own", 4, null), offer("importer", 6, 20)), NOON))
                .isEqualTo(in(days));
    }

    @ParameterizedTest
    @CsvSource({"4,", "6,", "7, 20"})
    void onlyWhoseShelfIsReachedCounts(int pieces, @Nullable Integer days) {
        assertThat(Leads.readyAt(pieces, List.of(offer("importer", 4, 20), offer("own", 6, 0)), NOON))
                .isEqualTo(days == null ? null : in(days));
    }

    @Test
    void nothingIsWaitedForWhereNobodySaysHowLongHeTakes() {
        assertThat(Leads.readyAt(2, List.of(offer("own", 9, null)), NOON)).isNull();
        assertThat(Leads.readyAt(2, List.of(), NOON)).isNull();
    }

    @Test
    void linesOfOneSkuReachTheFartherShelfInTheirOrder() {
        var wants = lines("A", 4, "A", 2).stream().map(Want::of).toList();
        var listed = Map.of(new Sku("A"), List.of(offer("own", 5, null), offer("importer", 3, 20)));

        var found = Lines.of(wants, Map.of(new Sku("A"), 6), listed, Map.of(), NOON);

        assertThat(found).extracting(LineStock::readyAt).containsExactly(null, in(20));
    }

    @Test
    void whatIsLackingIsDueToo() {
        var wants = lines("A", 4).stream().map(Want::of).toList();
        var listed = Map.of(new Sku("A"), List.of(offer("importer", 3, 20)));
        var found = Lines.of(wants, Map.of(), listed, Map.of(), NOON);
        var stock = new OrderStock(
                Orders.id(1), 1, 1, 1, 1, Aim.RESERVE, false, NOON, NOON, wants, List.of(), found, null, null);

        assertThat(new Supply(stock).lines())
                .extracting(LineStock::expectedAt, LineStock::readyAt)
                .containsExactly(tuple(in(20), in(20)));
    }

    private static Instant in(int days) {
        return NOON.plus(Duration.ofDays(days));
    }

    private static Offer offer(String supplier, int units, @Nullable Integer leadDays) {
        var known = OffersInMemory.offer("A", units);
        var source = new Source(supplier, NOON, Duration.ofDays(1), 1, new Terms(null, leadDays, null));
        return new Offer(
                known.sku(),
                source,
                Card.named("Товар", Options.NONE),
                units,
                true,
                known.price(),
                known.purchase(),
                false);
    }
}
