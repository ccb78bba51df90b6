package orderdesk.inventory.stock.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
import org.jspecify.annotations.Nullable;

/**
 * Which suppliers were asked for what a version of the order lacks, and what they said (R079).
 *
 * @param decidedBy nobody is waited for any longer
 * @param begun each of them has his question
 * @param chosen what the order was confirmed with; absent until then
 * @param ordered each of these suppliers has his order
 * @param standing orders that suppliers have of versions before: nobody gets a second one
 * @param preferred what comes first when they are combined until then; absent where nobody has said: by cost
 */
public record Sourcing(
        int version,
        Instant decidedBy,
        boolean begun,
        List<Voice> voices,
        @Nullable Plan chosen,
        boolean ordered,
        List<Voice> standing,
        @Nullable Preference preferred) {

    public Sourcing {
        voices = List.copyOf(voices);
        standing = List.copyOf(standing);
    }

    /** Whom to ask, and how long he is waited for. */
    public record Source(String supplier, Duration within) {}

    /** @param lines what he has; nothing until he answered */
    public record Voice(String supplier, Stage stage, List<Supplied> lines) {

        public Voice {
            lines = List.copyOf(lines);
        }
    }

    public enum Stage {
        AWAITED,
        ANSWERED,
        SILENT
    }

    static Sourcing of(
            int version, List<Source> sources, List<Voice> standing, @Nullable Preference preferred, Instant now) {
        var longest = sources.stream()
                .map(Source::within)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        var voices = new ArrayList<>(standing);
        sources.stream()
                .filter(source ->
                        standing.stream().noneMatch(one -> one.supplier().equals(source.supplier())))
                .map(source -> new Voice(source.supplier(), Stage.AWAITED, List.of()))
                .forEach(voices::add);
        return new Sourcing(version, now.plus(longest), false, voices, null, false, standing, preferred);
    }

    /** Who has been asked and has not answered. */
    public List<String> awaited() {
        return voices.stream()
                .filter(voice -> voice.stage() == Stage.AWAITED)
                .map(Voice::supplier)
                .toList();
    }

    /** What somebody says counts once: silence may be broken, an answer stands. */
    Sourcing heard(Voice said) {
        var next = voices.stream()
                .map(voice ->
                        voice.supplier().equals(said.supplier()) && voice.stage() != Stage.ANSWERED ? said : voice)
                .toList();
        return new Sourcing(version, decidedBy, begun, next, chosen, ordered, standing, preferred);
    }

    /** Each of them has his question. */
    public Sourcing asked() {
        return new Sourcing(version, decidedBy, true, voices, chosen, ordered, standing, preferred);
    }

    Sourcing choosing(Plan plan) {
        return chosen != null
                ? this
                : new Sourcing(
                        version, decidedBy, begun, voices, plan, toOrder(plan).isEmpty(), standing, preferred);
    }

    /** Each of them has his order. */
    public Sourcing withOrders() {
        return new Sourcing(version, decidedBy, begun, voices, chosen, true, standing, preferred);
    }

    Sourcing preferring(Preference first) {
        return new Sourcing(version, decidedBy, begun, voices, chosen, ordered, standing, first);
    }

    public Preference preference() {
        return preferred == null ? Preference.COST : preferred;
    }

    /** What to go by: what was chosen, else the best of what is known, by what is preferred. */
    Plan plan(List<Need> needs) {
        return chosen == null ? new Combination(needs, voices).by(preference()) : chosen;
    }

    /** Who is to get an order: everybody in the plan who has none of a version before. */
    public List<String> toOrder(Plan plan) {
        return plan.suppliers().stream()
                .filter(supplier ->
                        standing.stream().noneMatch(one -> one.supplier().equals(supplier)))
                .toList();
    }

    /**
     * Whoever has an order is asked no more; what was ordered from him, he delivers. Where the order was reopened before
     * all had theirs, each is asked again: whoever has one says so.
     */
    static List<Voice> standing(@Nullable Sourcing before) {
        if (before == null) {
            return List.of();
        }
        var chosen = before.chosen();
        var all = new ArrayList<>(before.standing());
        if (chosen != null && before.ordered()) {
            before.toOrder(chosen)
                    .forEach(supplier -> all.add(new Voice(supplier, Stage.ANSWERED, chosen.of(supplier))));
        }
        return all;
    }
}
