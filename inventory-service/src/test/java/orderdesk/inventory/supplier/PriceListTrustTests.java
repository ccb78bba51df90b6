package orderdesk.inventory.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import orderdesk.contracts.stock.StockEvent.FeedQuarantined;
import orderdesk.inventory.Yml;
import orderdesk.inventory.supplier.domain.Counts;
import orderdesk.inventory.supplier.domain.ForeignCurrency;
import orderdesk.inventory.supplier.domain.ListRules;
import orderdesk.inventory.supplier.domain.OlderList;
import orderdesk.inventory.supplier.domain.PriceList.State;
import orderdesk.inventory.supplier.domain.Rejection;
import orderdesk.inventory.supplier.domain.SupplierSettings;
import orderdesk.inventory.supplier.feed.FeedBroken;
import org.junit.jupiter.api.Test;

class PriceListTrustTests {

    final Warehouse house = new Warehouse();

    @Test
    void faultyOffersAreRejectedWithTheirReasonAndHarmNoOther() {
        house.take(Yml.list(Yml.offer("A", 100, 5)));

        var list = house.take(
                Yml.list(Yml.offer("A", 0, 1), Yml.offer("B", -1, 1), Yml.offer("C", 100, 1), Yml.offer("C", 90, 1)));

        assertThat(list.counts()).isEqualTo(new Counts(4, 1, 1, 0, 0, 0, 3));
        assertThat(list.rejections())
                .extracting(Rejection::offerId, Rejection::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("A", "price-zero"),
                        org.assertj.core.api.Assertions.tuple("B", "price-negative"),
                        org.assertj.core.api.Assertions.tuple("C", "duplicate"));
        assertThat(house.units("A")).isEqualTo(5);
    }

    @Test
    void rejectionsAreCountedToTheLastAndNamedUpToAHundred() {
        var zero = IntStream.range(0, 101)
                .mapToObj(at -> Yml.offer("Z" + at, 0, 1))
                .toArray(String[]::new);

        var list = house.take(Yml.list(zero));

        assertThat(list.counts().rejected()).isEqualTo(101);
        assertThat(list.rejections()).hasSize(100);
    }

    @Test
    void listThatLosesTooMuchIsQuarantined() {
        house.take(Yml.list(many(10)));

        assertThat(house.take(Yml.list(many(7))).state()).isEqualTo(State.APPLIED);
        house.take(Yml.list(many(10)));
        var list = house.take(Yml.list(many(6), Yml.offer("NEW", 1, 1)));

        assertThat(list.state()).isEqualTo(State.QUARANTINED);
        assertThat(list.reason()).isEqualTo("lost 4 of 10 available offers, more than 30 %");
        assertThat(house.units("X9")).isEqualTo(1);
        assertThat(house.offers("NEW")).isEmpty();
        assertThat(house.entries.stagedCount()).isZero();
        assertThat(house.store.events(FeedQuarantined.class))
                .extracting(FeedQuarantined::offers, FeedQuarantined::vanished)
                .containsExactly(org.assertj.core.api.Assertions.tuple(7, 4));
    }

    @Test
    void listThatEmptiesTheShelvesIsQuarantinedToo() {
        house.take(Yml.list(many(10)));
        var none = IntStream.range(0, 10)
                .mapToObj(at -> Yml.offer("X" + at, 100, 0))
                .toArray(String[]::new);

        assertThat(house.take(Yml.list(none)).state()).isEqualTo(State.QUARANTINED);
        assertThat(house.units("X1")).isEqualTo(1);
    }

    @Test
    void listWithLeapingPricesIsQuarantined() {
        house.take(Yml.list(Yml.offer("A", 100, 1), Yml.offer("B", 100, 1), Yml.offer("C", 100, 1)));

        var list = house.take(Yml.list(Yml.offer("A", 200, 1), Yml.offer("B", 100, 1), Yml.offer("C", 199, 1)));

        assertThat(list.state()).isEqualTo(State.QUARANTINED);
        assertThat(list.reason()).contains("1 of 3 prices");
    }

    @Test
    void offersOfAListThatWasNotLetInNeverAppearLater() {
        house.take(Yml.list(many(10)));
        house.take(Yml.list(many(2), Yml.offer("GHOST", 1, 1)));

        house.take(Yml.list(many(10), Yml.offer("A", 1, 1)));

        assertThat(house.offers("GHOST", "A")).hasSize(1);
    }

    @Test
    void brokenListChangesNothingAndIsReported() {
        house.take(Yml.list(many(3)));
        var good = Yml.list(many(3), Yml.offer("A", 1, 1));
        var before = house.offers("X0", "X1", "X2", "A");

        assertThatExceptionOfType(FeedBroken.class).isThrownBy(() -> house.take(good.substring(0, good.length() - 20)));

        assertThat(house.offers("X0", "X1", "X2", "A")).isEqualTo(before);
        assertThat(house.take(good).counts().added()).isEqualTo(1);
    }

    @Test
    void listWithoutOffersIsRefused() {
        assertThatExceptionOfType(FeedBroken.class).isThrownBy(() -> house.take(Yml.list()));
    }

    @Test
    void listOlderThanTheLastIsRefused() {
        house.take(Yml.dated("2026-11-20 12:00", Yml.offer("A", 100, 1)));

        assertThatExceptionOfType(OlderList.class)
                .isThrownBy(() -> house.take(Yml.dated("2026-11-20 11:59", Yml.offer("A", 90, 1))));
        assertThat(house.take(Yml.dated("2026-11-20 12:00", Yml.offer("A", 110, 1)))
                        .state())
                .isEqualTo(State.APPLIED);
    }

    @Test
    void unknownSupplierTakesNoList() throws Exception {
        assertThat(Warehouse.take(house.desk, "nobody", Path.of("pom.xml"))).isEmpty();
    }

    @Test
    void supplierInAnotherCurrencyThanTheShopIsRefused() {
        var tenge = new SupplierSettings(
                "Алматы",
                new ListRules("KZT", 10, 30, 30, Duration.ofDays(1), null, null, null, null, null),
                null,
                null,
                null);

        assertThatExceptionOfType(ForeignCurrency.class).isThrownBy(() -> house.supplier("almaty", tenge));
    }

    private static String many(int count) {
        return String.join(
                "\n",
                IntStream.range(0, count)
                        .mapToObj(at -> Yml.offer("X" + at, 100, 1))
                        .toList());
    }
}
