package orderdesk.confirmation.quality.domain;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.confirmation.ReviewEvent.Kind;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;

/**
 * How much is reviewed in a shop (R112): so many calls of each operator in each period, drawn by lot. The lot follows
 * from a seed and the call's id, so anybody who knows the seed can draw again, and nobody can choose.
 *
 * @param versions the first holds from the beginning
 */
public record Plan(List<Version> versions) {

    public static final int QUOTA_MAX = 50;
    public static final int VERSIONS_MAX = 100;

    /** Longer talks than that are few; a plan that asks for them would draw nothing. */
    public static final Duration LEAST_MAX = Duration.ofMinutes(10);

    public Plan {
        versions = List.copyOf(versions);
    }

    public enum Term {
        DAY(1, 14),
        WEEK(7, 60);

        private final int days;
        private final int withinDaysMax;

        Term(int days, int withinDaysMax) {
            this.days = days;
            this.withinDaysMax = withinDaysMax;
        }

        /** Days that its calls may be reviewed in; more periods at once are nobody's to look through. */
        public int withinDaysMax() {
            return withinDaysMax;
        }
    }

    /**
     * @param quota calls of each operator in a period
     * @param within so long after the end of a period its calls are to be reviewed
     * @param drawn what is drawn beside that, and of what; of plans from before that was asked, as the house has it
     */
    public record Terms(Term term, int quota, Duration within, Drawn drawn) {

        static final Terms HOUSE = new Terms(Term.WEEK, 3, Duration.ofDays(7), Drawn.HOUSE);

        public Terms {
            drawn = Objects.requireNonNullElse(drawn, Drawn.HOUSE);
        }

        /** So many of each operator in a period the lot draws. */
        public int quota(Kind kind) {
            return switch (kind) {
                case CALL -> quota;
                case CHAT -> drawn.chats;
                case LETTER -> drawn.letters;
            };
        }
    }

    /**
     * What can be judged, and what is looked at beside the calls that the lot draws.
     *
     * @param suspected calls with hurried ticks of each operator in a period: told apart from what the lot draws, since
     *     they were not drawn from all
     * @param chats of each operator in a period, by lot; {@code letters} likewise
     * @param least a call in which they talked shorter is not drawn: a wrong number is nobody's work to judge
     * @param recorded only calls that can be listened to are drawn
     */
    public record Drawn(int suspected, int chats, int letters, Duration least, boolean recorded) {

        static final Drawn HOUSE = new Drawn(1, 1, 1, Duration.ofSeconds(30), true);
    }

    /** @param from beginning of the first period that it holds for */
    public record Version(int number, Terms terms, String seed, Instant from, String by, Instant at) {}

    /** Kept as the history of the plan; nobody else is told. */
    public record Changed(int version, String by, Instant at) {}

    public record Period(Instant from, Instant to, Terms terms) {

        public Instant dueBy() {
            return to.plus(terms.within());
        }

        /** Until then its calls are overdue; later they are no work any more. */
        public Instant forgottenAt() {
            return dueBy().plus(Duration.ofDays(terms.term().days));
        }
    }

    public static Plan unchanged(ShopId shop) {
        var first = new Version(0, Terms.HOUSE, "house/" + shop, Instant.EPOCH, "house", Instant.EPOCH);
        return new Plan(List.of(first));
    }

    /** What holds for calls of this moment. */
    public Version at(Instant moment) {
        return versions.stream()
                .filter(each -> !each.from().isAfter(moment))
                .reduce((_, later) -> later)
                .orElseGet(versions::getFirst);
    }

    /** The period in which this moment lies, by days of this zone; weeks begin on Monday, or where the plan does. */
    public Period period(Instant moment, ZoneId zone) {
        var version = at(moment);
        var terms = version.terms();
        var day = moment.atZone(zone).toLocalDate();
        var first = terms.term() == Term.DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var next = terms.term() == Term.DAY ? first.plusDays(1) : first.plusWeeks(1);
        var from = first.atStartOfDay(zone).toInstant();
        return new Period(
                from.isBefore(version.from()) ? version.from() : from,
                next.atStartOfDay(zone).toInstant(),
                terms);
    }

    /** Of a call of this moment: not negative, evenly spread. */
    public long draw(CallId call, Instant moment) {
        return lot(at(moment).seed(), call.toString());
    }

    /** Who of these reviews it: the same for everybody who asks, and evenly spread. */
    public static long lot(String seed, String what) {
        var text = "%s/%s".formatted(seed, what).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text).getMostSignificantBits() >>> 1;
    }

    /**
     * Holds from the next period on, so that no operator is measured twice in this one; what waits for that already is
     * replaced.
     *
     * @param seed made by chance, not by whoever changes the plan
     */
    public Decision<Plan, Changed> change(Terms wanted, String seed, ZoneId zone, String by, Instant now) {
        if (wanted.equals(versions.getLast().terms())) {
            return Decision.of(this);
        }
        var from = period(now, zone).to();
        var number = versions.getLast().number() + 1;
        var kept = versions.stream().filter(each -> each.from().isBefore(from)).toList();
        var all = Stream.concat(
                        kept.stream().skip(Math.max(0, kept.size() + 1 - VERSIONS_MAX)),
                        Stream.of(new Version(number, wanted, seed, from, by, now)))
                .toList();
        return Decision.of(new Plan(all), new Changed(number, by, now));
    }
}
