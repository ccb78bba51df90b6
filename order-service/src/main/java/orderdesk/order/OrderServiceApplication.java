package orderdesk.order;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import orderdesk.order.domain.CustomerZones;
import orderdesk.order.zones.ZoneTable;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Orders: intake, money, changes, payments, and the verdict on what was agreed. */
@SpringBootApplication(proxyBeanMethods = false)
public class OrderServiceApplication {

    static void main(String[] arguments) {
        SpringApplication.run(OrderServiceApplication.class, arguments);
    }

    @Bean
    CustomerZones customerZones() {
        return new ZoneTable();
    }

    @Bean
    Desks desks(AggregateStore store, Shops shops, CustomerZones zones, Catalogue catalogue, Codes codes, Clock clock) {
        return Desks.on(store, shops, zones, catalogue, codes, clock);
    }

    @Bean
    AfterSaleWatching afterSaleWatching(Desks desks, Shops shops) {
        return new AfterSaleWatching(desks.afterSales(), desks.afterSaleBook(), shops);
    }

    @Bean
    SafeMeters safeMeters(Desks desks, Shops shops, MeterRegistry meters) {
        return new SafeMeters(desks.safeOrders(), shops, meters);
    }
}
