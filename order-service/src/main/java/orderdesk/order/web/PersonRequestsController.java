package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import orderdesk.order.PersonBook.Place;
import orderdesk.order.PersonRequestDesk;
import orderdesk.order.UnknownShop;
import orderdesk.order.web.PersonViews.PersonAsked;
import orderdesk.order.web.PersonViews.PersonRequestView;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Once;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers who want to know what the desk keeps of them, or want it gone; for administrators. */
@RestController
@RequestMapping("/v1/person-requests")
@Tag(name = "persons")
class PersonRequestsController {

    private final PersonRequestDesk desk;
    private final Shops shops;
    private final Cursors cursors;

    PersonRequestsController(PersonRequestDesk desk, Shops shops, Cursors cursors) {
        this.desk = desk;
        this.shops = shops;
        this.cursors = cursors;
    }

    @PostMapping
    @Operation(
            operationId = "askAboutPerson",
            summary = "Count, copy or erase what every service keeps of one customer",
            description = "ERASE is refused while an order or a case of his is open, or money is owed to him."
                    + " Numbers, money and times stay; what he said of himself goes.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(PersonViews.ASKED))))
    @ApiResponse(
            responseCode = "201",
            description = "Asked; the same request again is answered with how far it is",
            useReturnTypeSchema = true)
    ResponseEntity<PersonRequestView> ask(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody PersonAsked request,
            Once once,
            Caller caller) {
        var own = caller.shop(shop);
        var settings = shops.settings(own).orElseThrow(() -> new UnknownShop(own));
        var settled = Boolean.TRUE.equals(request.moneySettled());
        var done = desk.ask(own, request.errand(), request.wanted(settings.country()), settled, once, caller.cause());
        var stored = done.stored();
        var location = URI.create("/v1/person-requests/" + stored.id());
        return Answers.created(
                location, Answers.tag(stored.rev()), done.replayed(), PersonRequestView.of(stored.state()));
    }

    @GetMapping
    @Operation(
            operationId = "listPersonRequests",
            summary = "What was asked about customers of one shop, the latest first")
    Page<PersonRequestView> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        var name = "person-requests/" + own;
        var after = cursor == null ? null : Place.parse(cursors.read(name, cursor));
        var found = desk.book().requests(own, after, limit.value() + 1);
        var items = found.stream().limit(limit.value()).toList();
        var next = found.size() > items.size()
                ? cursors.write(name, Place.of(items.getLast()).toString())
                : null;
        return new Page<>(
                items.stream().map(each -> PersonRequestView.of(each.state())).toList(), next);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getPersonRequest", summary = "How far the services are, and what they found; the report")
    PersonRequestView one(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return desk.find(caller.shop(shop), id)
                .map(each -> PersonRequestView.of(each.state()))
                .orElseThrow(Problem::notFound);
    }
}
