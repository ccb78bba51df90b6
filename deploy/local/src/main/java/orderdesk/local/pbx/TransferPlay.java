package orderdesk.local.pbx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows a command in the middle of a talk: the customer waits while two operators talk, and comes to the second
 * when the first hangs up; or he comes to him at once; or it is over. The notices are those of the provider's example
 * of a consultation.
 */
final class TransferPlay {

    /** Above the numbers of the legs that were played before. */
    private static final int SEQ = 10;

    private static final int ASKING = 5;
    private static final int TALKING = 10;

    private final String entry;
    private final long now;
    private final Wanted call;
    private final long began;
    private final List<Step> steps = new ArrayList<>();

    private TransferPlay(String entry, long now, Playing.Begun begun) {
        this.entry = entry;
        this.now = now;
        this.call = begun.wanted();
        this.began = begun.began();
    }

    /** @param now seconds of the epoch; the steps count from it */
    static List<Step> of(String entry, long now, Playing.Begun begun, @Nullable String target, boolean asks) {
        var play = new TransferPlay(entry, now, begun);
        if (target == null) {
            play.first(0, SEQ, "Disconnected", 1110);
            play.end(0, begun.wanted().rung());
        } else if (asks) {
            play.asked(target);
        } else {
            play.first(0, SEQ, "Disconnected", 1120);
            play.goesOn(0, 1, "Appeared", target, null);
            play.talked(2, target);
        }
        return List.copyOf(play.steps);
    }

    private void asked(String target) {
        first(0, SEQ, "OnHold", null);
        colleague(1, 1, "Appeared", Play.ends("sip:" + call.rung(), call.rung(), null), target, null);
        colleague(2, 2, "Connected", Play.ends("sip:" + call.rung(), call.rung(), null), target, null);
        first(ASKING, SEQ + 1, "Disconnected", 1120);
        talked(ASKING, target);
    }

    private void talked(int from, String target) {
        goesOn(from, 3, "Connected", target, null);
        goesOn(from + TALKING, 4, "Disconnected", target, 1110);
        end(from + TALKING, target);
    }

    private void goesOn(int after, int seq, String state, String target, @Nullable Integer reason) {
        colleague(after, seq, state, Play.ends(call.from(), null, null), target, reason);
    }

    private void first(int after, int seq, String state, @Nullable Integer reason) {
        leg("operator", after, seq, state, Play.ends(call.from(), null, null), call.rung(), reason);
    }

    private void colleague(
            int after, int seq, String state, Map<String, Object> from, String target, @Nullable Integer reason) {
        from.put("taken_from_call_id", entry + "-operator");
        leg("colleague", after, seq, state, from, target, reason);
    }

    private void leg(
            String leg,
            int after,
            int seq,
            String state,
            Map<String, Object> from,
            String extension,
            @Nullable Integer reason) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entry_id", entry);
        json.put("call_id", entry + "-" + leg);
        json.put("timestamp", now + after);
        json.put("seq", seq);
        json.put("call_state", state);
        json.put("location", "abonent");
        json.put("from", from);
        json.put("to", Play.ends("sip:" + extension, extension, call.line()));
        if (reason != null) {
            json.put("disconnect_reason", reason);
        }
        steps.add(new Step(after, "events/call", json));
    }

    private void end(int after, String extension) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entry_id", entry);
        json.put("call_direction", 1);
        json.put("from", Play.ends(call.from(), null, null));
        json.put("to", Play.ends(null, extension, null));
        json.put("line_number", call.line());
        json.put("create_time", began);
        json.put("forward_time", began + 1);
        json.put("talk_time", Math.min(now, began + 1 + call.ringing()));
        json.put("end_time", now + after);
        json.put("entry_result", 1);
        json.put("disconnect_reason", 1110);
        steps.add(new Step(after, "events/summary", json));
    }
}
