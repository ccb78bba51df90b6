package orderdesk.callback.telephony.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.telephony.CallGateway;
import orderdesk.callback.telephony.DialLaw;
import orderdesk.callback.telephony.Intake;
import orderdesk.callback.telephony.QueuedCalls;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TelephonyConfiguration {

    @Bean
    TelephonyDesk telephonyDesk(
            AggregateStore store, CallGateway gateway, CallbackDesk desk, Shops shops, Clock clock) {
        return TelephonyDesks.on(store, gateway, new QueuedCalls(desk.tasks(), shops), shops, clock);
    }

    @Bean
    MeterBinder waitingNotices(TelephonyDesk desk) {
        return meters -> Gauge.builder("orderdesk.telephony.notices.waiting", desk.intake(), Intake::waiting)
                .description("Notices of exchanges that wait for their turn")
                .register(meters);
    }

    @Bean
    DialLaw dialLaw(
            AggregateStore store,
            CallbackDesk desk,
            Shops shops,
            @Value("${orderdesk.telephony.rings-a-day}") int ringsADay,
            Clock clock) {
        return new DialLaw(store.open(new CalleeKind()), desk, shops, ringsADay, clock);
    }
}
