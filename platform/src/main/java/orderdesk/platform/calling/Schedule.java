package orderdesk.platform.calling;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When one piece of work may, should and must be done. Work is handed out by class, then rank, then trigger.
 *
 * @param callableFrom nobody is given it before
 * @param callableUntil the end of that open interval; from then on the schedule has to be made again
 * @param callBy the published target
 * @param breach the published limit
 * @param rank the target, or just before the end of the open interval where that is earlier, so that who can be called
 *     today is not left for tomorrow
 * @param rules {@link Rules} of the shop when it was made; absent in schedules from before there were any
 */
public record Schedule(
        WorkClass workClass,
        Instant trigger,
        Instant callableFrom,
        Instant callableUntil,
        Instant callBy,
        Instant breach,
        Instant rank,
        @Nullable String rules) {

    public static final Comparator<Schedule> ORDER_OF_WORK = Comparator.comparing(Schedule::workClass)
            .thenComparing(Schedule::rank)
            .thenComparing(Schedule::trigger);

    Schedule madeBy(String itsRules) {
        return new Schedule(workClass, trigger, callableFrom, callableUntil, callBy, breach, rank, itsRules);
    }

    public boolean callableAt(Instant now) {
        return !now.isBefore(callableFrom) && now.isBefore(callableUntil);
    }
}
