package orderdesk.confirmation.persistence;

import java.time.Clock;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.queue.SettingsWatch;
import orderdesk.platform.shops.Shops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    ConfirmationDesk confirmationDesk(AggregateStore store, Shops shops, Clock clock) {
        return Desks.on(store, shops, clock);
    }

    @Bean
    SettingsWatch settingsWatch(ConfirmationDesk desk) {
        return new SettingsWatch(desk.hours());
    }
}
