package orderdesk.callback.routing.web;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import orderdesk.callback.routing.domain.AfterHours;
import orderdesk.callback.routing.domain.Content;
import orderdesk.callback.routing.domain.Group;
import orderdesk.callback.routing.domain.Routing;
import orderdesk.callback.routing.domain.Rule;
import orderdesk.callback.routing.domain.Shift;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A shop's routing as it is read and written.
 *
 * @param rules the first that fits decides
 * @param roster who works when, on the shop's clock; a day without shifts is anybody's
 * @param waiting what a caller hears while everybody is busy
 * @param promisesPerOperator calls that one person on the roster can keep in a quarter of an hour; 2 where absent
 */
record RoutingBody(
        List<Group> groups,
        List<Rule> rules,
        List<Shift> roster,
        List<Content> waiting,
        AfterHours afterHours,
        @Nullable Integer promisesPerOperator) {

    /** The documentation shows it, and the tests send it. */
    static final String EXAMPLE = """
            {"groups": [{"name": "продажи", "members": ["anna", "boris"]}, {"name": "старшие", "members": ["galina"]}],
             "rules": [{"line": "+78005550122", "days": [], "from": "10:00", "to": "20:30", "group": "продажи",
                        "overflow": {"group": "старшие", "afterSeconds": 20}}],
             "roster": [{"operator": "anna", "date": "2026-11-24", "from": "09:00", "to": "18:00"}],
             "waiting": [{"kind": "MUSIC", "source": "https://cdn.example/wait.mp3"}],
             "afterHours": "VOICEMAIL", "promisesPerOperator": 2}
            """;

    RoutingBody {
        groups = List.copyOf(groups);
        rules = List.copyOf(rules);
        roster = List.copyOf(roster);
        waiting = List.copyOf(waiting);
        var promises = promisesPerOperator == null ? Routing.PROMISES_USUAL : promisesPerOperator;
        new Invalid()
                .unless(groups.size() <= Routing.GROUPS_MAX, "/groups", "too-many", atMost(Routing.GROUPS_MAX))
                .unless(rules.size() <= Routing.RULES_MAX, "/rules", "too-many", atMost(Routing.RULES_MAX))
                .unless(roster.size() <= Routing.SHIFTS_MAX, "/roster", "too-many", atMost(Routing.SHIFTS_MAX))
                .unless(waiting.size() <= Routing.WAITING_MAX, "/waiting", "too-many", atMost(Routing.WAITING_MAX))
                .unless(
                        promises >= 1 && promises <= Routing.PROMISES_MAX,
                        "/promisesPerOperator",
                        "out-of-range",
                        "1 to %d.".formatted(Routing.PROMISES_MAX))
                .orElseRefuse();
    }

    static RoutingBody of(Routing routing) {
        return new RoutingBody(
                routing.groups(),
                routing.rules(),
                routing.roster(),
                routing.waiting(),
                routing.afterHours(),
                routing.promisesPerOperator());
    }

    /**
     * @param works whether somebody of this name works for the shop
     * @param ours whether this is one of its lines
     */
    Routing routing(ShopId shop, Predicate<OperatorId> works, Predicate<String> ours) {
        var wrong = new Invalid();
        var names = new HashSet<String>();
        for (var at = 0; at < groups.size(); at++) {
            check(groups.get(at), "/groups/" + at, names, works, wrong);
        }
        for (var at = 0; at < rules.size(); at++) {
            check(rules.get(at), "/rules/" + at, names, ours, wrong);
        }
        for (var at = 0; at < roster.size(); at++) {
            check(roster.get(at), "/roster/" + at, works, wrong);
        }
        for (var at = 0; at < waiting.size(); at++) {
            var source = waiting.get(at).source();
            wrong.atMost("/waiting/%d/source".formatted(at), source, Content.SOURCE_MAX)
                    .unless(
                            source.matches("https://[^\\s\"<>]+"),
                            "/waiting/%d/source".formatted(at),
                            "invalid",
                            "An https address.");
        }
        wrong.orElseRefuse();
        var promises = Objects.requireNonNullElse(promisesPerOperator, Routing.PROMISES_USUAL);
        return new Routing(shop, groups, rules, roster, waiting, afterHours, promises);
    }

    private static void check(
            Group group, String at, HashSet<String> names, Predicate<OperatorId> works, Invalid wrong) {
        wrong.text(at + "/name", group.name(), Group.NAME_MAX)
                .unless(names.add(group.name()), at + "/name", "twice", "Each name once.")
                .unless(
                        group.members().size() <= Group.MEMBERS_MAX,
                        at + "/members",
                        "too-many",
                        atMost(Group.MEMBERS_MAX))
                .unless(group.members().stream().allMatch(works), at + "/members", "unknown", "All work for the shop.");
    }

    private static void check(Rule rule, String at, HashSet<String> names, Predicate<String> ours, Invalid wrong) {
        var overflow = rule.overflow();
        wrong.unless(names.contains(rule.group()), at + "/group", "unknown", "There is no such group.")
                .unless(rule.line() == null || ours.test(rule.line()), at + "/line", "unknown", "No line of the shop.")
                .unless(
                        (rule.from() == null) == (rule.to() == null),
                        at + "/to",
                        "missing",
                        "Both from and to, or neither.");
        if (overflow != null) {
            var seconds = overflow.afterSeconds();
            wrong.unless(names.contains(overflow.group()), at + "/overflow/group", "unknown", "There is no such group.")
                    .unless(
                            seconds >= 1 && seconds <= Rule.Overflow.AFTER_SECONDS_MAX,
                            at + "/overflow/afterSeconds",
                            "out-of-range",
                            "1 to %d.".formatted(Rule.Overflow.AFTER_SECONDS_MAX));
        }
    }

    private static void check(Shift shift, String at, Predicate<OperatorId> works, Invalid wrong) {
        var isTime = shift.from().isBefore(shift.to()) || shift.to().equals(LocalTime.MIDNIGHT);
        wrong.unless(isTime, at + "/to", "not-after", "Later than from; a shift over midnight is two.")
                .unless(works.test(shift.operator()), at + "/operator", "unknown", "Nobody of that name works here.");
    }

    private static String atMost(int most) {
        return "At most %d.".formatted(most);
    }
}
