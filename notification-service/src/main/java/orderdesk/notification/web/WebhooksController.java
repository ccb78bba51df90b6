package orderdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.web.WebhookViews.Changing;
import orderdesk.notification.web.WebhookViews.DeliveryView;
import orderdesk.notification.web.WebhookViews.EndpointView;
import orderdesk.notification.web.WebhookViews.Opening;
import orderdesk.notification.web.WebhookViews.Replayed;
import orderdesk.notification.web.WebhookViews.SecretView;
import orderdesk.notification.web.WebhookViews.Since;
import orderdesk.notification.webhook.WebhookDesk;
import orderdesk.notification.webhook.domain.Endpoint;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Precondition;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks to storefronts, signed as Standard Webhooks has it. */
@RestController
@RequestMapping("/v1/webhooks")
@Tag(name = "webhooks")
class WebhooksController {

    private static final String ID = "8f14e45f-ceea-567f-ab0b-0242ac120002";

    private static final String OPEN = """
            {"url": "https://shop.example.ru/orderdesk", "types": ["order.confirmed.v1", "order.cancelled.v1"]}""";

    private static final String CHANGE = """
            {"url": "https://shop.example.ru/orderdesk", "types": ["order.confirmed.v1"], "stopped": false}""";

    private static final String SINCE = """
            {"since": "2026-11-24T08:00:00Z"}""";

    private final WebhookDesk desk;

    WebhooksController(NotificationDesk desk) {
        this.desk = desk.webhooks();
    }

    @Operation(summary = "The endpoints of a shop")
    @GetMapping
    Page<EndpointView> endpoints(@RequestParam(required = false) @Nullable String shop, Caller caller) {
        return new Page<>(
                desk.all(caller.shop(shop)).stream()
                        .map(Stored::state)
                        .map(EndpointView::of)
                        .toList(),
                null);
    }

    @Operation(
            summary = "Open an endpoint; its secret is in this answer",
            description = "From now on events of these types are posted there, at least once each, with webhook-id,"
                    + " webhook-timestamp and webhook-signature. The same request again gets the same secret.")
    @ApiResponse(responseCode = "201", description = "Open", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<SecretView> open(
            @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(OPEN)))
                    @RequestBody
                    Opening body,
            Once once,
            Caller caller) {
        var its = caller.shop(shop);
        new EndpointRules().url(body.url()).types(body.types()).orElseRefuse();
        var done = desk.open(its, body.url(), body.types(), once, caller.cause());
        var stored = done.stored();
        return Answers.created(
                URI.create("/v1/webhooks/" + stored.id()),
                Answers.tag(stored.rev()),
                done.replayed(),
                new SecretView(EndpointView.of(stored.state()), desk.secret(its, stored.state())));
    }

    @Operation(summary = "Change an endpoint, or stop it", description = "With the ETag of what was read.")
    @PutMapping("/{id}")
    ResponseEntity<EndpointView> change(
            @Parameter(example = ID) @PathVariable String id,
            @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(CHANGE)))
                    @RequestBody
                    Changing body,
            Precondition precondition,
            Caller caller) {
        var its = caller.shop(shop);
        if (desk.find(its, id).isEmpty()) {
            throw Problem.notFound();
        }
        new EndpointRules().url(body.url()).types(body.types()).orElseRefuse();
        var changed =
                desk.change(its, id, body.url(), body.types(), body.stopped(), caller.cause(), precondition::require);
        return answer(changed);
    }

    @Operation(summary = "One endpoint, with its ETag")
    @GetMapping("/{id}")
    ResponseEntity<EndpointView> endpoint(
            @Parameter(example = ID) @PathVariable String id,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return answer(desk.find(caller.shop(shop), id));
    }

    @Operation(
            summary = "Give an endpoint a new secret; it is in this answer",
            description = "For 24 hours the former one signs as well. The same request again gets the same secret.")
    @PostMapping("/{id}/rotate")
    SecretView rotate(
            @Parameter(example = ID) @PathVariable String id,
            @RequestParam(required = false) @Nullable String shop,
            Once once,
            Caller caller) {
        var its = caller.shop(shop);
        var done = desk.rotate(its, id, once, caller.cause()).orElseThrow(Problem::notFound);
        var endpoint = done.stored().state();
        return new SecretView(EndpointView.of(endpoint), desk.secret(its, endpoint));
    }

    @Operation(summary = "What went to an endpoint, or is on its way; the newest first, one page")
    @GetMapping("/{id}/deliveries")
    Page<DeliveryView> deliveries(
            @Parameter(example = ID) @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable String shop,
            Limit limit,
            Caller caller) {
        var its = caller.shop(shop);
        if (desk.find(its, id).isEmpty()) {
            throw Problem.notFound();
        }
        return new Page<>(
                desk.deliveries(its, id, since, limit.value()).stream()
                        .map(Stored::state)
                        .map(DeliveryView::of)
                        .toList(),
                null);
    }

    @Operation(summary = "Send one delivery again, under the same webhook-id")
    @PostMapping("/{id}/deliveries/{delivery}/replay")
    DeliveryView replay(
            @Parameter(example = ID) @PathVariable String id,
            @Parameter(example = ID) @PathVariable String delivery,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return desk.replay(caller.shop(shop), id, delivery, caller.cause())
                .map(DeliveryView::of)
                .orElseThrow(Problem::notFound);
    }

    @Operation(summary = "Send again what was wished for since then, at most the last 1,000")
    @PostMapping("/{id}/replay")
    Replayed replaySince(
            @Parameter(example = ID) @PathVariable String id,
            @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(SINCE)))
                    @RequestBody
                    Since body,
            Caller caller) {
        var its = caller.shop(shop);
        if (desk.find(its, id).isEmpty()) {
            throw Problem.notFound();
        }
        return new Replayed(desk.replay(its, id, body.since(), caller.cause()));
    }

    private static ResponseEntity<EndpointView> answer(Optional<Stored<Endpoint>> found) {
        var stored = found.orElseThrow(Problem::notFound);
        return Answers.ok(Answers.tag(stored.rev()), EndpointView.of(stored.state()));
    }
}
