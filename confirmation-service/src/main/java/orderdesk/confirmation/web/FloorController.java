package orderdesk.confirmation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import orderdesk.confirmation.CaseDesk;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.Figures;
import orderdesk.confirmation.FloorDesk;
import orderdesk.confirmation.domain.Attempt;
import orderdesk.confirmation.domain.Case;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.queue.ClaimDesk;
import orderdesk.platform.queue.Claimed;
import orderdesk.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's work: for seniors, who may take it over, and as numbers for the wall. */
@RestController
@Tag(name = "floor")
class FloorController {

    private final FloorDesk floor;
    private final ClaimDesk<Case, ConfirmationEvent> claims;
    private final CaseDesk cases;
    private final Found found;
    private final Views views;

    FloorController(ConfirmationDesk desk, Found found, Views views) {
        this.floor = desk.floor();
        this.claims = desk.claims();
        this.cases = desk.cases();
        this.found = found;
        this.views = views;
    }

    @GetMapping("/v1/claims")
    @Operation(operationId = "listClaims", summary = "Who holds what now; at most 500")
    Page<Held> held(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return new Page<>(
                floor.claims(caller.shops(shop)).stream().map(Held::of).toList(), null);
    }

    @PostMapping("/v1/cases/{id}/take-over")
    @Operation(
            operationId = "takeOverCase",
            summary = "Take this person's work out of another operator's hands, while he is at it",
            description = "His token is superseded at once; the reason is left as a note for both.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.TAKE_OVER))))
    Given takeOver(
            @PathVariable OrderId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody Requests.TakeOver request,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        var item = found.one(id, shop, caller).state();
        var taken = claims.takeOver(item, caller.operator(), request.reason(), caller.cause());
        cases.note(item.shop(), id, caller.operator(), request.reason(), caller.cause());
        return Given.of(taken, views, caller, language);
    }

    @GetMapping("/v1/wall")
    @Operation(
            operationId = "readWall",
            summary = "The numbers of each shop, for everybody's eyes",
            description = "Each is counted to 10,000 at most. A shop is named by its code, never by its brand.")
    Page<Wall> wall(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return new Page<>(
                caller.shops(shop).stream()
                        .sorted(Comparator.comparing(ShopId::value))
                        .map(floor::wall)
                        .map(Wall::of)
                        .toList(),
                null);
    }

    /**
     * What one operator holds.
     *
     * @param leaseEnds unless he says again that he is there
     */
    record Held(OperatorId operator, ShopId shop, Instant leaseEnds, List<HeldCase> cases) {

        static Held of(Claimed<Case> claimed) {
            var claim = claimed.claim();
            return new Held(
                    claim.operator(),
                    claim.shop(),
                    claim.leaseEnds(),
                    claimed.items().stream().map(HeldCase::of).toList());
        }
    }

    /** @param dialledAt of the call that he has not ended yet */
    record HeldCase(
            OrderId id,
            @Nullable String number,
            @Nullable String customer,
            @Nullable Instant dialledAt) {

        static HeldCase of(Stored<Case> stored) {
            var item = stored.state();
            var order = item.order();
            return new HeldCase(
                    item.orderId(),
                    order == null ? null : order.number(),
                    Standings.customer(order),
                    item.contact()
                            .last()
                            .filter(attempt -> attempt.outcome() == null)
                            .map(Attempt::at)
                            .orElse(null));
        }
    }

    /**
     * One shop now.
     *
     * @param first first contacts since midnight in the shop's zone
     * @param mostUrgent number and target of the call whose target was or will be first
     */
    record Wall(
            ShopId shop,
            Instant at,
            Figures.Calls calls,
            Figures.FirstContacts first,
            @Nullable Urgent mostUrgent) {

        static Wall of(FloorDesk.Wall wall) {
            return new Wall(
                    wall.shop(),
                    wall.at(),
                    wall.calls(),
                    wall.firstContacts(),
                    wall.mostUrgent().flatMap(Urgent::of).orElse(null));
        }
    }

    record Urgent(OrderId id, @Nullable String number, Instant since, Instant callBy) {

        static Optional<Urgent> of(Case item) {
            var order = item.order();
            return Optional.ofNullable(item.schedule())
                    .map(schedule -> new Urgent(
                            item.orderId(),
                            order == null ? null : order.number(),
                            schedule.trigger(),
                            schedule.callBy()));
        }
    }
}
