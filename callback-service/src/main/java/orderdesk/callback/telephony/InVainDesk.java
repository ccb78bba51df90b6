package orderdesk.callback.telephony;

import java.time.Instant;
import java.util.Optional;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Caller;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.CallMissed;
import orderdesk.contracts.callback.CallEvent.PlaceKept;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/**
 * Who called in vain is owed a call: one, however often he called, until somebody talks with him (R061). A hidden
 * number is an outcome and owes nothing. A message makes it a voicemail (R070), a line that broke in a talk the most
 * urgent of them.
 *
 * <p><b>Guarantee.</b> What is to be owed or settled is decided and remembered first, and done then; after a crash in
 * between, the event comes again and it is done.
 */
public final class InVainDesk {

    private static final String SERVICE = "callback";

    private final Aggregates<Caller, CallEvent> callers;
    private final Aggregates<Call, CallEvent> calls;
    private final OwedCalls owed;

    public InVainDesk(Aggregates<Caller, CallEvent> callers, Aggregates<Call, CallEvent> calls, OwedCalls owed) {
        this.callers = callers;
        this.calls = calls;
        this.owed = owed;
    }

    public void missed(Received<?> received, CallMissed missed) {
        var phone = missed.sides().customer();
        if (phone != null) {
            var kind =
                    isVoicemail(received.shop(), missed.callId()) ? CallTaskKind.VOICEMAIL : CallTaskKind.MISSED_CALL;
            inVain(received, phone, missed.callId(), kind, missed.at());
        }
    }

    /** He is called instead of waiting on; hanging up then owes no second call. */
    public void placeKept(Received<?> received, PlaceKept kept) {
        var phone = kept.sides().customer();
        if (phone != null) {
            inVain(received, phone, kept.callId(), CallTaskKind.CALLBACK, kept.at());
        }
    }

    public void ended(Received<?> received, CallEnded ended) {
        var phone = ended.sides().customer();
        if (phone == null || ended.result() != CallResult.TALKED && ended.result() != CallResult.DROPPED) {
            return;
        }
        if (ended.result() == CallResult.DROPPED) {
            inVain(received, phone, ended.callId(), CallTaskKind.DROPPED_LINE, ended.at());
        } else {
            talked(received, phone, ended.at(), ended.sides().taskId());
        }
    }

    private void inVain(Received<?> received, Phone phone, CallId call, CallTaskKind kind, Instant at) {
        var shop = received.shop();
        var task = new CallTaskId(Ids.of("in-vain", shop.value(), call.toString()));
        var over = find(shop, phone)
                .flatMap(caller -> Optional.ofNullable(caller.owed()))
                .filter(id -> !id.equals(task) && !owed.isOpen(shop, id))
                .orElse(null);
        var now = callers.receive(
                received, id(shop, phone), known -> Decision.of(state(known).inVain(task, at, over)));
        if (task.equals(now.stored().state().owed())) {
            owed.owe(shop, task, kind, phone, call, at, received.leadsTo(SERVICE));
        }
    }

    private void talked(Received<?> received, Phone phone, Instant at, @Nullable CallTaskId task) {
        var shop = received.shop();
        var now = callers.receive(
                received, id(shop, phone), known -> Decision.of(state(known).talked(at, task)));
        var settled = now.stored().state().settled();
        if (settled != null) {
            owed.reached(shop, settled, received.leadsTo(SERVICE));
        }
    }

    private Optional<Caller> find(ShopId shop, Phone phone) {
        return callers.find(shop, id(shop, phone)).map(Stored::state);
    }

    private boolean isVoicemail(ShopId shop, CallId id) {
        return calls.find(shop, id.toString())
                .filter(call -> !call.state().heard().recordings().isEmpty())
                .isPresent();
    }

    private static Caller state(Optional<Stored<Caller>> known) {
        return known.map(Stored::state).orElse(Caller.NOBODY);
    }

    private static String id(ShopId shop, Phone phone) {
        return Ids.of("caller", shop.value(), phone.e164()).toString();
    }
}
