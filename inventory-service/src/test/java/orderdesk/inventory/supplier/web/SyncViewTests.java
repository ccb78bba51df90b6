package orderdesk.inventory.supplier.web;

import static orderdesk.inventory.Orders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import orderdesk.inventory.supplier.domain.Counts;
import orderdesk.inventory.supplier.domain.ListRules;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.Schedule;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.inventory.supplier.domain.SupplierSettings;
import org.junit.jupiter.api.Test;

class SyncViewTests {

    static final SupplierSettings DUE = new SupplierSettings(
            "Склад",
            new ListRules("RUB", 10, 60, 30, Duration.ofDays(1), null, null, null, null, null),
            new Schedule(Duration.ofMinutes(15), null),
            null,
            null);

    @Test
    void whoWatchesAListSeesHowMuchOfItIsRead() {
        var begun =
                Supplier.named("sklad", DUE, NOON).begin("1", "manager", NOON).next();
        var list = new PriceList(
                "list-1",
                "sklad",
                1,
                PriceList.State.ACCEPTED,
                "1",
                NOON,
                NOON,
                null,
                "manager",
                new Counts(2_000, 2_000, 2_000, 0, 0, 0, 0),
                List.of(),
                null,
                null);
        var known = begun.accept(list).next().applied(1, NOON).next();

        var reading = known.begin("2", "manager", NOON).next().stillReading(2, 1_500, NOON);

        assertThat(SyncView.of(reading.next()))
                .isEqualTo(new SyncView(SyncView.State.READING, NOON, null, 1_500, 2_000, 0, null, false));
    }

    /** Who has sent a list by hand is due none, and waits for it like anybody. */
    @Test
    void whoWatchesAListThatWasSentSeesItToo() {
        var sent = new SupplierSettings("Склад", DUE.rules(), null, null, null);
        var begun =
                Supplier.named("sklad", sent, NOON).begin("1", "manager", NOON).next();

        var shown = SupplierView.of(begun.stillReading(1, 700, NOON).next());

        assertThat(shown.sync()).isNull();
        assertThat(shown.reading()).isTrue();
        assertThat(shown.offersRead()).isEqualTo(700);
        assertThat(shown.offersExpected()).isNull();
    }
}
