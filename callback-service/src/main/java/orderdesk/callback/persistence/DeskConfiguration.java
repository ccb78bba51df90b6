package orderdesk.callback.persistence;

import java.time.Clock;
import java.util.Set;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.StopList;
import orderdesk.callback.presence.OpenClaims;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.telephony.DialLaw;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.queue.Keeping;
import orderdesk.platform.queue.SettingsWatch;
import orderdesk.platform.shops.Shops;
import org.springframework.beans.factory.ObjectProvider;
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
            ObjectProvider<PresenceDesk> presence,
            ObjectProvider<DialLaw> law,
            Clock clock) {
        Keeping keeping = (shop, operator) -> presence.getObject()
                .of(operator, Set.of(shop))
                .filter(each -> Keeping.AT_WORK.contains(each.activity().told()))
                .isPresent();
        StopList stops = (shop, phone) -> law.getObject().stop(shop, phone).isPresent();
        return Desks.on(store, shops, promisesPerSlot, new CallbackDesk.Around(keeping, stops), clock);
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
