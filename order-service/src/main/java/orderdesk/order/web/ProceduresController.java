package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.AfterSaleBook;
import orderdesk.order.AfterSaleDesk;
import orderdesk.order.Desks;
import orderdesk.order.ProcedureDesk;
import orderdesk.order.web.ProcedureViews.FromCase;
import orderdesk.order.web.ProcedureViews.Procedure;
import orderdesk.order.web.ProcedureViews.ProcedureChange;
import orderdesk.order.web.ProcedureViews.Procedures;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Precondition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** By which procedures a shop handles what went wrong, and how well they do (R109, R111). */
@RestController
@RequestMapping("/v1/after-sale-procedures")
@Tag(name = "after the sale")
class ProceduresController {

    private final ProcedureDesk desk;
    private final AfterSaleDesk cases;
    private final AfterSaleBook book;

    ProceduresController(Desks desks) {
        this.desk = desks.procedures();
        this.cases = desks.afterSales();
        this.book = desks.afterSaleBook();
    }

    @GetMapping
    @Operation(operationId = "listAfterSaleProcedures", summary = "How each kind of trouble is handled, and how long")
    Procedures procedures(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        var own = caller.shop(shop);
        return new Procedures(
                Arrays.stream(Kind.values()).map(kind -> view(own, kind)).toList());
    }

    @GetMapping("/{kind}")
    @Operation(operationId = "getAfterSaleProcedure", summary = "How one kind of trouble is handled")
    ResponseEntity<Procedure> procedure(
            @PathVariable Kind kind,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return answer(view(caller.shop(shop), kind));
    }

    @PutMapping("/{kind}")
    @Operation(
            operationId = "changeAfterSaleProcedure",
            summary = "Handle one kind of trouble in another way, from the next case on",
            description = "Cases that are open keep what they were opened under. A refund that is due cannot be chosen"
                    + " away, and no term can be longer than the law's.")
    ResponseEntity<Procedure> change(
            @PathVariable Kind kind,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(ProcedureViews.EXAMPLE)))
                    @RequestBody
                    ProcedureChange change,
            Precondition precondition,
            Caller caller) {
        var own = caller.shop(shop);
        return answer(own, desk.change(own, change.of(kind), caller.cause(), precondition::require));
    }

    @PostMapping("/{kind}/draft")
    @Operation(
            operationId = "draftAfterSaleProcedure",
            summary = "Make a draft of a procedure from a case that was solved in time",
            description = "Its steps, its channel and the time that it took; 409 for a case that did not go well.")
    ResponseEntity<Procedure> draft(
            @PathVariable Kind kind,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody FromCase request,
            Precondition precondition,
            Caller caller) {
        var own = caller.shop(shop);
        var solved = cases.find(own, request.caseId()).state();
        return answer(own, desk.draft(own, kind, solved, caller.cause(), precondition::require));
    }

    @PostMapping("/{kind}/draft/confirm")
    @Operation(operationId = "confirmAfterSaleProcedure", summary = "Work by the draft from the next case on")
    ResponseEntity<Procedure> confirm(
            @PathVariable Kind kind,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Precondition precondition,
            Caller caller) {
        var own = caller.shop(shop);
        return answer(own, desk.confirm(own, kind, caller.cause(), precondition::require));
    }

    @DeleteMapping("/{kind}/draft")
    @Operation(operationId = "discardAfterSaleProcedure", summary = "Forget the draft")
    ResponseEntity<Procedure> discard(
            @PathVariable Kind kind,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Precondition precondition,
            Caller caller) {
        var own = caller.shop(shop);
        return answer(own, desk.discard(own, kind, caller.cause(), precondition::require));
    }

    private Procedure view(ShopId shop, Kind kind) {
        var stored = desk.find(shop, kind);
        var own = stored.map(Stored::state).orElseGet(() -> orderdesk.order.domain.aftersale.Procedure.unchanged(kind));
        var tag = stored.map(Stored::rev).map(Answers::tag).orElse(null);
        return Procedure.of(own, tag, book.success(shop, kind, own.version()));
    }

    private ResponseEntity<Procedure> answer(ShopId shop, Stored<orderdesk.order.domain.aftersale.Procedure> stored) {
        var own = stored.state();
        var tag = Answers.tag(stored.rev());
        return answer(Procedure.of(own, tag, book.success(shop, own.kind(), own.version())));
    }

    private static ResponseEntity<Procedure> answer(Procedure view) {
        return view.tag() == null ? ResponseEntity.ok(view) : Answers.ok(view.tag(), view);
    }
}
