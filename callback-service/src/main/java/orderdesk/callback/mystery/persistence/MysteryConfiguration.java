package orderdesk.callback.mystery.persistence;

import java.time.Clock;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.mystery.MysteryDesk;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.platform.aggregate.AggregateStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MysteryConfiguration {

    @Bean
    MysteryDesk mysteryDesk(AggregateStore store, CallbackDesk desk, TelephonyDesk telephony, Clock clock) {
        var mysteries = store.open(new MysteryCallKind());
        return new MysteryDesk(mysteries, new StoredMysteries(mysteries), desk.tasks(), telephony.calls(), clock);
    }
}
