package orderdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent.Purpose;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.TimingDesk;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.message.domain.Timing;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Precondition;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether and when a shop writes to its customers. */
@RestController
@RequestMapping("/v1/triggers")
@Tag(name = "triggers")
class TriggersController {

    private static final String EXAMPLE = """
            {"wanted": true, "shift": "PT6H"}""";

    private final TimingDesk desk;

    TriggersController(NotificationDesk desk) {
        this.desk = desk.timings();
    }

    @Operation(summary = "Every kind of message of a shop, whether it is sent, and when")
    @GetMapping
    Page<TriggerView> triggers(@RequestParam(required = false) @Nullable String shop, Caller caller) {
        var its = caller.shop(shop);
        return new Page<>(
                Kind.triggered().stream()
                        .map(kind -> TriggerView.of(kind, desk.find(its, kind).map(Stored::state)))
                        .toList(),
                null);
    }

    @Operation(summary = "Whether one kind of message is sent, and when")
    @GetMapping("/{template}")
    ResponseEntity<TriggerView> trigger(
            @Parameter(example = "payment-reminder") @PathVariable String template,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var kind = kind(template);
        var own = desk.find(caller.shop(shop), kind);
        var view = TriggerView.of(kind, own.map(Stored::state));
        return own.map(stored -> Answers.ok(Answers.tag(stored.rev()), view)).orElseGet(() -> ResponseEntity.ok(view));
    }

    @Operation(
            summary = "Choose whether one kind of message is sent, and when",
            description = "For what happens from now on. A reminder is due so long before what it reminds of, anything"
                    + " else so long after its cause. The first time without If-Match; after that with the ETag of what"
                    + " was read.")
    @PutMapping("/{template}")
    ResponseEntity<TriggerView> change(
            @Parameter(example = "payment-reminder") @PathVariable String template,
            @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE)))
                    @RequestBody
                    Choice choice,
            Precondition precondition,
            Caller caller) {
        var kind = kind(template);
        var shift = choice.shift();
        new Invalid()
                .unless(
                        !shift.isNegative() && shift.compareTo(Timing.SHIFT_MAX) <= 0,
                        "/shift",
                        "range",
                        "PT0S to %s.".formatted(Timing.SHIFT_MAX))
                .orElseRefuse();
        var stored =
                desk.change(caller.shop(shop), kind, choice.wanted(), shift, caller.cause(), precondition::require);
        return Answers.ok(Answers.tag(stored.rev()), TriggerView.of(kind, Optional.of(stored.state())));
    }

    private static Kind kind(String template) {
        return Kind.template(template).filter(kind -> !kind.isForALetter()).orElseThrow(Problem::notFound);
    }

    /** @param shift ISO 8601, as {@code PT4H} */
    record Choice(boolean wanted, Duration shift) {}

    /**
     * @param reminder it is due before something, not after it
     * @param by who chose so; absent while the shop has chosen nothing
     */
    record TriggerView(
            String template,
            Purpose purpose,
            boolean reminder,
            boolean wanted,
            Duration shift,
            @Nullable String by,
            @Nullable Instant at) {

        static TriggerView of(Kind kind, Optional<Timing> own) {
            return new TriggerView(
                    kind.word(),
                    kind.purpose(),
                    kind.isReminder(),
                    own.map(Timing::wanted).orElse(true),
                    own.map(Timing::shift).orElse(kind.shift()),
                    own.map(Timing::by).orElse(null),
                    own.map(Timing::at).orElse(null));
        }
    }
}
