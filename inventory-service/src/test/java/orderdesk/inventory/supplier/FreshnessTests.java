package orderdesk.inventory.supplier;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.SHOP;
import static orderdesk.inventory.Orders.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.Yml;
import orderdesk.inventory.catalogue.StaleItems;
import orderdesk.inventory.catalogue.StaleItems.Stale;
import orderdesk.inventory.stock.AbsentGoods;
import orderdesk.inventory.stock.AbsentGoods.Hour;
import orderdesk.inventory.stock.AbsentGoods.Share;
import orderdesk.inventory.supplier.domain.Accuracy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far figures can be trusted, and what becomes known of it (R091, R094, R095). */
class FreshnessTests {

    static final Duration DAY = Duration.ofDays(1);
    static final Instant NIGHT = Instant.parse("2026-11-20T20:30:00Z"); // 23:30 in Moscow

    final Warehouse house = new Warehouse();

    @Test
    void figureIsSureThenStaleThenAReasonToAsk() {
        house.take(Yml.list(Yml.offer("A", 100, 5)));
        var offer = house.offers("A").getFirst();

        assertThat(offer.certainty(NOON.plus(DAY))).isEqualTo(Certainty.SURE);
        assertThat(offer.certainty(NOON.plus(DAY).plusSeconds(120))).isEqualTo(Certainty.STALE);
        assertThat(offer.source().staleFor(NOON.plus(DAY).plusSeconds(120))).contains(Duration.ofMinutes(2));
        assertThat(offer.certainty(NOON.plus(DAY).plus(DAY))).isEqualTo(Certainty.STALE);
        assertThat(offer.certainty(NOON.plus(DAY).plus(DAY).plusMillis(1))).isEqualTo(Certainty.ASK);
    }

    @Test
    void eachListMeasuresWhatWasBelievedBeforeIt() {
        var first = house.take(Yml.list(
                Yml.offer("A", 100, 5), Yml.offer("B", 100, 5), Yml.offer("C", 100, 5), Yml.offer("D", 100, 5)));
        house.clock.advance(Duration.ofMinutes(15));

        var second = house.take(
                Yml.list(Yml.offer("A", 110, 5), Yml.offer("B", 100, 4), Yml.offer("D", 100, 0), Yml.offer("E", 1, 1)));

        assertThat(first.accuracy()).isNull();
        assertThat(second.accuracy()).isNull(); // D and C are half of what could be had
        assertThat(second.reason()).isNotNull();
        var third = house.take(
                Yml.list(Yml.offer("A", 110, 5), Yml.offer("B", 100, 4), Yml.offer("D", 100, 3), Yml.offer("E", 1, 1)));
        assertThat(third.accuracy()).isEqualTo(new Accuracy(4, 1, 1));
        assertThat(new AccuracyFigures(house.desk, house.shops, house.clock).figures(SHOP, "sklad", 7))
                .hasValueSatisfying(figures -> {
                    assertThat(figures.permyriad()).isEqualTo(5_000);
                    assertThat(figures.targetPermyriad()).isEqualTo(9_950);
                    assertThat(figures.days()).singleElement().satisfies(day -> {
                        assertThat(day.date()).isEqualTo(LocalDate.of(2026, 11, 20));
                        assertThat(day.lists()).isEqualTo(1);
                    });
                });
    }

    @Test
    void wantedProductsWithOldFiguresAreListedTheMostWantedFirst() {
        house.supplier("post", Warehouse.COUNTED);
        house.take(Yml.list(Yml.offer("A", 100, 50), Yml.offer("B", 100, 50), Yml.offer("IDLE", 100, 5)));
        place(1, NOON, "B", 1);
        place(2, NOON, "A", 1);
        place(3, NOON, "A", 2);
        house.clock.advance(DAY.plusMinutes(5));
        house.take("post", Yml.list(Yml.offer("C", 100, 50)));
        house.clock.advance(Duration.ofSeconds(2));
        place(4, house.clock.instant(), "C", 1);
        var stale = new StaleItems(house.stock, house.entries, house.clock);

        var found = stale.of(SHOP, 10);

        assertThat(found.demand()).isEqualTo(4);
        assertThat(found.staleDemand()).isEqualTo(3);
        assertThat(found.items())
                .containsExactly(
                        new Stale(new Sku("A"), "Scarf A", 2, Certainty.STALE, "sklad", NOON, 5L),
                        new Stale(new Sku("B"), "Scarf B", 1, Certainty.STALE, "sklad", NOON, 5L));
        assertThat(stale.of(SHOP, 1).items()).hasSize(1);
    }

    @Test
    void ordersForAbsentGoodsAreCountedByTheirHourAndOnlyOnce() {
        house.take(Yml.list(Yml.offer("A", 100, 1), Yml.offer("B", 100, 0)));
        place(1, NOON, "A", 1);
        place(2, NOON.plusSeconds(1), "B", 1);
        var absent = place(3, NIGHT, "A", 1);
        StockDesks.reader(house.stock).on(absent.placed(1, lines("A", 1), NIGHT));

        var figures = new AbsentGoods(house.stock, house.shops).figures(SHOP, LocalDate.of(2026, 11, 20), 1);

        assertThat(figures.hours())
                .containsExactly(
                        new Hour(LocalDate.of(2026, 11, 20), 15, 2, 1), new Hour(LocalDate.of(2026, 11, 20), 23, 1, 1));
        assertThat(figures.night()).isEqualTo(new Share(1, 1, 100));
        assertThat(figures.day()).isEqualTo(new Share(2, 1, 50));
    }

    @ParameterizedTest
    @CsvSource({"16:59, 0, 1", "17:00, 1, 0", "06:59, 1, 0", "07:00, 0, 1"}) // 19:59, 20:00, 09:59, 10:00 in Moscow
    void nightIsFromEightInTheEveningUntilTenInTheMorning(String time, long night, long day) {
        house.take(Yml.list(Yml.offer("A", 100, 0)));
        place(1, Instant.parse("2026-11-20T%s:00Z".formatted(time)), "A", 1);

        var figures = new AbsentGoods(house.stock, house.shops).figures(SHOP, LocalDate.of(2026, 11, 20), 1);

        assertThat(figures.night()).isEqualTo(new Share(night, night, 100.0 * night));
        assertThat(figures.day()).isEqualTo(new Share(day, day, 100.0 * day));
    }

    @Test
    void goodsThatComeLaterDoNotMakeAnOrderLessAbsent() {
        house.take(Yml.list(Yml.offer("A", 100, 0)));
        place(1, NOON, "A", 1);
        house.take(Yml.list(Yml.offer("A", 100, 5)));
        house.stock.resume();
        assertThat(checks()).isEqualTo(2);

        assertThat(new AbsentGoods(house.stock, house.shops)
                        .figures(SHOP, LocalDate.of(2026, 11, 20), 1)
                        .day()
                        .absent())
                .isEqualTo(1);
    }

    private Orders place(int number, Instant at, String sku, int quantity) {
        var order = Orders.numbered(number);
        StockDesks.reader(house.stock).on(order.placed(1, lines(sku, quantity), at));
        return order;
    }

    private long checks() {
        return house.store.events(StockChecked.class).size();
    }
}
