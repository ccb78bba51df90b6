package orderdesk.callback.routing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.presence.Floors;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.routing.RoutingDesk;
import orderdesk.callback.routing.domain.Routing;
import orderdesk.callback.telephony.Directory;
import orderdesk.callback.telephony.Numbers;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Precondition;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/routing")
@Tag(name = "routing")
class RoutingController {

    private final RoutingDesk desk;
    private final PresenceDesk presence;
    private final Directory directory;
    private final Shops shops;

    RoutingController(CallbackDesk desk, PresenceDesk presence, TelephonyDesk telephony, Shops shops) {
        this.desk = desk.routing();
        this.presence = presence;
        this.directory = telephony.directory();
        this.shops = shops;
    }

    @GetMapping
    @Operation(operationId = "readRouting", summary = "Who takes a shop's calls, and who works when")
    ResponseEntity<RoutingBody> read(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return answer(desk.of(caller.shop(shop)).orElseThrow(Problem::notFound));
    }

    @PutMapping
    @Operation(
            operationId = "writeRouting",
            summary = "Say who takes a shop's calls, and who works when",
            description = "All of it. The next call goes by it, and so does the next promise.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(RoutingBody.EXAMPLE))))
    ResponseEntity<RoutingBody> write(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody RoutingBody body,
            Precondition precondition,
            Caller caller) {
        var its = caller.shop(shop);
        var lines = directory.book(its);
        var routing = body.routing(
                its,
                person -> shops.member(its, person).isPresent(),
                line -> lines.flatMap(book -> book.state().line(line)).isPresent());
        return answer(desk.write(routing, caller.cause(), precondition::require));
    }

    @GetMapping("/route")
    @Operation(
            operationId = "findRoute",
            summary = "Where a call that comes now goes",
            description = "By the rules, the roster and who is on the floor at this moment.")
    RouteView route(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = "88005550122") @RequestParam(required = false) @Nullable String line,
            @RequestParam(required = false) @Nullable CallTopic topic,
            Caller caller) {
        var its = caller.shop(shop);
        var dialled = Numbers.line(line).orElse(null);
        return desk.route(its, dialled, topic, Floors.of(presence, its))
                .map(RouteView::of)
                .orElse(RouteView.ANYWHERE);
    }

    private static ResponseEntity<RoutingBody> answer(Stored<Routing> routing) {
        return Answers.ok(Answers.tag(routing.rev()), RoutingBody.of(routing.state()));
    }
}
