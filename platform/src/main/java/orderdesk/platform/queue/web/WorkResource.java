package orderdesk.platform.queue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.Holder;
import orderdesk.platform.claim.WorkItem;
import orderdesk.platform.queue.ClaimDesk;
import orderdesk.platform.queue.Claimed;
import orderdesk.platform.queue.Workload;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.ClaimToken;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A piece of work in the hands of its holder.
 *
 * @param <I> its id
 */
public abstract class WorkResource<I, T extends WorkItem<T>> {

    private final ClaimDesk<T, ?> claims;
    private final Workload workload;
    private final Shops shops;

    protected WorkResource(ClaimDesk<T, ?> claims, Workload workload, Shops shops) {
        this.claims = claims;
        this.workload = workload;
        this.shops = shops;
    }

    /** @throws Problem 404 where none of the caller's shops has it */
    protected abstract T item(I id, @Nullable String shop, Caller caller);

    /** Leaves a note on it. */
    protected abstract Stored<T> noted(T item, String text, Caller caller);

    @PostMapping("/extend")
    @Operation(operationId = "extendClaim", summary = "Say that you are still there; every 30 s")
    public final Lease extend(
            @PathVariable I id,
            @RequestParam(required = false) @Nullable String shop,
            ClaimToken token,
            Caller caller) {
        var item = item(id, shop, caller);
        return Lease.of(claims.extend(item.shop(), holder(item, caller, token), caller.cause()));
    }

    @PostMapping("/release")
    @Operation(operationId = "releaseClaim", summary = "Let go of this person's work")
    public final Lease release(
            @PathVariable I id,
            @RequestParam(required = false) @Nullable String shop,
            ClaimToken token,
            Caller caller) {
        var item = item(id, shop, caller);
        return Lease.of(claims.release(item.shop(), holder(item, caller, token), caller.cause()));
    }

    @PostMapping("/hand-over")
    @Operation(
            operationId = "handOverClaim",
            summary = "Give this person's work to another operator of the shop",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(HandOver.EXAMPLE))))
    public final Lease handOver(
            @PathVariable I id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody HandOver request,
            ClaimToken token,
            Caller caller) {
        var item = item(id, shop, caller);
        requireSuits(item, request.to());
        return handedOver(item, request, token, caller);
    }

    /** @throws Problem 422 where he may not be given this work, whatever his shop */
    protected void requireSuits(T item, OperatorId to) {}

    /** @throws orderdesk.platform.claim.WorkRefusal.HandsFull where he holds as many persons as he may */
    protected final Claimed<T> claimed(T item, Caller caller) {
        workload.requireRoom(caller.operator(), item.shop(), item.person());
        return claims.claim(item, caller.operator(), caller.cause());
    }

    /** @throws Problem 422 where the other one does not work for the shop */
    private Lease handedOver(T item, HandOver request, ClaimToken token, Caller caller) {
        var works = shops.member(item.shop(), request.to()).isPresent();
        new Invalid()
                .unless(works, "/to", "unknown", "Nobody of that name works for this shop.")
                .orElseRefuse();
        var held = holder(item, caller, token);
        workload.requireRoom(request.to(), item.shop(), held.person());
        var lease = Lease.of(claims.handOver(item.shop(), held, request.to(), request.note(), caller.cause()));
        noted(item, request.note(), caller);
        return lease;
    }

    /** The claim is on whoever the item's person was when it was claimed. */
    private static Holder holder(WorkItem<?> item, Caller caller, ClaimToken token) {
        var stamped = item.holder();
        if (stamped == null) {
            throw Problem.conflict("not-claimed", "Claim it first: this token was never given out for it.");
        }
        return new Holder(stamped.person(), caller.operator(), token.value(), stamped.until());
    }
}
