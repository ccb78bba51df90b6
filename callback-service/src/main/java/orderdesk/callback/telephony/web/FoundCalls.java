package orderdesk.callback.telephony.web;

import java.util.Set;
import orderdesk.callback.telephony.CallDesk;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.contracts.callback.CallId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls by the id in the path. */
@Component
class FoundCalls {

    private final CallDesk calls;

    FoundCalls(TelephonyDesk desk) {
        this.calls = desk.calls();
    }

    /** @throws orderdesk.platform.web.Problem 404 where none of the caller's shops has it */
    Stored<Call> one(CallId id, @Nullable String shop, Caller caller) {
        return caller.among(shop, own -> calls.find(Set.of(own), id));
    }
}
