package orderdesk.inventory.supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.inventory.supplier.domain.Sync;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** What an alert watches of every supplier whose lists are due (R094); as many rows as there are such suppliers. */
public final class SyncMeters {

    private static final Logger LOG = LoggerFactory.getLogger(SyncMeters.class);

    private final SupplierDesk suppliers;
    private final Shops shops;
    private final Clock clock;
    private final MultiGauge age;
    private final MultiGauge late;
    private final MultiGauge failures;
    private final MultiGauge accuracy;

    public SyncMeters(SupplierDesk suppliers, Shops shops, Clock clock, MeterRegistry meters) {
        this.suppliers = suppliers;
        this.shops = shops;
        this.clock = clock;
        this.age = gauge("orderdesk.sync.age", "Since a list last went in", "seconds", meters);
        this.late = gauge("orderdesk.sync.late", "1 where no list came in time", "", meters);
        this.failures = gauge("orderdesk.sync.failures", "Attempts in a row that failed", "", meters);
        this.accuracy = gauge("orderdesk.sync.accuracy", "Share of offers as believed, by the last list", "", meters);
    }

    private static MultiGauge gauge(String name, String description, String unit, MeterRegistry meters) {
        return MultiGauge.builder(name)
                .description(description)
                .baseUnit(unit.isEmpty() ? null : unit)
                .register(meters);
    }

    @Scheduled(fixedDelay = 15_000)
    public void look() {
        try {
            var all = shops.all().stream()
                    .flatMap(shop -> suppliers.all(shop).stream())
                    .filter(stored -> stored.state().sync() != null)
                    .toList();
            var now = clock.instant();
            age.register(rows(all, sync -> Duration.between(sync.heardAt(), now).toSeconds()), true);
            late.register(rows(all, sync -> sync.late() ? 1 : 0), true);
            failures.register(rows(all, Sync::failures), true);
            accuracy.register(accuracies(all), true);
        } catch (StoreUnavailable e) {
            LOG.debug("What is known of suppliers stays as it was", e);
        }
    }

    private static List<Row<?>> rows(List<Stored<Supplier>> all, ToDoubleFunction<Sync> value) {
        return all.stream()
                .<Row<?>>map(stored -> Row.of(
                        tags(stored),
                        Optional.ofNullable(stored.state().sync())
                                .map(value::applyAsDouble)
                                .orElse(Double.NaN)))
                .toList();
    }

    private static List<Row<?>> accuracies(List<Stored<Supplier>> all) {
        return all.stream()
                .<Row<?>>map(stored -> Row.of(
                        tags(stored),
                        Optional.ofNullable(stored.state().last())
                                .flatMap(list -> Optional.ofNullable(list.accuracy()))
                                .map(measured -> measured.permyriad() / 10_000.0)
                                .orElse(Double.NaN)))
                .toList();
    }

    private static Tags tags(Stored<Supplier> stored) {
        return Tags.of("shop", stored.shop().value(), "supplier", stored.state().code());
    }
}
