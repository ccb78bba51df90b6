package orderdesk.order.domain.aftersale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleOpened;
import orderdesk.contracts.order.AfterSaleEvent.Evidence;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.domain.aftersale.Stage.AwaitsEvidence;
import orderdesk.order.domain.aftersale.Stage.Open;
import orderdesk.order.domain.aftersale.Stage.Resolved;
import orderdesk.order.domain.aftersale.Stepping.Detail;
import orderdesk.platform.Decision;

/**
 * What is done about a case, step by step.
 *
 * @param by a person, or the service
 */
public record Handling(String by, Instant now) {

    public static final int COMPLAINT_MAX = 2_000;

    /** Of one case; more letters than that are kept, and looked at, where letters are. */
    public static final int EVIDENCE_MAX = 50;

    /** So often a customer is written that a photo is wanted. */
    public static final int ASKED_MAX = 5;

    /** @throws Unacceptable when it is not handled so */
    public Decision<AfterSale, OrderEvent> open(
            AfterSaleId id, Order order, Under under, Playbook.Channel channel, List<LineId> lines, String complaint) {
        var playbook = under.playbook();
        Opening.check(order, playbook, channel, lines, complaint);
        var due = now.plus(playbook.handling());
        var kind = playbook.kind();
        var opened = new AfterSale(
                id,
                order.id(),
                order.placement().number(),
                kind,
                channel,
                lines,
                complaint,
                order.terms().totals().total(),
                by,
                now,
                due,
                false,
                new Open(),
                List.of(),
                null,
                null,
                List.of(),
                under,
                false);
        var moneyBy = opened.terms().law().orElse(null);
        return Decision.of(
                opened,
                new AfterSaleOpened(id, order.id(), opened.number(), kind, lines, complaint, due, by, now, moneyBy));
    }

    /** What was stored before is watched as what is opened now; nothing is announced. */
    public Decision<AfterSale, OrderEvent> watch(AfterSale item) {
        return Decision.of(item.watched());
    }

    /** The customer is written how to exchange, or return, what he has (R033). */
    public Decision<AfterSale, OrderEvent> instruct(AfterSale item) {
        Stepping.require(item, Step.INSTRUCTION_SENT, item.stage() instanceof Open);
        return stepping().taken(item, Step.INSTRUCTION_SENT, Detail.NONE);
    }

    /** The customer is asked for a photo (R034); once more where he has sent none, or not the right one. */
    public Decision<AfterSale, OrderEvent> askEvidence(AfterSale item) {
        var waits = item.stage() instanceof Open || item.stage() instanceof AwaitsEvidence;
        Stepping.require(item, Step.EVIDENCE_ASKED, waits && item.times(Step.EVIDENCE_ASKED) < ASKED_MAX);
        var dueBy = now.plus(item.playbook().evidenceTerm());
        var since = item.stage() instanceof AwaitsEvidence(var _, var before) && before != null ? before : now;
        return stepping().taken(item.in(new AwaitsEvidence(dueBy, since)), Step.EVIDENCE_ASKED, Detail.due(dueBy));
    }

    /** The same proof counts once; a case that is closed, or has plenty, takes no more. */
    public Decision<AfterSale, OrderEvent> attach(AfterSale item, List<Evidence> proof) {
        var events = new ArrayList<OrderEvent>();
        var next = item;
        for (var each : proof) {
            if (!(next.stage() instanceof Resolved)
                    && next.evidence().size() < EVIDENCE_MAX
                    && next.evidence().stream().noneMatch(known -> known.id().equals(each.id()))) {
                var decision = stepping().taken(shown(next.with(each)), Step.EVIDENCE_ATTACHED, Detail.of(each));
                next = decision.next();
                events.addAll(decision.events());
            }
        }
        return new Decision<>(next, events);
    }

    /** A photo more does not end what the bank is waited for. */
    private AfterSale shown(AfterSale item) {
        return item.stage() instanceof AwaitsEvidence ? item.resumed(now) : item;
    }

    /** Whoever works on it saw the proof in a chat, or on the counter: he answers for it with his name. */
    public Decision<AfterSale, OrderEvent> seen(AfterSale item) {
        var waits = item.stage() instanceof Open || item.stage() instanceof AwaitsEvidence;
        Stepping.require(item, Step.EVIDENCE_ASKED, waits && !item.was(Step.EVIDENCE_SEEN));
        return stepping().taken(item.resumed(now), Step.EVIDENCE_SEEN, Detail.NONE);
    }

    /** @throws StepNotPossible before what is claimed is proven, for what was paid back, and a second time */
    public static void requireReplaceable(AfterSale item) {
        var once = !item.was(Step.REPLACEMENT_ORDERED) && item.refund() == null;
        Stepping.require(item, Step.REPLACEMENT_ORDERED, item.stage() instanceof Open && once);
        Stepping.requireProof(item);
    }

    /** The right product goes out, in an order of its own that costs the customer nothing (R110). */
    public Decision<AfterSale, OrderEvent> replace(AfterSale item, OrderId replacement) {
        requireReplaceable(item);
        return stepping().taken(item.replacedBy(replacement), Step.REPLACEMENT_ORDERED, Detail.of(replacement));
    }

    /** The order that was to bring the right product came to nothing: the customer may have his money instead. */
    public Decision<AfterSale, OrderEvent> unreplaced(AfterSale item, OrderId replacement) {
        var open = !(item.stage() instanceof Resolved) && replacement.equals(item.replacement());
        return Decision.of(open ? item.replacedBy(null) : item);
    }

    /** Each time limit that passed is announced once; money that two limits are about, once for both. */
    public Decision<AfterSale, OrderEvent> onTime(AfterSale item) {
        var events = new ArrayList<OrderEvent>();
        var next = item;
        if (item.stage() instanceof AwaitsEvidence(var dueBy, var _) && !dueBy.isAfter(now)) {
            next = add(events, stepping().taken(item.resumed(now), Step.EVIDENCE_LAPSED, Detail.due(dueBy)));
        }
        if (next.stage() instanceof Open && !next.overdue() && !next.answerBy().isAfter(now)) {
            next = add(events, stepping().taken(next.late(), Step.OVERDUE, Detail.due(next.answerBy())));
        }
        return new Decision<>(moneyLate(next, events), events);
    }

    private AfterSale moneyLate(AfterSale item, List<OrderEvent> events) {
        var terms = item.terms();
        var owed = terms.owed();
        var due = owed.filter(refund -> !refund.overdue()).map(Refund::dueBy).filter(this::isOver);
        var law = terms.law().filter(_ -> !terms.isLawLate()).filter(this::isOver);
        if (due.isEmpty() && law.isEmpty()) {
            return item;
        }
        var passed = law.isPresent() ? item.lawPassed() : item;
        var marked = due.isPresent() ? passed.with(owed.orElseThrow().late()) : passed;
        var day = due.or(() -> law).orElseThrow();
        var detail = owed.map(
                        refund -> Detail.of(refund.amount(), refund.amount().minus(refund.amount()), day))
                .orElseGet(() -> Detail.due(day));
        return add(events, stepping().taken(marked, Step.OVERDUE, detail));
    }

    private boolean isOver(Instant limit) {
        return !limit.isAfter(now);
    }

    private static AfterSale add(List<OrderEvent> events, Decision<AfterSale, OrderEvent> decision) {
        events.addAll(decision.events());
        return decision.next();
    }

    private Stepping stepping() {
        return new Stepping(by, now);
    }
}
