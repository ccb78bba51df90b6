package orderdesk.local.pbx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The notices of one call, in the order in which they happen: a menu first, then an operator's telephone. */
final class Play {

    private static final int MENU = 1;

    private final String entry;
    private final long began;
    private final Wanted call;
    private final List<Step> steps = new ArrayList<>();

    private Play(String entry, long began, Wanted call) {
        this.entry = entry;
        this.began = began;
        this.call = call;
    }

    /** @param began seconds of the epoch */
    static List<Step> incoming(String entry, long began, Wanted call) {
        var play = new Play(entry, began, call);
        play.menu();
        switch (call.what()) {
            case ANSWERED -> play.answered();
            case MISSED -> play.unanswered(1110);
            case BUSY -> play.end(MENU, 0, MENU, 1162);
            case ROBOT -> play.end(MENU + call.ringing(), 0, 0, 1110);
            case VOICEMAIL -> play.voicemail();
            case KEEPS_PLACE -> play.keepsPlace();
        }
        return List.copyOf(play.steps);
    }

    private void menu() {
        leg(0, "menu", 1, "Appeared", "ivr", null);
        leg(0, "menu", 2, "Connected", "ivr", null);
        if (call.what() == Script.ANSWERED || call.what() == Script.MISSED || call.what() == Script.BUSY) {
            leg(MENU, "menu", 3, "Disconnected", "ivr", 1100);
        }
    }

    private void answered() {
        var taken = MENU + call.ringing();
        var end = taken + call.talking();
        leg(MENU, "operator", 1, "Appeared", "abonent", null);
        leg(taken, "operator", 2, "Connected", "abonent", null);
        recording(taken, "Started");
        leg(end, "operator", 3, "Disconnected", "abonent", 1110);
        recording(end, "Completed");
        end(end, taken, MENU, 1110);
    }

    private void unanswered(int reason) {
        var end = MENU + call.ringing();
        leg(MENU, "operator", 1, "Appeared", "abonent", null);
        leg(end, "operator", 2, "Disconnected", "abonent", reason);
        end(end, 0, MENU, reason);
    }

    private void voicemail() {
        var end = MENU + call.ringing() + call.talking();
        recording(MENU + call.ringing(), "Started");
        leg(end, "menu", 3, "Disconnected", "ivr", 1110);
        recording(end, "Completed");
        end(end, 0, 0, 1110);
    }

    private void keepsPlace() {
        var end = MENU + call.ringing();
        leg(MENU, "queue", 1, "Appeared", "queue", null);
        steps.add(new Step(
                MENU + 1,
                "events/dtmf",
                Map.of(
                        "seq",
                        1,
                        "dtmf",
                        "1",
                        "timestamp",
                        began + MENU + 1,
                        "call_id",
                        entry + "-queue",
                        "entry_id",
                        entry,
                        "location",
                        "queue")));
        leg(end, "menu", 3, "Disconnected", "ivr", 1110);
        leg(end, "queue", 2, "Disconnected", "queue", 1110);
        end(end, 0, 0, 1110);
    }

    private void leg(int after, String leg, int seq, String state, String location, @Nullable Integer reason) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entry_id", entry);
        json.put("call_id", entry + "-" + leg);
        json.put("timestamp", began + after);
        json.put("seq", seq);
        json.put("call_state", state);
        json.put("location", location);
        json.put("from", ends(call.from(), null, null));
        json.put(
                "to",
                !leg.equals("operator") ? ends(call.line(), null, call.line()) : ends(null, call.rung(), call.line()));
        if (reason != null) {
            json.put("disconnect_reason", reason);
        }
        steps.add(new Step(after, "events/call", json));
    }

    private void recording(int after, String state) {
        steps.add(recording(entry, "operator", after, state, began));
    }

    /** @param leg on which it was recorded */
    static Step recording(String entry, String leg, int after, String state, long began) {
        return new Step(
                after,
                "events/recording",
                Map.of(
                        "recording_id",
                        "rec-" + entry,
                        "recording_state",
                        state,
                        "seq",
                        state.equals("Started") ? 1 : 2,
                        "entry_id",
                        entry,
                        "call_id",
                        entry + "-" + leg,
                        "timestamp",
                        began + after,
                        "completion_code",
                        state.equals("Started") ? 0 : 1000));
    }

    private void end(int after, int talkedFrom, int forwarded, int reason) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entry_id", entry);
        json.put("call_direction", 1);
        json.put("from", ends(call.from(), null, null));
        json.put("to", ends(null, forwarded == 0 ? null : call.rung(), null));
        json.put("line_number", call.line());
        json.put("create_time", began);
        json.put("forward_time", forwarded == 0 ? 0 : began + forwarded);
        json.put("talk_time", talkedFrom == 0 ? 0 : began + talkedFrom);
        json.put("end_time", began + after);
        json.put("entry_result", talkedFrom == 0 ? 0 : 1);
        json.put("disconnect_reason", reason);
        steps.add(new Step(after, "events/summary", json));
    }

    static Map<String, Object> ends(@Nullable String number, @Nullable String extension, @Nullable String line) {
        var end = new LinkedHashMap<String, Object>();
        if (extension != null) {
            end.put("extension", extension);
        }
        if (number != null) {
            end.put("number", number);
        }
        if (line != null) {
            end.put("line_number", line);
        }
        return end;
    }
}
