package orderdesk.order.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.order.AfterSaleBook.Success;
import orderdesk.order.domain.aftersale.Playbook;
import orderdesk.order.domain.aftersale.Playbook.Channel;
import orderdesk.order.domain.aftersale.Procedure.Draft;
import orderdesk.order.domain.aftersale.Procedure.Version;
import org.jspecify.annotations.Nullable;

/** Procedures as callers see and write them. */
interface ProcedureViews {

    String EXAMPLE = """
            {"steps": ["EVIDENCE_ASKED", "REPLACEMENT_ORDERED", "REFUND_ASKED"], "channels": ["PHONE", "MAIL"],
             "resolutions": ["REPLACED", "REFUNDED", "REJECTED"], "handlingSeconds": 172800,
             "evidenceSeconds": 604800, "refundSeconds": 432000, "evidenceFirst": true, "couponPercent": 15}
            """;

    record Procedures(List<Procedure> items) {}

    /**
     * How one kind of trouble is handled in a shop.
     *
     * @param version 0 for the house's own
     * @param handlingSeconds until the customer has his answer
     * @param evidenceSeconds so long a customer is waited for who was asked for a photo
     * @param refundSeconds until money that goes back is paid
     * @param evidenceFirst nothing is given back or sent before there is evidence
     * @param couponPercent of what the order cost: the usual apology, and what an operator may give by himself
     * @param changed absent of the house's own
     */
    record Procedure(
            Kind kind,
            int version,
            @Nullable String tag,
            List<Step> steps,
            List<Channel> channels,
            List<Resolution> resolutions,
            long handlingSeconds,
            long evidenceSeconds,
            long refundSeconds,
            boolean evidenceFirst,
            int couponPercent,
            Went went,
            @Nullable ProcedureChanged changed,
            @Nullable ProcedureDraft draft) {

        static Procedure of(orderdesk.order.domain.aftersale.Procedure own, @Nullable String tag, Success success) {
            var playbook = own.playbook();
            var changed = own.versions().isEmpty() ? null : own.versions().getLast();
            return new Procedure(
                    own.kind(),
                    own.version(),
                    tag,
                    playbook.steps(),
                    playbook.channels(),
                    playbook.resolutions(),
                    playbook.handling().toSeconds(),
                    playbook.evidenceTerm().toSeconds(),
                    playbook.refundTerm().toSeconds(),
                    playbook.proven(),
                    playbook.couponPercent(),
                    Went.of(success),
                    changed == null ? null : ProcedureChanged.of(changed),
                    own.draft() == null ? null : ProcedureDraft.of(own.draft()));
        }
    }

    /**
     * How the cases of this version went.
     *
     * @param cameBack the same trouble with the same order, after it had been solved in time
     * @param successRate 0 to 1: of what was closed, what was solved in time and did not come back; absent before
     */
    record Went(
            long opened,
            long solved,
            long solvedInTime,
            long cameBack,
            @Nullable Double successRate) {

        static Went of(Success success) {
            OptionalDouble rate = success.rate();
            return new Went(
                    success.opened(),
                    success.solved(),
                    success.solvedInTime(),
                    success.cameBack(),
                    rate.isPresent() ? rate.getAsDouble() : null);
        }
    }

    /** @param fromCase that it was made from */
    record ProcedureChanged(String by, Instant at, @Nullable AfterSaleId fromCase) {

        static ProcedureChanged of(Version version) {
            return new ProcedureChanged(version.by(), version.at(), version.from());
        }
    }

    /** What a case that went well would make of it, for a manager to confirm. */
    record ProcedureDraft(
            List<Step> steps,
            List<Channel> channels,
            List<Resolution> resolutions,
            long handlingSeconds,
            long evidenceSeconds,
            long refundSeconds,
            boolean evidenceFirst,
            AfterSaleId fromCase,
            String by,
            Instant at) {

        static ProcedureDraft of(Draft draft) {
            var playbook = draft.playbook();
            return new ProcedureDraft(
                    playbook.steps(),
                    playbook.channels(),
                    playbook.resolutions(),
                    playbook.handling().toSeconds(),
                    playbook.evidenceTerm().toSeconds(),
                    playbook.refundTerm().toSeconds(),
                    playbook.proven(),
                    draft.from(),
                    draft.by(),
                    draft.at());
        }
    }

    /**
     * All of it; what the law or the kind says (goods made to order, the coupon of R110) cannot be chosen.
     *
     * @param couponPercent 1 to 50; 10 where it is not said
     */
    record ProcedureChange(
            List<Step> steps,
            List<Channel> channels,
            List<Resolution> resolutions,
            long handlingSeconds,
            long evidenceSeconds,
            long refundSeconds,
            boolean evidenceFirst,
            @Nullable Integer couponPercent) {

        Playbook of(Kind kind) {
            var house = Playbook.of(kind);
            return new Playbook(
                    kind,
                    steps,
                    channels,
                    resolutions,
                    Duration.ofSeconds(handlingSeconds),
                    Duration.ofSeconds(evidenceSeconds),
                    Duration.ofSeconds(refundSeconds),
                    evidenceFirst,
                    house.notForMadeToOrder(),
                    house.couponWhenReplaced(),
                    couponPercent == null ? house.couponPercent() : couponPercent);
        }
    }

    /** @param caseId a case that was solved in time */
    record FromCase(AfterSaleId caseId) {}
}
