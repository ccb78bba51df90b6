package orderdesk.callback.telephony.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.presence.Floors;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.telephony.CallControl;
import orderdesk.callback.telephony.CallGateway;
import orderdesk.callback.telephony.DialLaw;
import orderdesk.callback.telephony.Intake;
import orderdesk.callback.telephony.LinkDesk;
import orderdesk.callback.telephony.LiveRoutes;
import orderdesk.callback.telephony.QueuedCalls;
import orderdesk.callback.telephony.RingRoutes;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.TelephonyDesk.Around;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TelephonyConfiguration {

    @Bean
    TelephonyDesk telephonyDesk(
            AggregateStore store,
            ObjectProvider<CallGateway> gateways,
            ObjectProvider<CallControl> controls,
            CallbackDesk desk,
            PresenceDesk presence,
            Shops shops,
            Clock clock) {
        var routes = new LiveRoutes(desk.routing(), shop -> Floors.of(presence, shop), clock);
        var owed = new QueuedCalls(desk.tasks(), shops);
        var around =
                new Around(gateways.orderedStream().toList(), controls.stream().toList(), routes, owed);
        return TelephonyDesks.on(store, around, shops, clock);
    }

    @Bean
    LinkDesk linkDesk(CallbackDesk desk, TelephonyDesk telephony) {
        return new LinkDesk(telephony.calls(), telephony.ledger(), desk.claims(), desk.tasks());
    }

    @Bean
    RingRoutes ringRoutes(CallbackDesk desk, PresenceDesk presence, TelephonyDesk telephony) {
        return new RingRoutes(desk.routing(), presence, telephony.directory());
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
