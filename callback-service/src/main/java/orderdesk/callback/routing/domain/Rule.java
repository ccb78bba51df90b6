package orderdesk.callback.routing.domain;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import orderdesk.contracts.callback.CallTopic;
import org.jspecify.annotations.Nullable;

/**
 * Which group takes which calls. What is absent does not matter.
 *
 * @param line that was dialled, E.164
 * @param topic where a menu asked for it
 * @param days none: every day
 * @param from of the shop's day, inclusive
 * @param to exclusive; not after {@code from}: over midnight
 * @param group who is rung
 * @param overflow who is rung where nobody of the group can answer
 */
public record Rule(
        @Nullable String line,
        @Nullable CallTopic topic,
        List<DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        String group,
        @Nullable Overflow overflow) {

    public Rule {
        days = List.copyOf(days);
    }

    /**
     * @param group rung at once where nobody of the first can answer
     * @param afterSeconds rung as well after so many seconds in which nobody of the first has answered
     */
    public record Overflow(String group, int afterSeconds) {

        public static final int AFTER_SECONDS_MAX = 600;
    }

    boolean fits(Wanted wanted) {
        return (line == null || line.equals(wanted.line()))
                && (topic == null || topic == wanted.topic())
                && fits(wanted.at());
    }

    /** The hours after midnight of a stretch that began the day before are that day's. */
    private boolean fits(LocalDateTime at) {
        var time = at.toLocalTime();
        if (from == null || to == null) {
            return isOn(at.getDayOfWeek());
        }
        if (from.isBefore(to)) {
            return isOn(at.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
        }
        return !time.isBefore(from) && isOn(at.getDayOfWeek())
                || time.isBefore(to) && isOn(at.getDayOfWeek().minus(1));
    }

    private boolean isOn(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }
}
