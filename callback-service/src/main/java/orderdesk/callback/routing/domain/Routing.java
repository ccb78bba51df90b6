package orderdesk.callback.routing.domain;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * How the calls of one shop find somebody: by rule, never by chance (R059, R062). It is data: the next call goes by
 * what is written now.
 *
 * @param rules the first that fits decides
 * @param roster who is to work when; a day of which it says nothing is anybody's
 * @param waiting what a caller hears while everybody is busy
 * @param afterHours what becomes of a call that no rule fits, or for which nobody is there
 * @param promisesPerOperator calls that one person on the roster can keep in a quarter of an hour beside his other work
 */
public record Routing(
        ShopId shop,
        List<Group> groups,
        List<Rule> rules,
        List<Shift> roster,
        List<Content> waiting,
        AfterHours afterHours,
        int promisesPerOperator) {

    public static final int GROUPS_MAX = 50;
    public static final int RULES_MAX = 200;
    public static final int SHIFTS_MAX = 1_500;
    public static final int WAITING_MAX = 10;
    public static final int PROMISES_MAX = 20;
    public static final int PROMISES_USUAL = 2;

    public Routing {
        groups = List.copyOf(groups);
        rules = List.copyOf(rules);
        roster = List.copyOf(roster);
        waiting = List.copyOf(waiting);
    }

    /** Where a call goes with these people on the floor. */
    public Route route(Wanted wanted, Floor floor) {
        return rules.stream()
                .filter(rule -> rule.fits(wanted))
                .findFirst()
                .map(rule -> by(rule, wanted.at(), floor))
                .orElseGet(() -> new Route.Unattended(afterHours));
    }

    private Route by(Rule rule, LocalDateTime at, Floor floor) {
        var overflow = rule.overflow();
        return ring(rule.group(), overflow, at, floor)
                .or(() -> Optional.ofNullable(overflow).flatMap(other -> ring(other.group(), null, at, floor)))
                .orElseGet(() -> nobodyReady(rule, at, floor));
    }

    /**
     * Who is there for a call, whatever they do at the moment: the group of the rule that fits and its overflow.
     *
     * @return nothing where no rule fits
     */
    public Optional<Answering> answering(Wanted wanted, Floor floor) {
        return rules.stream().filter(rule -> rule.fits(wanted)).findFirst().map(rule -> {
            var overflow = rule.overflow();
            var first = onDuty(rule.group(), wanted.at(), floor.present()).stream();
            var others = overflow == null
                    ? Stream.<OperatorId>empty()
                    : onDuty(overflow.group(), wanted.at(), floor.present()).stream();
            return new Answering(
                    rule.group(), Stream.concat(first, others).distinct().toList());
        });
    }

    /** @param operators of the group and of its overflow who work now */
    public record Answering(String group, List<OperatorId> operators) {

        public Answering {
            operators = List.copyOf(operators);
        }
    }

    private Optional<Route> ring(String group, Rule.@Nullable Overflow overflow, LocalDateTime at, Floor floor) {
        var ready = onDuty(group, at, floor.ready());
        return ready.isEmpty() ? Optional.empty() : Optional.of(new Route.Ring(group, ready, overflow));
    }

    private Route nobodyReady(Rule rule, LocalDateTime at, Floor floor) {
        var somebody = !onDuty(rule.group(), at, floor.present()).isEmpty()
                || rule.overflow() != null
                        && !onDuty(rule.overflow().group(), at, floor.present()).isEmpty();
        return somebody ? new Route.Wait(rule.group(), waiting) : new Route.Unattended(afterHours);
    }

    private List<OperatorId> onDuty(String group, LocalDateTime at, Set<OperatorId> among) {
        return groups.stream()
                .filter(each -> each.name().equals(group))
                .flatMap(each -> each.members().stream())
                .filter(among::contains)
                .filter(member -> isOnDuty(member, at))
                .toList();
    }

    private boolean isOnDuty(OperatorId member, LocalDateTime at) {
        return !says(at) || roster.stream().anyMatch(shift -> shift.operator().equals(member) && shift.covers(at));
    }

    private boolean says(LocalDateTime at) {
        return roster.stream().anyMatch(shift -> shift.date().equals(at.toLocalDate()));
    }

    /**
     * How many calls may be promised for a stretch of time (R083).
     *
     * @param start on the shop's clock
     * @return nothing where the roster does not say who works that day
     */
    public OptionalInt room(LocalDateTime start, Duration length) {
        if (!says(start)) {
            return OptionalInt.empty();
        }
        var people = roster.stream()
                .filter(shift -> shift.covers(start, length))
                .map(Shift::operator)
                .distinct()
                .count();
        return OptionalInt.of((int) people * promisesPerOperator);
    }
}
