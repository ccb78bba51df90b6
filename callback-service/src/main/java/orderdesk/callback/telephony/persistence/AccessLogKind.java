package orderdesk.callback.telephony.persistence;

import java.util.Optional;
import orderdesk.callback.telephony.domain.AccessLog;
import orderdesk.callback.telephony.domain.AccessLog.AccessEvent;
import orderdesk.platform.aggregate.AggregateKind;

/** How looks at calls are kept, one document for each call that was looked at; told to nobody. */
public final class AccessLogKind implements AggregateKind<AccessLog, AccessEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "callAccesses";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<AccessLog> state() {
        return AccessLog.class;
    }

    @Override
    public Class<AccessEvent> events() {
        return AccessEvent.class;
    }
}
