package orderdesk.callback.persistence;

import java.time.Clock;
import java.util.Set;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.presence.OpenClaims;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.queue.SettingsWatch;
import orderdesk.platform.shops.Shops;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    CallbackDesk callbackDesk(
            AggregateStore store,
            Shops shops,
            @Value("${orderdesk.callback.promises-per-slot}") int promisesPerSlot,
            Clock clock) {
        return Desks.on(store, shops, promisesPerSlot, clock);
    }

    @Bean
    OpenClaims openCalls(CallbackDesk desk) {
        return (shop, operator, _) -> desk.queue().holdsWork(operator, Set.of(shop));
    }

    @Bean
    OpenClaims openOrders(CallbackDesk desk) {
        return (shop, operator, now) -> desk.elsewhere().holdsWork(operator, Set.of(shop), now);
    }

    @Bean
    SettingsWatch settingsWatch(CallbackDesk desk) {
        return new SettingsWatch(desk.hours());
    }
}
