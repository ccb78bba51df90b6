package orderdesk.platform.shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopEvent.ShopChanged;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Relay;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.ConfigurableApplicationContext;

/** The shops of a service, from the topic of a real broker. */
class ShopsFollowerIT {

    static final Duration SOON = Duration.ofSeconds(40);
    static final String NOBODY = "127.0.0.1:1";

    final Arrivals shops = Arrivals.on("shops", "shop", FixedShops.TRIBUNA);

    @Test
    void serviceKnowsTheShopsFromBeforeItsStartAndFollowsThem() throws Exception {
        RealServers.kafka().createTopics(12, "shops");
        Relay.send(shops.json("nonsense", 1, "shop.changed.v1", "{}"), changed(1, FixedShops.chasy()));

        try (var service = start()) {
            var table = service.getBean(ShopsTable.class);
            Awaitility.await().atMost(SOON).until(table::isCurrent);
            assertThat(table.settings(FixedShops.TRIBUNA)).contains(FixedShops.chasy());
            assertThat(service.getBean(ShopsHealth.class).health().getStatus().getCode())
                    .isEqualTo("UP");

            Relay.send(changed(3, FixedShops.tribuna()));

            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(table.settings(FixedShops.TRIBUNA)).contains(FixedShops.tribuna()));
        }
    }

    private Arrived changed(int version, ShopSettings settings) {
        var shop = new ShopId("tribuna");
        return shops.event("tribuna", version, new ShopChanged(shop, version, settings, Instant.EPOCH));
    }

    @Test
    void serviceThatStartsWithoutABrokerKnowsTheShopsThatItKnewBefore() throws Exception {
        RealServers.kafka().createTopics(12, "shops");
        Relay.send(changed(9, FixedShops.tribuna()));
        try (var service = start("shops-kept", RealServers.kafka().bootstrap())) {
            Awaitility.await().atMost(SOON).until(() -> isKept("shops-kept", 9));
            assertThat(service.getBean(ShopsHealth.class).health().getDetails()).containsEntry("from", "topic");
        }

        try (var service = start("shops-kept", NOBODY)) {
            var table = service.getBean(ShopsTable.class);
            Awaitility.await().atMost(SOON).until(table::isUsable);

            assertThat(table.settings(FixedShops.TRIBUNA)).contains(FixedShops.tribuna());
            assertThat(service.getBean(ShopsHealth.class).health())
                    .isEqualTo(Health.up()
                            .withDetail("shops", table.all().size())
                            .withDetail("from", "copy")
                            .build());
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> table.settings(new ShopId("opened-meanwhile")));
        }
    }

    @Test
    void serviceThatStartsWithoutABrokerForTheFirstTimeIsNotReady() {
        try (var service = start("shops-never-kept", NOBODY)) {
            assertThat(service.getBean(ShopsHealth.class).health().getStatus().getCode())
                    .isEqualTo("OUT_OF_SERVICE");
        }
    }

    private static boolean isKept(String database, long sequence) {
        return new MongoShopsCopy(MongoShopsCopyIT.database(database))
                .read().stream()
                        .flatMap(List::stream)
                        .anyMatch(kept -> kept.subject().equals("tribuna") && kept.sequence() == sequence);
    }

    private static ConfigurableApplicationContext start() {
        return start("shops-follower", RealServers.kafka().bootstrap());
    }

    private static ConfigurableApplicationContext start(String database, String broker) {
        return new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("spring.config.import", "classpath:platform.yml", "spring.application.name", "test"))
                .run(
                        "--spring.mongodb.uri=" + RealServers.mongo().uri(),
                        "--spring.mongodb.database=" + database,
                        "--spring.kafka.bootstrap-servers=" + broker);
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {}
}
