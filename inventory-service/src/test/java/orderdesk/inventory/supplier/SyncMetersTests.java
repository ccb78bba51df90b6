package orderdesk.inventory.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import orderdesk.inventory.Yml;
import orderdesk.inventory.supplier.domain.ListRules;
import orderdesk.inventory.supplier.domain.Schedule;
import orderdesk.inventory.supplier.domain.SupplierSettings;
import org.junit.jupiter.api.Test;

class SyncMetersTests {

    final Warehouse house = new Warehouse();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void supplierWhoseListsAreDueIsMeasuredAndNoOther() {
        house.supplier("post", Warehouse.COUNTED);
        house.supplier(
                "sklad",
                new SupplierSettings(
                        "Склад",
                        new ListRules("RUB", 10, 60, 30, Duration.ofDays(1), null, null, null, null, null),
                        new Schedule(Duration.ofMinutes(15), null),
                        null,
                        null));
        house.take(Yml.list(Yml.offer("A", 100, 5), Yml.offer("B", 100, 5)));
        house.take(Yml.list(Yml.offer("A", 100, 5), Yml.offer("B", 100, 0)));
        house.clock.advance(Duration.ofMinutes(21));
        house.store.tick();

        new SyncMeters(house.suppliers, house.shops, house.clock, meters).look();

        assertThat(of("orderdesk.sync.age")).isEqualTo(21 * 60);
        assertThat(of("orderdesk.sync.late")).isEqualTo(1);
        assertThat(of("orderdesk.sync.accuracy")).isEqualTo(0.5);
        assertThat(meters.find("orderdesk.sync.late").gauges()).hasSize(1);
    }

    private double of(String name) {
        return meters.get(name)
                .tags("shop", "tribuna", "supplier", "sklad")
                .gauge()
                .value();
    }
}
