package orderdesk.order.domain.aftersale;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.order.domain.Flaw;
import orderdesk.order.domain.Unacceptable;

/** What a shop may choose in a procedure, and what it may not choose away. */
public final class PlaybookRules {

    public static final Duration HANDLING_MIN = Duration.ofHours(1);
    public static final Duration HANDLING_MAX = Duration.ofDays(30);
    public static final Duration EVIDENCE_TERM_MIN = Duration.ofDays(1);
    public static final Duration EVIDENCE_TERM_MAX = Duration.ofDays(30);
    public static final Duration REFUND_TERM_MIN = Duration.ofDays(1);

    /** The law gives no shop longer (Russia, 2300-1, article 26.1 and article 22). */
    public static final Duration REFUND_TERM_MAX = Playbook.REFUND_TERM;

    /** What people do; the others happen. */
    static final Set<Step> DONE =
            EnumSet.of(Step.INSTRUCTION_SENT, Step.EVIDENCE_ASKED, Step.REFUND_ASKED, Step.REPLACEMENT_ORDERED);

    private PlaybookRules() {}

    /** @throws Unacceptable naming every flaw */
    static void check(Playbook wanted) {
        var flaws = new ArrayList<Flaw>();
        lists(wanted, flaws);
        terms(wanted, flaws);
        for (var resolution : wanted.resolutions()) {
            var needed = needed(resolution);
            if (!wanted.steps().containsAll(needed)) {
                flaws.add(new Flaw("/resolutions", "step-missing", "%s needs %s.".formatted(resolution, needed)));
            }
        }
        if (owesMoney(wanted) && !wanted.resolutions().contains(Resolution.REFUNDED)) {
            flaws.add(new Flaw("/resolutions", "refund-due", "The customer may have his money back."));
        }
        if (wanted.couponPercent() < 1 || wanted.couponPercent() > Resolving.PERCENT_MAX) {
            flaws.add(new Flaw("/couponPercent", "percent", "1 to %d.".formatted(Resolving.PERCENT_MAX)));
        }
        if (wanted.proven() && !wanted.steps().contains(Step.EVIDENCE_ASKED)) {
            flaws.add(new Flaw("/evidenceFirst", "step-missing", "Evidence has to be asked for."));
        }
        if (!flaws.isEmpty()) {
            throw new Unacceptable(flaws);
        }
    }

    /** A coupon is never instead of a refund that is due: kinds that end in a refund in the house's own keep it. */
    static boolean owesMoney(Playbook wanted) {
        return Playbook.of(wanted.kind()).resolutions().contains(Resolution.REFUNDED);
    }

    static List<Step> needed(Resolution resolution) {
        return switch (resolution) {
            case EXCHANGED -> List.of(Step.INSTRUCTION_SENT);
            case REPLACED -> List.of(Step.REPLACEMENT_ORDERED);
            case REFUNDED -> List.of(Step.REFUND_ASKED);
            case ANSWERED, REJECTED -> List.of();
        };
    }

    private static void lists(Playbook wanted, List<Flaw> flaws) {
        if (!DONE.containsAll(wanted.steps()) || repeats(wanted.steps())) {
            flaws.add(new Flaw("/steps", "steps", "Of %s, each once.".formatted(DONE)));
        }
        if (wanted.channels().isEmpty() || repeats(wanted.channels())) {
            flaws.add(new Flaw("/channels", "channels", "One or more, each once."));
        }
        if (!wanted.resolutions().contains(Resolution.REJECTED)
                || wanted.resolutions().size() < 2
                || repeats(wanted.resolutions())) {
            flaws.add(new Flaw("/resolutions", "resolutions", "REJECTED and another, each once."));
        }
    }

    private static void terms(Playbook wanted, List<Flaw> flaws) {
        within("/handlingSeconds", wanted.handling(), HANDLING_MIN, HANDLING_MAX, flaws);
        within("/evidenceSeconds", wanted.evidenceTerm(), EVIDENCE_TERM_MIN, EVIDENCE_TERM_MAX, flaws);
        within("/refundSeconds", wanted.refundTerm(), REFUND_TERM_MIN, REFUND_TERM_MAX, flaws);
    }

    private static void within(String pointer, Duration value, Duration min, Duration max, List<Flaw> flaws) {
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            flaws.add(new Flaw(pointer, "term", "%d to %d seconds.".formatted(min.toSeconds(), max.toSeconds())));
        }
    }

    private static boolean repeats(Collection<?> values) {
        return new HashSet<>(values).size() != values.size();
    }
}
