package orderdesk.local.pbx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The notices of a call that a command asked for: the operator's telephone rings and is taken up, then the customer's
 * rings. Each carries the command; the summary does not.
 */
final class DialledPlay {

    private static final int TAKEN = 2;
    private static final int ROBOT = 3;
    private static final int ASKING = 5;
    private static final int TALKING = 10;

    /** Above the numbers of the legs that were played before. */
    private static final int SEQ = 10;

    private final String entry;
    private final long began;
    private final Dialled dialled;
    private final List<Step> steps = new ArrayList<>();

    /** What {@code /commands/callback} asked for. */
    record Dialled(String command, String extension, String customer, String line) {}

    /** @param began seconds of the epoch */
    record Talking(Dialled dialled, Customer customer, long began) {}

    private DialledPlay(String entry, long began, Dialled dialled) {
        this.entry = entry;
        this.began = began;
        this.dialled = dialled;
    }

    static List<Step> of(String entry, long began, Dialled dialled, Customer customer) {
        var play = new DialledPlay(entry, began, dialled);
        play.ours(0, 1, "Appeared", null);
        play.ours(TAKEN, 2, "Connected", null);
        play.theirs(TAKEN, 1, "Appeared", null);
        var rung = TAKEN + customer.ring();
        switch (customer.script()) {
            case ANSWERED -> play.talk(rung, rung + customer.talk());
            case ROBOT -> play.talk(rung, rung + ROBOT);
            case MISSED -> play.over(rung, 1111);
            case BUSY -> play.over(TAKEN, 1121);
            case VOICEMAIL, KEEPS_PLACE -> play.over(rung, 1131);
        }
        return List.copyOf(play.steps);
    }

    /**
     * What follows a command in the middle of a talk: the end of it, or a colleague who goes on, asked first or not.
     *
     * @param now seconds of the epoch; the steps count from it
     */
    static List<Step> changed(String entry, long now, Talking talking, @Nullable String target, boolean asks) {
        var play = new DialledPlay(entry, now, talking.dialled());
        var since = Math.min(0, talking.began() + TAKEN + talking.customer().ring() - now);
        if (target == null) {
            play.ours(0, SEQ, "Disconnected", 1110);
            play.theirs(0, SEQ, "Disconnected", 1110);
            play.recorded(0);
            play.summary(0, since, 1110);
            return List.copyOf(play.steps);
        }
        play.colleague(1, 1, "Appeared", target, null);
        play.colleague(2, 2, "Connected", target, null);
        if (asks) {
            play.theirs(0, SEQ, "OnHold", null);
        }
        var passed = asks ? ASKING : 2;
        play.ours(passed, SEQ, "Disconnected", 1120);
        var next = new DialledPlay(
                entry, now, new Dialled(play.dialled.command, target, play.dialled.customer, play.dialled.line));
        next.theirs(passed, SEQ + 1, "Connected", null);
        next.theirs(passed + TALKING, SEQ + 2, "Disconnected", 1120);
        next.colleague(passed + TALKING, 3, "Disconnected", target, 1120);
        next.recorded(passed + TALKING);
        next.summary(passed + TALKING, since, 1120);
        return Stream.concat(play.steps.stream(), next.steps.stream()).toList();
    }

    private void colleague(int after, int seq, String state, String target, @Nullable Integer reason) {
        var from = Play.ends("sip:" + dialled.extension, dialled.extension, null);
        leg("colleague", after, seq, state, from, Play.ends("sip:" + target, target, null), reason);
    }

    private void talk(int from, int to) {
        theirs(from, 2, "Connected", null);
        steps.add(Play.recording(entry, "theirs", from, "Started", began));
        theirs(to, 3, "Disconnected", 1120);
        ours(to, 3, "Disconnected", 1120);
        recorded(to);
        summary(to, from, 1120);
    }

    private void recorded(int after) {
        steps.add(Play.recording(entry, "theirs", after, "Completed", began));
    }

    private void over(int at, int reason) {
        theirs(at, 2, "Disconnected", reason);
        ours(at, 3, "Disconnected", 1100);
        summary(at, 0, reason);
    }

    private void ours(int after, int seq, String state, @Nullable Integer reason) {
        var from = Play.ends(dialled.customer, null, null);
        leg("ours", after, seq, state, from, Play.ends("sip:" + dialled.extension, dialled.extension, null), reason);
    }

    private void theirs(int after, int seq, String state, @Nullable Integer reason) {
        var from = Play.ends("sip:" + dialled.extension, dialled.extension, null);
        from.put("taken_from_call_id", entry + "-ours");
        leg("theirs", after, seq, state, from, Play.ends(dialled.customer, null, null), reason);
    }

    private void leg(
            String leg,
            int after,
            int seq,
            String state,
            Map<String, Object> from,
            Map<String, Object> to,
            @Nullable Integer reason) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entry_id", entry);
        json.put("call_id", entry + "-" + leg);
        json.put("timestamp", began + after);
        json.put("seq", seq);
        json.put("call_state", state);
        json.put("location", "abonent");
        json.put("from", from);
        json.put("to", to);
        json.put("command_id", dialled.command);
        json.put("callback_initiator", "API");
        if (reason != null) {
            json.put("disconnect_reason", reason);
        }
        steps.add(new Step(after, "events/call", json));
    }

    /** @param talkedFrom seconds as the steps count; 0 where nobody talked */
    private void summary(int after, long talkedFrom, int reason) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entry_id", entry);
        json.put("call_direction", 2);
        json.put("from", Play.ends("sip:" + dialled.extension, dialled.extension, null));
        json.put("to", Play.ends(dialled.customer, null, null));
        json.put("line_number", dialled.line);
        json.put("create_time", began);
        json.put("forward_time", began);
        json.put("talk_time", talkedFrom == 0 ? 0 : began + talkedFrom);
        json.put("end_time", began + after);
        json.put("entry_result", talkedFrom == 0 ? 0 : 1);
        json.put("disconnect_reason", reason);
        steps.add(new Step(after, "events/summary", json));
    }
}
