package orderdesk.callback.telephony;

import java.time.Clock;
import java.util.List;
import orderdesk.callback.telephony.domain.AccessLog;
import orderdesk.callback.telephony.domain.AccessLog.Access;
import orderdesk.callback.telephony.domain.AccessLog.AccessEvent;
import orderdesk.callback.telephony.domain.AccessLog.What;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;

/** Writes down who looks before he sees anything. */
public final class AccessDesk {

    private final Aggregates<AccessLog, AccessEvent> logs;
    private final Clock clock;

    public AccessDesk(Aggregates<AccessLog, AccessEvent> logs, Clock clock) {
        this.logs = logs;
        this.clock = clock;
    }

    public void looks(Call call, What what, String which, OperatorId by, Cause cause) {
        var access = new Access(what, which, by, clock.instant());
        logs.change(
                call.shop(),
                call.id().toString(),
                cause,
                known -> known.map(stored -> stored.state())
                        .orElse(AccessLog.EMPTY)
                        .with(access));
    }

    /** The last looks at a call, the first of them first. */
    public List<Access> of(Call call) {
        return logs.find(call.shop(), call.id().toString())
                .map(stored -> stored.state().accesses())
                .orElse(List.of());
    }
}
