package orderdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.order.OrderId;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.reply.LanguageCheck;
import orderdesk.notification.reply.ReplyDesk;
import orderdesk.notification.text.Wording;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.language.Template;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Invalid;
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

/** Answers in writing, in two actions: begin one with a ready answer, and send it (R100, R107). */
@RestController
@RequestMapping("/v1/drafts")
@Tag(name = "drafts")
class DraftsController {

    private static final Duration FIGURES_MAX = Duration.ofDays(31);

    private static final String BEGIN = """
            {"orderId": "8f14e45f-ceea-467f-ab0b-0242ac120002", "reply": "cash-on-delivery"}""";

    private static final String SEND = """
            {"subject": "Оплата заказа 10427", "text": "Добрый день! Оплатить можно при получении.", "insisted": []}""";

    private final ReplyDesk desk;

    DraftsController(NotificationDesk desk) {
        this.desk = desk.replies();
    }

    @Operation(
            summary = "Begin an answer to the customer of an order",
            description = "With a ready answer, filled with the order's data; what is missing for it is named instead."
                    + " From here on the handling time runs.")
    @ApiResponse(responseCode = "201", description = "Begun", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<DraftView> begin(
            @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(BEGIN)))
                    @RequestBody
                    Begin body,
            Once once,
            Caller caller) {
        var done = desk.begin(caller.shop(shop), body.orderId(), body.reply(), once, caller.cause())
                .orElseThrow(Problem::notFound);
        var draft = done.stored();
        return Answers.created(
                URI.create("/v1/drafts/" + draft.id()),
                Answers.tag(draft.rev()),
                done.replayed(),
                DraftView.of(draft.state()));
    }

    @Operation(
            summary = "Send an answer",
            description =
                    "Its language is checked first: what is found is named in errors. Words that are right all the"
                            + " same are sent again in insisted; what the desk never says is not sent at all. The same words"
                            + " again are the same answer.")
    @PostMapping("/{id}/send")
    DraftView send(
            @Parameter(example = "8f14e45f-ceea-567f-ab0b-0242ac120002") @PathVariable String id,
            @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(SEND)))
                    @RequestBody
                    Send body,
            Caller caller) {
        var its = caller.shop(shop);
        if (desk.find(its, id).isEmpty()) {
            throw Problem.notFound();
        }
        body.check(desk.familiar(its, id));
        return desk.send(its, id, body.subject().strip(), body.text().strip(), caller.cause())
                .map(DraftView::of)
                .orElseThrow(Problem::notFound);
    }

    @Operation(
            summary = "How long answers took",
            description = "From begun to sent, of at most the last 1,000 that were sent in that time; 31 days at most.")
    @GetMapping("/figures")
    HandlingFigures figures(
            @Parameter(example = "2026-11-01T00:00:00Z") @RequestParam Instant from,
            @Parameter(example = "2026-12-01T00:00:00Z") @RequestParam Instant to,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(FIGURES_MAX) > 0) {
            throw Problem.unprocessable(
                    "invalid",
                    "What was sent is not acceptable; see errors.",
                    List.of(new Problem.Error("to", "range", "After from, and at most 31 days.")));
        }
        return HandlingFigures.of(desk.handlingTimes(caller.shop(shop), from, to));
    }

    /** @param reply name of a ready answer; absent for an empty sheet */
    record Begin(OrderId orderId, @Nullable String reply) {}

    /** @param insisted what the check found and is right all the same, as it stands in the text */
    record Send(String subject, String text, List<String> insisted) {

        private static final int INSISTED_MAX = 100;

        /** @param familiar words of the order itself */
        void check(Set<String> familiar) {
            new Invalid()
                    .text("/subject", subject, Wording.SUBJECT_MAX)
                    .unless(subject.chars().noneMatch(Character::isISOControl), "/subject", "text-invalid", "One line.")
                    .text("/text", text, Template.TEXT_MAX)
                    .unless(insisted.size() <= INSISTED_MAX, "/insisted", "too-many", "At most 100.")
                    .orElseRefuse();
            var found = LanguageCheck.of(subject + "\n" + text, familiar, insisted).stream()
                    .map(finding -> new Problem.Error("/text", finding.code(), finding.sentence()))
                    .toList();
            if (!found.isEmpty()) {
                throw Problem.unprocessable("language", "The language is not good yet; see errors.", found);
            }
        }
    }
}
