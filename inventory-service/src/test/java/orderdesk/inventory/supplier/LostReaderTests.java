package orderdesk.inventory.supplier;

import static orderdesk.inventory.Orders.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.Yml;
import orderdesk.inventory.catalogue.domain.Card;
import orderdesk.inventory.catalogue.domain.Entries.Place;
import orderdesk.inventory.catalogue.domain.Entry;
import orderdesk.inventory.supplier.domain.Abandoned;
import orderdesk.inventory.supplier.domain.Overtaken;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.PriceList.State;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.junit.jupiter.api.Test;

/** Whoever reads a list may be killed, stopped or cut off from the database at any step. */
class LostReaderTests {

    static final String BEFORE = Yml.list(many(20), Yml.offer("A", 100, 5), Yml.offer("B", 200, 1));
    static final String AFTER = Yml.list(many(20), Yml.offer("A", 150, 4), Yml.offer("C", 300, 7));
    static final List<String> OLD = List.of("A 10000 5", "B 20000 1");
    static final List<String> NEW = List.of("A 15000 4", "B 20000 0", "C 30000 7");

    static final Place SKLAD = new Place(SHOP, "sklad");
    static final Entry GHOST = new Entry(
            new Sku("GHOST"), Card.named("Ghost", new Options(null, null, null)), true, 1, null, null, false, 2);

    Warehouse house = new Warehouse();

    @Test
    void killedAtAnyWriteTheCatalogueIsTheOldOneOrTheNewAndTheListReported() {
        var write = 1;
        while (killedAt(write)) {
            write++;
        }

        assertThat(write).as("writes of one list").isGreaterThan(6);
    }

    private boolean killedAt(int write) {
        house = new Warehouse();
        house.take(BEFORE);
        var left = new AtomicInteger(write);
        beforeWrites(() -> {
            if (left.decrementAndGet() == 0) {
                throw new Crash();
            }
        });
        try {
            house.take(AFTER);
            return false;
        } catch (Crash _) {
            beforeWrites(() -> {});
        }
        var letIn = house.sklad().accepted() != null;
        assertThat(letIn || goods().equals(OLD)).as("write %d", write).isTrue();

        house.clock.advance(Supplier.LEASE);
        house.restarted().resume();

        assertThat(goods()).as("write %d", write).isEqualTo(letIn ? NEW : OLD);
        assertThat(last().state()).isEqualTo(letIn ? State.APPLIED : State.REFUSED);
        assertThat(house.entries.stagedCount()).isZero();
        assertThat(house.sklad().reading()).isNull();
        assertThat(house.take(AFTER).state()).isEqualTo(State.APPLIED);
        assertThat(goods()).isEqualTo(NEW);
        return true;
    }

    @Test
    void readerThatIsStillHeardOfIsLeftAlone() {
        begin();
        house.clock.advance(Supplier.LEASE.minusMillis(1));

        house.restarted().resume();

        assertThat(house.sklad().reading()).isNotNull();
        house.clock.advance(Duration.ofMillis(1));
        house.restarted().resume();
        assertThat(house.sklad().reading()).isNull();
        assertThat(last().reason()).startsWith("interrupted");
        assertThat(last().by()).isEqualTo("manager");
    }

    @Test
    void listThatWasLetInStaysWholeWhenTheDatabaseGoesAwayWhileItIsCarried() {
        house.take(BEFORE);
        house.entries.beforeWrite = () -> {
            if (house.sklad().accepted() != null) {
                throw new StoreUnavailable("away", new IllegalStateException());
            }
        };
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> house.take(AFTER));
        house.entries.beforeWrite = () -> {};

        house.clock.advance(Supplier.LEASE);
        house.restarted().resume();

        assertThat(goods()).isEqualTo(NEW);
        assertThat(last().state()).isEqualTo(State.APPLIED);
    }

    @Test
    void readerThatWakesAfterHeWasTakenForDeadChangesNothing() {
        house.take(BEFORE);
        house.entries.beforeReading = () -> {
            house.entries.beforeReading = () -> {};
            house.clock.advance(Supplier.LEASE);
            house.restarted().resume();
            house.take(BEFORE.replace("<price>200</price>", "<price>201</price>"));
        };

        assertThatExceptionOfType(Overtaken.class).isThrownBy(() -> house.take(AFTER));

        assertThat(goods()).isEqualTo(List.of("A 10000 5", "B 20100 1"));
    }

    @Test
    void whatLostReadersLeftIsRemovedBeforeItIsNoLongerRemembered() {
        house.take(BEFORE);
        begin();
        house.entries.add(SKLAD, 2, List.of(GHOST));
        house.clock.advance(Supplier.LEASE);
        house.restarted().resume();
        house.entries.add(SKLAD, 2, List.of(GHOST));
        house.clock.advance(Abandoned.REMEMBERED.plusSeconds(1));

        begin();
        house.clock.advance(Supplier.LEASE);
        house.take(AFTER);

        assertThat(house.sklad().abandoned()).extracting(Abandoned::number).containsExactly(3L);
        assertThat(house.offers("GHOST")).isEmpty();
    }

    private void begin() {
        house.kept.change(
                SHOP,
                SupplierIds.of(SHOP, "sklad"),
                Warehouse.CAUSE,
                known -> known.orElseThrow().state().begin("0", "manager", house.clock.instant()));
    }

    private void beforeWrites(Runnable action) {
        house.entries.beforeWrite = action;
        house.lists.beforeWrite = action;
    }

    private PriceList last() {
        return house.desk.page(SHOP, "sklad", null, 1).orElseThrow().getFirst();
    }

    private List<String> goods() {
        return house.offers("A", "B", "C").stream()
                .map(offer -> "%s %d %d"
                        .formatted(
                                offer.sku(),
                                Objects.requireNonNull(offer.price()).minor(),
                                offer.units()))
                .toList();
    }

    private static String many(int count) {
        return String.join(
                "\n",
                IntStream.range(0, count)
                        .mapToObj(at -> Yml.offer("X" + at, 100, 1))
                        .toList());
    }

    private static final class Crash extends Error {}
}
