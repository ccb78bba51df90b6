package orderdesk.callback.request.persistence;

import java.util.Optional;
import orderdesk.callback.request.domain.Quota;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.platform.aggregate.AggregateKind;

/** How quotas are kept: one per telephone or address and shop, told to nobody. The id is a hash: no address is stored. */
public final class QuotaKind implements AggregateKind<Quota, CallEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "quotas";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Quota> state() {
        return Quota.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }
}
