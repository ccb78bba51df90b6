package orderdesk.inventory.warehouse.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.stock.WarehouseQuestionId;
import orderdesk.inventory.warehouse.WarehouseDesk;
import orderdesk.inventory.warehouse.WarehouseDesk.Place;
import orderdesk.inventory.warehouse.domain.Question;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Once;
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

/** Operators ask, the warehouse answers; both learn of it by the live stream of the topic {@code stock}. */
@RestController
@RequestMapping("/v1/warehouse-questions")
@Tag(name = "Warehouse")
class QuestionsController {

    private final WarehouseDesk desk;
    private final Cursors cursors;
    private final Clock clock;

    QuestionsController(WarehouseDesk desk, Cursors cursors, Clock clock) {
        this.desk = desk;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Operation(
            operationId = "askWarehouse",
            summary = "Ask the warehouse while the customer is on the line",
            description = "Unless it is answered within the time, 60 seconds where none is named, the question is"
                    + " UNANSWERED and the customer is promised a call. Its answer is welcome later, too.")
    @ApiResponse(
            responseCode = "201",
            description = "Asked; the same request again is answered with the question as it stands",
            useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<QuestionView> ask(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody QuestionRequest request,
            Once once,
            Caller caller) {
        var done = desk.ask(
                        caller.shop(shop), request.orderId(), request.lineId(), request.asked(), once, caller.cause())
                .orElseThrow(Problem::notFound);
        var stored = done.stored();
        var location = URI.create("/v1/warehouse-questions/" + stored.id());
        var view = QuestionView.of(stored, clock.instant());
        return Answers.created(location, Answers.tag(stored.rev()), done.replayed(), view);
    }

    @Operation(
            operationId = "answerWarehouseQuestion",
            summary = "Answer: it is on the operator's card within a second",
            description = "409 already-answered: somebody was quicker, errors say what his answer was.")
    @PostMapping("/{id}/answer")
    ResponseEntity<QuestionView> answer(
            @Parameter(example = "0f3c6a52-8d4e-5b19-9a57-3c1d2e4f5a6b") @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody AnswerRequest request,
            Once once,
            Caller caller) {
        request.check();
        var done = desk.answer(
                        caller.shop(shop),
                        new WarehouseQuestionId(id),
                        request.finding(),
                        request.units(),
                        request.words(),
                        once,
                        caller.cause())
                .orElseThrow(Problem::notFound);
        var stored = done.stored();
        return Answers.ok(Answers.tag(stored.rev()), done.replayed(), QuestionView.of(stored, clock.instant()));
    }

    @Operation(operationId = "getWarehouseQuestion", summary = "One question, and its answer")
    @GetMapping("/{id}")
    ResponseEntity<QuestionView> one(
            @Parameter(example = "0f3c6a52-8d4e-5b19-9a57-3c1d2e4f5a6b") @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var stored = caller.among(shop, own -> desk.find(own, new WarehouseQuestionId(id)));
        return Answers.ok(Answers.tag(stored.rev()), QuestionView.of(stored, clock.instant()));
    }

    @Operation(
            operationId = "listWarehouseQuestions",
            summary = "Questions of one shop, the most urgent first",
            description = "Of an order, all that were ever asked; else those of the last day.")
    @GetMapping
    Page<QuestionView> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = "0f3c6a52-8d4e-5b19-9a57-3c1d2e4f5a6b") @RequestParam(required = false) @Nullable
                    UUID orderId,
            @RequestParam(required = false) @Nullable List<Question.State> state,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        var states = state == null ? List.<Question.State>of() : state;
        var name = "warehouse-questions/%s/%s/%s".formatted(own, orderId, states);
        var after = cursor == null ? null : Place.parse(cursors.read(name, cursor));
        var order = orderId == null ? null : new OrderId(orderId);
        var found = desk.list(own, order, states, after, limit.value() + 1);
        var now = clock.instant();
        return cursors.page(name, found, limit, one -> Place.of(one).toString(), one -> QuestionView.of(one, now));
    }
}
