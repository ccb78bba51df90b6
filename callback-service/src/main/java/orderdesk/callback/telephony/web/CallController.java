package orderdesk.callback.telephony.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import orderdesk.callback.telephony.Ledger;
import orderdesk.callback.telephony.Ledger.Place;
import orderdesk.callback.telephony.Ledger.Wanted;
import orderdesk.callback.telephony.Numbers;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/calls")
@Tag(name = "calls")
class CallController {

    private final FoundCalls calls;
    private final Ledger ledger;
    private final Cards cards;
    private final Shops shops;
    private final Cursors cursors;

    CallController(TelephonyDesk desk, FoundCalls calls, Cards cards, Shops shops, Cursors cursors) {
        this.calls = calls;
        this.ledger = desk.ledger();
        this.cards = cards;
        this.shops = shops;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(operationId = "listCalls", summary = "The calls of the exchange, the last first")
    Page<CallView> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = "+78005550122") @RequestParam(required = false) @Nullable String line,
            @RequestParam(required = false) @Nullable Direction direction,
            @RequestParam(required = false) @Nullable CallResult result,
            @RequestParam(required = false) @Nullable Boolean missed,
            @Parameter(example = "+79161234567") @RequestParam(required = false) @Nullable String phone,
            @Parameter(description = "On whose telephone", example = "anna") @RequestParam(required = false) @Nullable
                    String operator,
            @Parameter(description = "What can be listened to") @RequestParam(required = false) @Nullable
                    Boolean recorded,
            @Parameter(description = "In the shop's zone; needs one shop", example = "2026-11-24")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate day,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var its = day == null ? caller.shops(shop) : Set.of(caller.shop(shop));
        var zone = day == null ? ZoneId.of("UTC") : zone(its.iterator().next());
        var wanted = new Wanted(
                number(line),
                direction,
                result,
                missed,
                number(phone),
                operator,
                recorded,
                from(day, zone),
                from(next(day), zone));
        return page("calls/" + wanted, its, wanted, cursor, limit);
    }

    @GetMapping("/unassigned")
    @Operation(
            operationId = "listUnassignedCalls",
            summary = "Calls over lines that belong to no shop",
            description = "Enter the line in a shop's phone book: its calls are the shop's a second later.")
    Page<CallView> unassigned(Limit limit) {
        return new Page<>(
                ledger.strays(limit.value()).stream()
                        .map(call -> CallView.of(call.state()))
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readCall", summary = "One call")
    ResponseEntity<CallView> read(
            @PathVariable CallId id, @RequestParam(required = false) @Nullable String shop, Caller caller) {
        var call = calls.one(id, shop, caller);
        return Answers.ok(Answers.tag(call.rev()), CallView.of(call.state()));
    }

    @GetMapping("/{id}/card")
    @Operation(
            operationId = "readCallCard",
            summary = "What an operator needs to see when it rings",
            description = "The shop by the dialled line and what to say first (R009), who calls, and his last calls.")
    ResponseEntity<CallCard> card(
            @PathVariable CallId id, @RequestParam(required = false) @Nullable String shop, Caller caller) {
        var call = calls.one(id, shop, caller);
        return Answers.ok(Answers.tag(call.rev()), cards.of(call.state(), caller));
    }

    private Page<CallView> page(String list, Set<ShopId> its, Wanted wanted, @Nullable String cursor, Limit limit) {
        var name = list + its.stream().map(ShopId::value).sorted().collect(Collectors.joining(","));
        var after = Optional.ofNullable(cursor).map(given -> place(cursors.read(name, given)));
        var found = ledger.page(its, wanted, after, limit.value() + 1);
        var shown = found.stream().limit(limit.value()).map(Stored::state).toList();
        var next = found.size() > limit.value() ? cursors.write(name, text(ledger.place(shown.getLast()))) : null;
        return new Page<>(shown.stream().map(CallView::of).toList(), next);
    }

    private ZoneId zone(ShopId shop) {
        return shops.settings(shop).map(its -> ZoneId.of(its.zone())).orElseThrow(Problem::notFound);
    }

    private static @Nullable String number(@Nullable String text) {
        return text == null
                ? null
                : Numbers.line(text.strip())
                        .orElseThrow(() -> Problem.unprocessable(
                                "invalid",
                                "What was sent is not acceptable; see errors.",
                                List.of(new Problem.Error("phone", "invalid", "It is no number."))));
    }

    private static @Nullable LocalDate next(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static @Nullable Instant from(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static String text(Place place) {
        return place.began() + " " + place.id();
    }

    private static Place place(String text) {
        var parts = text.split(" ", 2);
        return new Place(Instant.parse(parts[0]), parts[1]);
    }
}
