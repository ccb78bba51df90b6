package orderdesk.callback.telephony.persistence;

import java.time.Clock;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.telephony.CallGateway;
import orderdesk.callback.telephony.QueuedCalls;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TelephonyConfiguration {

    @Bean
    TelephonyDesk telephonyDesk(
            AggregateStore store, CallGateway gateway, CallbackDesk desk, Shops shops, Clock clock) {
        return TelephonyDesks.on(store, gateway, new QueuedCalls(desk.tasks(), shops), shops, clock);
    }
}
