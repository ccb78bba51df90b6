package orderdesk.platform.shops;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Ready once every shop was read, from the topic or from the service's own copy: before, a service would take a shop
 * that it does not know for one that is not.
 */
final class ShopsHealth implements HealthIndicator {

    private final ShopsTable table;

    ShopsHealth(ShopsTable table) {
        this.table = table;
    }

    @Override
    public Health health() {
        return table.isUsable()
                ? Health.up()
                        .withDetail("shops", table.all().size())
                        .withDetail("from", table.isCurrent() ? "topic" : "copy")
                        .build()
                : Health.outOfService().withDetail("shops", "being read").build();
    }
}
