package orderdesk.callback.telephony.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderdesk.callback.telephony.domain.Care.Handed;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallAnswered;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.CallHandedOver;
import orderdesk.contracts.callback.CallEvent.CallHeld;
import orderdesk.contracts.callback.CallEvent.CallMissed;
import orderdesk.contracts.callback.CallEvent.CallRinging;
import orderdesk.contracts.callback.CallEvent.PlaceKept;
import orderdesk.contracts.callback.CallEvent.RecordingAvailable;
import orderdesk.contracts.callback.CallEvent.VoicemailLeft;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/** What everybody is told of a call: each thing once, ringing before answered before ended, whatever came first. */
final class Telling {

    private final Call call;
    private final Account account;
    private final List<CallEvent> events = new ArrayList<>();
    private boolean ringing;
    private boolean answered;
    private boolean held;
    private @Nullable Instant place;
    private final List<String> recordings;

    Telling(Call call) {
        this.call = call;
        this.account = Account.of(call);
        this.ringing = call.announced().ringing();
        this.answered = call.announced().answered();
        this.held = call.announced().held();
        this.place = call.announced().place();
        this.recordings = new ArrayList<>(call.announced().recordings());
    }

    static boolean isTalk(CallResult result) {
        return result == CallResult.TALKED || result == CallResult.DROPPED;
    }

    Decision<Call, CallEvent> soFar(Instant now) {
        var end = call.ending();
        if (isContact()) {
            if (end == null) {
                ring();
                keepPlace();
                answer();
                hold(now);
            } else {
                keepPlace();
                record(end);
            }
        }
        return decision(end);
    }

    Decision<Call, CallEvent> over(Instant now, boolean assumed) {
        var end = account.ending(now, assumed);
        if (isContact()) {
            ring();
            keepPlace();
            answer();
            end(end);
            record(end);
        }
        return decision(end);
    }

    /** Not what operators talk among themselves, nor what belongs to no shop yet. */
    private boolean isContact() {
        return account.direction() != Direction.INTERNAL && !call.shop().equals(Call.NO_SHOP);
    }

    private void ring() {
        if (!ringing) {
            ringing = true;
            events.add(new CallRinging(call.id(), sides(), Care.of(call.care()).forWhom(), call.beganAt()));
        }
    }

    /** Told to whoever shall go on with it. */
    CallEvent handedOver(Handed handed) {
        return new CallHandedOver(call.id(), sides(), handed.from(), handed.to(), handed.note(), handed.at());
    }

    private void keepPlace() {
        var at = call.heard().placeKeptAt();
        if (at != null && place == null && account.direction() == Direction.INCOMING) {
            place = at;
            events.add(new PlaceKept(call.id(), sides(), at));
        }
    }

    private void answer() {
        var voice = account.answeredAt();
        if (!answered && voice.isPresent()) {
            answered = true;
            events.add(new CallAnswered(call.id(), sides(), voice.get()));
        }
    }

    private void hold(Instant now) {
        if (answered && held != account.isHeld()) {
            held = account.isHeld();
            events.add(new CallHeld(call.id(), sides(), held, now));
        }
    }

    private void end(Ending end) {
        events.add(new CallEnded(
                call.id(),
                sides(),
                end.result(),
                end.rings(),
                end.waited().toMillis(),
                end.talked().toMillis(),
                end.at()));
        if (account.direction() == Direction.INCOMING && !isTalk(end.result())) {
            events.add(new CallMissed(call.id(), sides(), end.at()));
        }
    }

    private void record(Ending end) {
        var isVoicemail = account.direction() == Direction.INCOMING && !isTalk(end.result());
        for (var each : call.heard().recordings()) {
            if (each.isComplete() && !recordings.contains(each.id())) {
                recordings.add(each.id());
                var seconds = (int) each.length().toSeconds();
                var at = Optional.ofNullable(each.completedAt()).orElse(end.at());
                events.add(
                        isVoicemail
                                ? new VoicemailLeft(call.id(), sides(), seconds, at)
                                : new RecordingAvailable(call.id(), sides(), seconds, at));
            }
        }
    }

    /** It names an order where it is about one only. */
    private CallSides sides() {
        var party = call.party();
        var dialled = call.dialled();
        var orders = call.linked().orders();
        return new CallSides(
                account.direction() == Direction.INCOMING ? CallSides.Direction.INBOUND : CallSides.Direction.OUTBOUND,
                party.customer(),
                call.line(),
                party.operator(),
                dialled == null || dialled.task() == null ? null : new CallTaskId(dialled.task()),
                orders.size() == 1 ? orders.getFirst() : dialled == null ? null : dialled.order());
    }

    private Decision<Call, CallEvent> decision(@Nullable Ending end) {
        var said = new Announced(ringing, answered, held, List.copyOf(recordings), place);
        return new Decision<>(call.announcing(said, end), events);
    }
}
