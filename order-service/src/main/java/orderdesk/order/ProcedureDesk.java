package orderdesk.order;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Playbook;
import orderdesk.order.domain.aftersale.Procedure;
import orderdesk.order.domain.aftersale.Procedure.Changed;
import orderdesk.order.domain.aftersale.Stage;
import orderdesk.order.domain.aftersale.Under;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;

/** By which procedures a shop handles what went wrong (R109, R111); where it says nothing, by the house's own. */
public final class ProcedureDesk {

    private final Aggregates<Procedure, Changed> procedures;
    private final Clock clock;

    ProcedureDesk(Aggregates<Procedure, Changed> procedures, Clock clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    /**
     * What holds now, and whether the same trouble was thought to be solved.
     *
     * @param before cases of the same order that are closed, the latest first
     */
    Under under(ShopId shop, Kind kind, List<Stored<AfterSale>> before) {
        var procedure = of(shop, kind);
        var again = before.stream()
                .map(Stored::state)
                .filter(each -> each.kind() == kind)
                .findFirst()
                .filter(each -> each.stage() instanceof Stage.Resolved end && end.inTime() && end.solved())
                .map(each -> each.under().version());
        return new Under(procedure.version(), procedure.playbook(), again.orElse(null));
    }

    /** Of cases that are opened now. */
    public Procedure of(ShopId shop, Kind kind) {
        return find(shop, kind).map(Stored::state).orElseGet(() -> Procedure.unchanged(kind));
    }

    /** Empty where the shop never said anything. */
    public Optional<Stored<Procedure>> find(ShopId shop, Kind kind) {
        return procedures.find(shop, id(shop, kind));
    }

    /**
     * @param precondition throws unless the change is based on what is stored
     * @throws orderdesk.order.domain.Unacceptable naming every flaw
     */
    public Stored<Procedure> change(
            ShopId shop, Playbook wanted, Cause cause, Consumer<Optional<Stored<Procedure>>> precondition) {
        var now = clock.instant();
        return decide(shop, wanted.kind(), cause, precondition, known -> known.change(wanted, cause.actor(), now));
    }

    /** @throws orderdesk.order.domain.aftersale.StepNotPossible for a case that did not go well */
    public Stored<Procedure> draft(
            ShopId shop, Kind kind, AfterSale solved, Cause cause, Consumer<Optional<Stored<Procedure>>> precondition) {
        var now = clock.instant();
        return decide(shop, kind, cause, precondition, known -> known.draft(solved, cause.actor(), now));
    }

    /** @throws orderdesk.order.domain.aftersale.StepNotPossible where there is no draft */
    public Stored<Procedure> confirm(
            ShopId shop, Kind kind, Cause cause, Consumer<Optional<Stored<Procedure>>> precondition) {
        var now = clock.instant();
        return decide(shop, kind, cause, precondition, known -> known.confirm(cause.actor(), now));
    }

    /** Forgets the draft, where there is one. */
    public Stored<Procedure> discard(
            ShopId shop, Kind kind, Cause cause, Consumer<Optional<Stored<Procedure>>> precondition) {
        return decide(shop, kind, cause, precondition, Procedure::discard);
    }

    private Stored<Procedure> decide(
            ShopId shop,
            Kind kind,
            Cause cause,
            Consumer<Optional<Stored<Procedure>>> precondition,
            Function<Procedure, Decision<Procedure, Changed>> change) {
        return procedures
                .change(shop, id(shop, kind), cause, known -> {
                    precondition.accept(known);
                    return change.apply(known.map(Stored::state).orElseGet(() -> Procedure.unchanged(kind)));
                })
                .stored();
    }

    private static String id(ShopId shop, Kind kind) {
        return "%s/%s".formatted(shop, kind);
    }
}
