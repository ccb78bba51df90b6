package orderdesk.callback.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.RequestDesk;
import orderdesk.callback.request.Customers;
import orderdesk.callback.request.web.Bodies.Callback;
import orderdesk.callback.request.web.Bodies.Registered;
import orderdesk.callback.request.web.Bodies.Registration;
import orderdesk.callback.request.web.Bodies.Told;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What storefronts ask for: calls to their customers. */
@RestController
@Tag(name = "requests")
class RequestController {

    private final RequestDesk desk;
    private final Customers customers;

    RequestController(CallbackDesk desk, Customers customers) {
        this.desk = desk.requests();
        this.customers = customers;
    }

    @PostMapping("/v1/callback-requests")
    @Operation(
            operationId = "requestCallback",
            summary = "A customer asks to be called",
            description = "The answer says when he is called at the latest: that is promised, and he may be told so."
                    + " While such a call is owed, a second one to the same number is 409 callback-owed.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(Examples.CALLBACK))))
    @ApiResponse(
            responseCode = "201",
            description = "Owed; the same request again is answered the same",
            useReturnTypeSchema = true)
    ResponseEntity<Told> callback(@RequestBody Callback request, Once once, Caller caller) {
        var given = Optional.ofNullable(request.consent()).orElseThrow(RequestController::noConsent);
        var consent = customers.consent("callback", given.textVersion(), given.givenAt());
        var subject = customers
                .subject(caller.shop(), request.phone(), request.name(), request.zone())
                .about(null, request.about())
                .agreed(consent);
        var done = desk.callback(
                caller.shop(),
                subject,
                consent,
                Boolean.TRUE.equals(request.onSite()),
                request.address(),
                once,
                caller.cause());
        return created(done, Told.of(done.stored().state().taskId(), done.events()));
    }

    @PostMapping("/v1/registrations")
    @Operation(
            operationId = "announceRegistration",
            summary = "A customer registered",
            description = "He gets a welcome call unless he has ordered, or gave no consent to such calls.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(Examples.REGISTRATION))))
    @ApiResponse(
            responseCode = "201",
            description = "Known; the same request again is answered the same",
            useReturnTypeSchema = true)
    ResponseEntity<Registered> registration(@RequestBody Registration request, Once once, Caller caller) {
        var anybody = customers.subject(caller.shop(), request.phone(), request.name(), request.zone());
        var subject = Optional.ofNullable(request.consent())
                .map(given -> anybody.agreed(customers.consent("welcome-call", given.textVersion(), given.givenAt())))
                .orElse(anybody);
        var done = desk.registration(caller.shop(), subject, once, caller.cause());
        var call = done.events().stream().anyMatch(CallTaskOpened.class::isInstance)
                && done.events().stream().noneMatch(CallTaskCompleted.class::isInstance);
        return created(done, new Registered(done.stored().state().taskId(), call));
    }

    private static <T> ResponseEntity<T> created(Done<CallTask, CallEvent> done, T body) {
        var location = URI.create("/v1/call-tasks/" + done.stored().id());
        return Answers.created(location, "r1", done.replayed(), body);
    }

    private static Problem noConsent() {
        return Problem.unprocessable(
                "consent-missing",
                "Nobody is called who did not agree to it.",
                List.of(new Problem.Error("/consent", "missing", "It is needed.")));
    }
}
