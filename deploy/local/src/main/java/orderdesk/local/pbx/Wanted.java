package orderdesk.local.pbx;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A call to be played.
 *
 * @param from the customer's number; hidden where it is absent
 * @param line the shop's number that he dials
 * @param extension whose telephone rings; where it is absent, the desk is asked
 * @param ring seconds, 0 to 600
 * @param talk seconds, 0 to 3600
 * @param twice every notice is sent two times
 * @param shuffled notices overtake each other
 * @param lost so many notices are not sent, the summary excepted
 */
record Wanted(
        @Nullable String from,
        String line,
        @Nullable String script,
        @Nullable String extension,
        @Nullable Integer ring,
        @Nullable Integer talk,
        boolean twice,
        boolean shuffled,
        int lost) {

    static final int RING_MAX = 600;
    static final int TALK_MAX = 3_600;

    Script what() {
        return script == null ? Script.ANSWERED : Script.valueOf(script.toUpperCase(Locale.ROOT));
    }

    /**
     * The same where the desk was asked: it rings at whom it says, and who is not attended to leaves a message or is
     * missed. What is named in the request is left as it is.
     */
    Wanted routed(Routing.Answer route) {
        return switch (route.does()) {
            case "RING" -> with(script, route.extension());
            case "UNATTENDED" -> with(route.then().equals("VOICEMAIL") ? "voicemail" : "missed", null);
            default -> this;
        };
    }

    boolean isToBeRouted() {
        return extension == null && (script == null || what() == Script.ANSWERED);
    }

    private Wanted with(@Nullable String next, @Nullable String at) {
        return new Wanted(from, line, next, at, ring, talk, twice, shuffled, lost);
    }

    String rung() {
        return extension == null ? "101" : extension;
    }

    int ringing() {
        return bounded(ring, 4, RING_MAX);
    }

    int talking() {
        return bounded(talk, 8, TALK_MAX);
    }

    private static int bounded(@Nullable Integer value, int otherwise, int max) {
        return value == null ? otherwise : Math.clamp(value, 0, max);
    }
}
