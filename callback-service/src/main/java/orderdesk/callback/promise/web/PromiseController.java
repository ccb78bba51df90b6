package orderdesk.callback.promise.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.PromiseDesk;
import orderdesk.callback.promise.domain.GivenPromise;
import orderdesk.callback.promise.domain.KeptRate;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.calling.CallingHours;
import orderdesk.platform.calling.PossiblePromise;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Capacity for promises, and how they are kept (R083). */
@RestController
@Tag(name = "promises")
class PromiseController {

    static final Duration PERIOD_MAX = Duration.ofDays(31);

    /** More promises of a period are not counted. */
    static final int COUNTED_MAX = 10_000;

    static final String SLOT = """
            {"promise": {"kind": "AT", "from": "2026-11-24T15:00:00Z", "earlyOk": false,
                         "about": "размер футболки", "note": "обещали уточнить размер"}}
            """;

    private final PromiseDesk desk;
    private final Shops shops;
    private final Clock clock;

    PromiseController(CallbackDesk desk, Shops shops, Clock clock) {
        this.desk = desk.promises();
        this.shops = shops;
        this.clock = clock;
    }

    /**
     * @param promise that is about to be given
     * @param zone of the customer, IANA name: he is called at no hour beyond the hard limits there; the shop's if absent
     * @param overbook one more than there is room for; a senior may
     */
    record SlotRequest(
            Promise promise,
            @Nullable String zone,
            @Nullable Boolean overbook) {

        SlotRequest {
            new Invalid()
                    .unless(
                            zone == null || ZoneId.getAvailableZoneIds().contains(zone),
                            "/zone",
                            "unknown",
                            "An IANA name is needed.")
                    .orElseRefuse();
        }
    }

    /** @param rate kept of those that were kept or broken, from 0 to 1 */
    record OperatorRate(OperatorId operator, KeptRate kept) {}

    /**
     * @param all of the shop, those that the desk itself gave included
     * @param complete false where the period has more promises than are counted
     */
    record Kept(ShopId shop, Instant from, Instant to, KeptRate all, List<OperatorRate> operators, boolean complete) {}

    @PostMapping("/v1/promise-slots")
    @Operation(
            operationId = "holdPromiseSlot",
            summary = "Look up whether a call can be promised for a time, and keep a place for two minutes",
            description =
                    "Send the holdId with the outcome. Where there is no room, 409 slot-full names the two nearest"
                            + " times in errors.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(SLOT))))
    @ApiResponse(responseCode = "201", description = "Kept for two minutes", useReturnTypeSchema = true)
    ResponseEntity<PromiseDesk.Held> hold(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody SlotRequest request,
            Once once,
            Caller caller) {
        var its = caller.shop(shop);
        var overbook = Boolean.TRUE.equals(request.overbook());
        if (overbook && !caller.is(Role.SENIOR)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN, "senior-only", "Only a senior may promise more than there is room.");
        }
        requirePossible(its, request);
        var held = desk.hold(its, request.promise(), caller.operator(), overbook, once, caller.cause());
        return ResponseEntity.created(URI.create("/v1/promise-slots/" + held.holdId()))
                .body(held);
    }

    private void requirePossible(ShopId shop, SlotRequest request) {
        var settings = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
        var zone = Zone.sure(request.zone() == null ? settings.zone() : request.zone(), Zone.Source.CUSTOMER_SAID);
        var hard = CallingHours.of(settings, zone).hard();
        PossiblePromise.whyNot(request.promise(), hard, clock.instant(), null).ifPresent(why -> {
            throw Problem.unprocessable(
                    "promise-impossible", why, List.of(new Problem.Error("/promise", "impossible", why)));
        });
    }

    @GetMapping("/v1/promises/kept")
    @Operation(
            operationId = "promisesKept",
            summary = "How the promises of a period were kept, per shop and operator",
            description = "A promise belongs to the period in which it ended, and to who gave it.")
    Kept kept(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = "2026-11-24T00:00:00Z") @RequestParam Instant from,
            @Parameter(description = "At most 31 days later", example = "2026-11-25T00:00:00Z") @RequestParam
                    Instant to,
            Caller caller) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(PERIOD_MAX) > 0) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter-invalid", "to: up to 31 days after from.");
        }
        var its = caller.shop(shop);
        var found = desk.ended(its, from, to, COUNTED_MAX + 1);
        var counted = found.stream().limit(COUNTED_MAX).toList();
        return new Kept(its, from, to, KeptRate.of(counted), operators(counted), found.size() <= COUNTED_MAX);
    }

    private static List<OperatorRate> operators(List<GivenPromise> promises) {
        var byOperator = promises.stream()
                .filter(promise -> promise.by() != null)
                .collect(Collectors.groupingBy(
                        promise -> Objects.requireNonNull(promise.by()).value(), TreeMap::new, Collectors.toList()));
        return byOperator.entrySet().stream()
                .map(each -> new OperatorRate(new OperatorId(each.getKey()), KeptRate.of(each.getValue())))
                .toList();
    }
}
