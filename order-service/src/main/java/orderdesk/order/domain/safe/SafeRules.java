package orderdesk.order.domain.safe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderdesk.order.domain.Flaw;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.domain.safe.SafeRule.Changed;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/** The rules of one shop, in the order in which they are tried; none, unless a manager made one and switched it on. */
public record SafeRules(List<SafeRule> rules) {

    public static final SafeRules NONE = new SafeRules(List.of());
    public static final int RULES_MAX = 10;
    public static final int RESULTS_MIN = 10;
    public static final int RESULTS_MAX = 10_000;

    public SafeRules {
        rules = List.copyOf(rules);
    }

    /** Kept as history. */
    public record Switched(
            String rule,
            int version,
            boolean on,
            boolean worse,
            String by,
            @Nullable String reason,
            Instant at) {}

    public Optional<SafeRule> find(String name) {
        return rules.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public List<SafeRule> working() {
        return rules.stream().filter(SafeRule::on).toList();
    }

    /** How many switched themselves off, and no person has said since what becomes of them. */
    public int awaitingDecision() {
        return (int) rules.stream().filter(SafeRule::awaitsDecision).count();
    }

    /**
     * Makes a rule, which is off, or changes one, which stays as it was.
     *
     * @throws Unacceptable naming every flaw
     */
    public Decision<SafeRules, Switched> define(
            String name, Conditions when, int calledOf10000, int resultsMin, String by, Instant now) {
        when.check();
        check(name, calledOf10000, resultsMin);
        var known = find(name);
        var version = known.map(SafeRule::version).orElse(0) + 1;
        var on = known.map(SafeRule::on).orElse(false);
        var worse = known.map(each -> each.changed().worse()).orElse(false);
        return with(
                new SafeRule(name, version, when, calledOf10000, resultsMin, on, new Changed(by, now, null, worse)));
    }

    /**
     * By a person, with his reason. Switched on it begins anew: what it did before is not held against it twice. Switched
     * off where it switched itself off, it is known about, and nobody is told any more.
     *
     * @throws Unacceptable where there is no such rule
     */
    public Decision<SafeRules, Switched> turn(String name, boolean on, String reason, String by, Instant now) {
        var rule =
                find(name).orElseThrow(() -> Unacceptable.because("/name", "unknown-rule", "There is no such rule."));
        if (rule.on() == on && !rule.awaitsDecision()) {
            return Decision.of(this);
        }
        var version = on ? rule.version() + 1 : rule.version();
        return with(new SafeRule(
                name,
                version,
                rule.when(),
                rule.calledOf10000(),
                rule.resultsMin(),
                on,
                new Changed(by, now, reason, false)));
    }

    /** Its own results speak against it; a version that is not at work any more is nobody's business. */
    public Decision<SafeRules, Switched> fail(String tag, String reason, Instant now) {
        return working().stream()
                .filter(each -> each.tag().equals(tag))
                .findFirst()
                .map(rule -> with(new SafeRule(
                        rule.name(),
                        rule.version(),
                        rule.when(),
                        rule.calledOf10000(),
                        rule.resultsMin(),
                        false,
                        new Changed("order", now, reason, true))))
                .orElseGet(() -> Decision.of(this));
    }

    private Decision<SafeRules, Switched> with(SafeRule next) {
        var all = new ArrayList<>(rules);
        all.removeIf(each -> each.name().equals(next.name()));
        var place = find(next.name()).map(rules::indexOf).orElse(all.size());
        all.add(place, next);
        var changed = next.changed();
        return Decision.of(
                new SafeRules(all),
                new Switched(
                        next.name(),
                        next.version(),
                        next.on(),
                        changed.worse(),
                        changed.by(),
                        changed.reason(),
                        changed.at()));
    }

    private void check(String name, int calledOf10000, int resultsMin) {
        var flaws = new ArrayList<Flaw>();
        if (!name.matches("[a-z0-9-]{1,40}")) {
            flaws.add(new Flaw("/name", "name", "1 to 40 of a-z, 0-9 and the hyphen."));
        }
        if (find(name).isEmpty() && rules.size() >= RULES_MAX) {
            flaws.add(new Flaw("", "too-many", "At most %d rules.".formatted(RULES_MAX)));
        }
        if (calledOf10000 < 100 || calledOf10000 > SafeRule.OF) {
            flaws.add(new Flaw("/calledOf10000", "range", "100 to 10,000: what is never called is never compared."));
        }
        if (resultsMin < RESULTS_MIN || resultsMin > RESULTS_MAX) {
            flaws.add(new Flaw("/resultsMin", "range", "%d to %d.".formatted(RESULTS_MIN, RESULTS_MAX)));
        }
        if (!flaws.isEmpty()) {
            throw new Unacceptable(flaws);
        }
    }
}
