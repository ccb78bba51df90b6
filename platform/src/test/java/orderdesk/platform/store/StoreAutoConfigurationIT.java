package orderdesk.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Bell;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.RecordingBroker;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.RealServers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StoreAutoConfigurationIT {

    private static final ShopId TRIBUNA = new ShopId("tribuna");
    private static final Cause ANNA = new Cause("anna", "c-1", null);

    private final RecordingBroker broker = new RecordingBroker();
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MongoAutoConfiguration.class,
                    DataMongoAutoConfiguration.class,
                    ClockAutoConfiguration.class,
                    StoreAutoConfiguration.class))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(RecordingBroker.class, () -> broker)
            .withPropertyValues("spring.mongodb.database=bell");

    @Test
    void bellRingsByItselfAndIsHeard() {
        service.withPropertyValues("spring.mongodb.uri=" + RealServers.mongo().uri())
                .run(context -> {
                    var bells = context.getBean(AggregateStore.class).open(new Bell.Kind("bells"));

                    bells.change(TRIBUNA, "a", ANNA, _ -> Bell.SILENT.wound(Instant.now()));

                    Awaitility.await().until(() -> broker.firstOccurrences("a").size() == 1);
                    assertThat(context.getBean(HealthIndicator.class).health(false))
                            .hasFieldOrPropertyWithValue("status", Status.UP);
                    var meters = context.getBean(MeterRegistry.class);
                    assertThat(meters.get("orderdesk.store.alarms.late").timer().count())
                            .isEqualTo(1);
                    assertThat(meters.get("orderdesk.store.writes").summary().count())
                            .isEqualTo(2);
                });
    }

    @Test
    void serviceStartsWithoutItsDatabase() {
        service.withPropertyValues("spring.mongodb.uri=mongodb://127.0.0.1:1/").run(context -> {
            context.getBean(AggregateStore.class).open(new Bell.Kind("bells"));

            assertThat(context).hasNotFailed();
        });
    }

    @Test
    void storeOfTheServicesOwnTakesItsPlace() {
        var own = SimulatedStore.synchronous(Clock.systemUTC());

        service.withBean(AggregateStore.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(AggregateStore.class)).isSameAs(own));
    }
}
