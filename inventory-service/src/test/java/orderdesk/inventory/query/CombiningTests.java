package orderdesk.inventory.query;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.SHOP;
import static orderdesk.inventory.Orders.lines;
import static orderdesk.inventory.query.Asked.has;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.stock.LineStock.Promised;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.SupplyEvent.SupplierOrdered;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.inventory.Orders;
import orderdesk.inventory.stock.domain.NothingToCombine;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.domain.Preference;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody chooses how the answers of suppliers are combined (R081). */
class CombiningTests {

    private static final Cause ANNA = new Cause("anna", "console", null);

    private final SimulatedClock clock = new SimulatedClock(NOON);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Asked.Suppliers suppliers = new Asked.Suppliers();
    private final Asked desk = new Asked(store, clock, suppliers);
    private final Orders order = Orders.numbered(1);

    @BeforeEach
    void answered() {
        Stream.of("cheap", "little", "soon").forEach(each -> desk.channel(each, Way.HTTP, Duration.ofMinutes(5)));
        suppliers.has.put("cheap", List.of(has("X", 9, 50, 6)));
        suppliers.has.put("little", List.of(has("X", 2, 40, 6)));
        suppliers.has.put("soon", List.of(has("X", 9, 90, 1)));
    }

    @ParameterizedTest
    @CsvSource({"TIME, soon", "PARCELS, cheap"})
    void whatIsChosenIsPromisedAndOrdered(Preference first, String supplier) {
        placed(3);
        assertThat(promised()).as("by cost, where nobody has said").containsExactly("little", "cheap");

        prefer(1, first);

        assertThat(promised()).containsExactly(supplier);
        desk.reader.on(order.confirmed(1, lines("X", 3)));
        desk.settle();
        assertThat(store.events(SupplierOrdered.class))
                .extracting(SupplierOrdered::supplier)
                .containsExactly(supplier);
    }

    @Test
    void whatChangesNothingIsNotAnnounced() {
        suppliers.has.remove("little");
        placed(3);
        var before = store.events(StockChecked.class).size();

        prefer(1, Preference.PARCELS);
        prefer(1, Preference.COST);

        assertThat(store.events(StockChecked.class)).hasSize(before);
    }

    @Test
    void choiceStaysWhenTheOrderChanges() {
        placed(3);
        prefer(1, Preference.TIME);

        desk.reader.on(order.amended(2, lines("X", 4)));
        desk.settle();

        assertThat(promised()).containsExactly("soon");
    }

    @Test
    void whatIsSettledOrOfAnotherVersionIsNotChosen() {
        placed(3);
        refused(2);
        desk.reader.on(order.confirmed(1, lines("X", 3)));
        desk.settle();

        refused(1);
        assertThat(store.events(SupplierOrdered.class)).hasSize(2);
    }

    @Test
    void orderThatLacksNothingHasNothingToChoose() {
        desk.reader.on(order.placed(lines("OWN", 2)));
        desk.settle();

        refused(1);
    }

    @Test
    void orderThatNobodyKnowsIsNotFound() {
        assertThat(desk.queries.prefer(SHOP, order.id(), 1, Preference.TIME, ANNA))
                .isEmpty();
    }

    private void placed(int pieces) {
        desk.reader.on(order.placed(lines("X", pieces)));
        desk.settle();
    }

    private Optional<Stored<OrderStock>> prefer(int version, Preference first) {
        return desk.queries.prefer(SHOP, order.id(), version, first, ANNA);
    }

    private void refused(int version) {
        assertThatExceptionOfType(NothingToCombine.class).isThrownBy(() -> prefer(version, Preference.TIME));
    }

    private List<String> promised() {
        var promised =
                store.events(StockChecked.class).getLast().lines().getFirst().promised();
        return Optional.ofNullable(promised).stream()
                .flatMap(List::stream)
                .map(Promised::supplier)
                .toList();
    }
}
