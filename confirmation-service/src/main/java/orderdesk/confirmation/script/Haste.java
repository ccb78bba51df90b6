package orderdesk.confirmation.script;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import orderdesk.confirmation.domain.Spoken;
import orderdesk.confirmation.script.Script.Step;

/** Ticks that came sooner than their words can have been said: marked for review, never blocked. */
public final class Haste {

    /** Characters that an operator says in a second without hurry. */
    static final int CHARACTERS_A_SECOND = 15;

    /** In less than this part of the time that a sentence takes nobody has said it. */
    static final double SHARE = 0.4;

    private Haste() {}

    /**
     * @param dialled when the talk began; what was spoken in an earlier one is not judged again
     * @return ids of the ticks, in the order of the script
     */
    public static List<String> of(Script script, List<Spoken> spoken, Instant dialled) {
        var times = spoken.stream()
                .filter(tick -> !tick.at().isBefore(dialled))
                .collect(Collectors.toMap(Spoken::id, Spoken::at));
        var said = script.steps().stream()
                .filter(step -> !step.ticks().isEmpty() && times.keySet().containsAll(step.ticks()))
                .map(step -> new Said(step, last(step, times)))
                .sorted(Comparator.comparing(Said::at))
                .toList();
        var hasty = new ArrayList<Step>();
        var before = dialled;
        for (var each : said) {
            if (Duration.between(before, each.at()).compareTo(least(script, each.step())) < 0) {
                hasty.add(each.step());
            }
            before = each.at();
        }
        return script.steps().stream()
                .filter(hasty::contains)
                .flatMap(step -> step.ticks().stream())
                .toList();
    }

    private static Instant last(Step step, Map<String, Instant> times) {
        return step.ticks().stream()
                .map(times::get)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The shortest time in which the step can have been said, and what the shop says of its own before it. */
    private static Duration least(Script script, Step step) {
        var before = script.steps().subList(0, script.steps().indexOf(step)).reversed();
        var own = before.stream()
                .takeWhile(each -> each.ticks().isEmpty())
                .filter(each -> each.id().startsWith(OwnSteps.PREFIX))
                .mapToInt(Haste::characters)
                .sum();
        var characters = own + characters(step);
        return Duration.ofMillis(Math.round(SHARE * 1_000 * characters / CHARACTERS_A_SECOND));
    }

    private static int characters(Step step) {
        return step.say().stream().mapToInt(String::length).sum();
    }

    /** @param at when the last of its ticks was set */
    private record Said(Step step, Instant at) {}
}
