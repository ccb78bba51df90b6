package orderdesk.callback.telephony.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;

/** How calls are kept: one document each, and what happened in it told on the topic {@code calls}. */
public final class CallKind implements AggregateKind<Call, CallEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "calls";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.CALLS);
    }

    @Override
    public Class<Call> state() {
        return Call.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }

    @Override
    public Optional<Instant> deadline(Call call) {
        return call.deadline();
    }

    @Override
    public Decision<Call, CallEvent> onTime(Call call, Instant now) {
        return call.onTime(now);
    }

    @Override
    public Map<String, Object> keys(Call call) {
        var keys = new HashMap<String, Object>();
        keys.put("entry", entry(call.provider(), call.entry()));
        keys.put("began", call.beganAt());
        keys.put("id", call.id().toString());
        keys.put("direction", call.direction().name());
        keys.put("missed", call.isMissed());
        keys.put("talk", call.isTalk());
        keys.put("recorded", call.hasRecording());
        Optional.ofNullable(call.party().operator()).ifPresent(operator -> keys.put("operator", operator.value()));
        Optional.ofNullable(call.line()).ifPresent(line -> keys.put("line", line));
        Optional.ofNullable(call.ending())
                .ifPresent(end -> keys.put("result", end.result().name()));
        Optional.ofNullable(call.dialled())
                .ifPresent(dialled -> keys.put("dial", dialled.id().toString()));
        Optional.ofNullable(call.party().customer()).map(Phone::e164).ifPresent(phone -> keys.put("phone", phone));
        if (call.shop().equals(Call.NO_SHOP)) {
            keys.put("stray", call.movedTo() == null);
        }
        return keys;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("began", "id"), List.of("entry"), List.of("phone", "began"), List.of("dial"));
    }

    static String entry(String provider, String entry) {
        return provider + ":" + entry;
    }
}
