package orderdesk.callback.telephony;

import java.time.Instant;
import java.util.Optional;
import orderdesk.callback.telephony.OwedCalls.InVain;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Caller;
import orderdesk.callback.telephony.domain.Ending;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.CallMissed;
import orderdesk.contracts.callback.CallEvent.PlaceKept;
import orderdesk.contracts.callback.CallEvent.VoicemailLeft;
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
 * number is an outcome and owes nothing. A message makes it a voicemail (R070), a kept place an urgent call, and a line
 * that broke in a talk the most urgent of them: the more urgent takes the place of the other.
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
            inVain(received, new InVain(kind, phone, missed.callId(), missed.at(), null));
        }
    }

    /** The exchange may bring a message long after the call in which it was left. */
    public void voicemail(Received<?> received, VoicemailLeft left) {
        var phone = left.sides().customer();
        if (phone != null) {
            var at = calls.find(received.shop(), left.callId().toString())
                    .flatMap(call -> Optional.ofNullable(call.state().ending()))
                    .map(Ending::at)
                    .filter(end -> end.isBefore(left.at()))
                    .orElse(left.at());
            inVain(received, new InVain(CallTaskKind.VOICEMAIL, phone, left.callId(), at, null));
        }
    }

    /** He is called instead of waiting on; hanging up then owes no second call. */
    public void placeKept(Received<?> received, PlaceKept kept) {
        var phone = kept.sides().customer();
        if (phone != null) {
            inVain(received, new InVain(CallTaskKind.CALLBACK, phone, kept.callId(), kept.at(), null));
        }
    }

    public void ended(Received<?> received, CallEnded ended) {
        var phone = ended.sides().customer();
        if (phone == null || ended.result() != CallResult.TALKED && ended.result() != CallResult.DROPPED) {
            return;
        }
        if (ended.result() == CallResult.DROPPED) {
            var by = ended.sides().operator();
            inVain(received, new InVain(CallTaskKind.DROPPED_LINE, phone, ended.callId(), ended.at(), by));
        } else {
            talked(received, phone, ended.at(), ended.sides().taskId());
        }
    }

    /** An operator talked with somebody for a task, in whatever way he had dialled. */
    public void spokenFor(Received<?> received, CallTaskId task) {
        owed.talkedFor(received.shop(), task)
                .ifPresent(spoken -> talked(received, spoken.phone(), spoken.dialled(), task));
    }

    /** Somebody was talked with, in whatever way he was reached. */
    public void spokenWith(Received<?> received, Phone phone, Instant at) {
        talked(received, phone, at, null);
    }

    private void inVain(Received<?> received, InVain call) {
        var shop = received.shop();
        var at = call.at();
        var task = task(shop, call);
        var over = over(shop, call, task);
        var now = callers.receive(
                        received,
                        id(shop, call.phone()),
                        known -> Decision.of(state(known).inVain(task, call.kind(), at, over)))
                .stored()
                .state();
        var cause = received.leadsTo(SERVICE);
        var standing = now.owed();
        if (task.equals(standing)) {
            owed.owe(shop, task, call.since(now.since(at)), cause);
            Optional.ofNullable(now.replaced()).ifPresent(other -> owed.replaced(shop, other, cause));
        } else if (standing != null && call.kind() == CallTaskKind.VOICEMAIL && now.isNews(at)) {
            owed.message(shop, standing, call.after(), cause);
        }
    }

    /** What is no more, and what was promised to him already: that stands beside a call that is more urgent. */
    private @Nullable CallTaskId over(ShopId shop, InVain call, CallTaskId task) {
        return callers.find(shop, id(shop, call.phone()))
                .map(Stored::state)
                .flatMap(caller -> Optional.ofNullable(caller.owed())
                        .filter(id -> !id.equals(task))
                        .filter(id ->
                                !owed.isOpen(shop, id) || caller.outranks(call.kind()) && owed.isPromised(shop, id)))
                .orElse(null);
    }

    /** Whatever more is heard of after its missed call is a call of its own. */
    private static CallTaskId task(ShopId shop, InVain call) {
        var word = switch (call.kind()) {
            case VOICEMAIL -> "voicemail";
            case CALLBACK -> "place-kept";
            case DROPPED_LINE -> "dropped-line";
            case MISSED_CALL, CHAT, MAIL_REQUEST, WELCOME, REMINDER, DELIVERY_FAILED, DELIVERY_REFUSED, UNCOLLECTED ->
                "in-vain";
        };
        return new CallTaskId(Ids.of(word, shop.value(), call.after().toString()));
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

    private boolean isVoicemail(ShopId shop, CallId id) {
        return calls.find(shop, id.toString())
                .filter(call -> !call.state().heard().recordings().isEmpty())
                .isPresent();
    }

    private static Caller state(Optional<Stored<Caller>> known) {
        return known.map(Stored::state).orElse(Caller.NOBODY);
    }

    private static String id(ShopId shop, Phone phone) {
        return id(shop, phone.e164());
    }

    /** Under which it is kept what a telephone is owed. */
    public static String id(ShopId shop, String e164) {
        return Ids.of("caller", shop.value(), e164).toString();
    }
}
