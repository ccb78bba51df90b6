package orderdesk.order.domain.aftersale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleOpened;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.Evidence;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.domain.aftersale.Stage.AwaitsEvidence;
import orderdesk.order.domain.aftersale.Stage.AwaitsRefund;
import orderdesk.order.domain.aftersale.Stage.Open;
import orderdesk.order.domain.aftersale.Stage.Resolved;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

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
        var kind = playbook.kind();
        Opening.check(order, playbook, channel, lines, complaint);
        var answerBy = now.plus(playbook.handling());
        var number = order.placement().number();
        var worth = order.terms().totals().total();
        var opened = new AfterSale(
                id,
                order.id(),
                number,
                kind,
                channel,
                lines,
                complaint,
                worth,
                by,
                now,
                answerBy,
                false,
                new Open(),
                List.of(),
                null,
                null,
                List.of(),
                under);
        return Decision.of(
                opened, new AfterSaleOpened(id, order.id(), number, kind, lines, complaint, answerBy, by, now));
    }

    /** The customer is written how to exchange, or return, what he has (R033). */
    public Decision<AfterSale, OrderEvent> instruct(AfterSale item) {
        require(item, Step.INSTRUCTION_SENT, item.stage() instanceof Open);
        return taken(item, Step.INSTRUCTION_SENT, null, null, null, null);
    }

    /** The customer is asked for a photo (R034); once more where he has sent none, or not the right one. */
    public Decision<AfterSale, OrderEvent> askEvidence(AfterSale item) {
        var waits = item.stage() instanceof Open || item.stage() instanceof AwaitsEvidence;
        require(item, Step.EVIDENCE_ASKED, waits && item.times(Step.EVIDENCE_ASKED) < ASKED_MAX);
        var dueBy = now.plus(item.playbook().evidenceTerm());
        return taken(item.in(new AwaitsEvidence(dueBy)), Step.EVIDENCE_ASKED, null, null, null, dueBy);
    }

    /** The same proof counts once; a case that is closed, or has plenty, takes no more. */
    public Decision<AfterSale, OrderEvent> attach(AfterSale item, List<Evidence> proof) {
        var events = new ArrayList<OrderEvent>();
        var next = item;
        for (var each : proof) {
            if (!(next.stage() instanceof Resolved)
                    && next.evidence().size() < EVIDENCE_MAX
                    && next.evidence().stream().noneMatch(known -> known.id().equals(each.id()))) {
                var stage = next.stage() instanceof AwaitsEvidence ? new Open() : next.stage();
                var decision = taken(next.with(each).in(stage), Step.EVIDENCE_ATTACHED, each, null, null, null);
                next = decision.next();
                events.addAll(decision.events());
            }
        }
        return new Decision<>(next, events);
    }

    /** The finance specialist has a task (R035): once for a case, and not before what is claimed is proven. */
    public Decision<AfterSale, OrderEvent> askRefund(AfterSale item, Money amount) {
        require(item, Step.REFUND_ASKED, item.stage() instanceof Open && item.refund() == null);
        requireProof(item);
        if (!amount.currency().equals(item.worth().currency())
                || amount.minor() < 1
                || amount.compareTo(item.worth()) > 0) {
            throw Unacceptable.because(
                    "/amount",
                    "refund",
                    "1 to %d %s.".formatted(item.worth().minor(), item.worth().currency()));
        }
        var dueBy = now.plus(item.playbook().refundTerm());
        var refund = new Refund(amount, by, now, dueBy, false, null);
        return taken(item.with(refund).in(new AwaitsRefund()), Step.REFUND_ASKED, null, amount, null, dueBy);
    }

    /** @param reference the bank's own */
    public Decision<AfterSale, OrderEvent> refunded(AfterSale item, String reference) {
        var owed = item.refund();
        if (!(item.stage() instanceof AwaitsRefund) || owed == null) {
            throw new StepNotPossible(
                    "No refund is owed: the case is " + item.stage().name());
        }
        var paid = item.with(owed.paid(reference, by, now)).in(new Open());
        return taken(paid, Step.REFUNDED, null, owed.amount(), null, null);
    }

    /** The right product goes out, in an order of its own that costs the customer nothing (R110). */
    public Decision<AfterSale, OrderEvent> replace(AfterSale item, OrderId replacement) {
        var once = item.replacement() == null && item.refund() == null;
        require(item, Step.REPLACEMENT_ORDERED, item.stage() instanceof Open && once);
        requireProof(item);
        return taken(item.replacedBy(replacement), Step.REPLACEMENT_ORDERED, null, null, replacement, null);
    }

    /** Each time limit that passed is announced once. */
    public Decision<AfterSale, OrderEvent> onTime(AfterSale item) {
        var events = new ArrayList<OrderEvent>();
        var next = item;
        if (!item.overdue() && !item.answerBy().isAfter(now)) {
            next = next.late();
            events.add(event(next, Step.OVERDUE, null, null, null, item.answerBy()));
        }
        var owed = item.refund();
        if (owed != null && owed.isOwed() && !owed.overdue() && !owed.dueBy().isAfter(now)) {
            next = next.with(owed.late());
            events.add(event(next, Step.OVERDUE, null, owed.amount(), null, owed.dueBy()));
        }
        return item.stage() instanceof Resolved ? Decision.of(item) : new Decision<>(next, events);
    }

    private static void require(AfterSale item, Step step, boolean possible) {
        if (!item.playbook().has(step) || !possible) {
            throw new StepNotPossible("%s is not possible: %s, %s"
                    .formatted(step, item.kind(), item.stage().name()));
        }
    }

    private static void requireProof(AfterSale item) {
        if (item.playbook().proven() && item.evidence().isEmpty()) {
            throw new StepNotPossible("There is no evidence yet.");
        }
    }

    private Decision<AfterSale, OrderEvent> taken(
            AfterSale next,
            Step step,
            @Nullable Evidence evidence,
            @Nullable Money refund,
            @Nullable OrderId replacement,
            @Nullable Instant dueBy) {
        return Decision.of(next.taking(step, by, now), event(next, step, evidence, refund, replacement, dueBy));
    }

    private AfterSaleStepTaken event(
            AfterSale item,
            Step step,
            @Nullable Evidence evidence,
            @Nullable Money refund,
            @Nullable OrderId replacement,
            @Nullable Instant dueBy) {
        return new AfterSaleStepTaken(
                item.id(), item.orderId(), item.kind(), step, evidence, refund, replacement, dueBy, by, now);
    }
}
