package orderdesk.inventory.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Alternative;
import orderdesk.inventory.catalogue.AnaloguesDesk;
import orderdesk.inventory.catalogue.domain.Analogues;
import orderdesk.inventory.catalogue.domain.UnknownAnalogue;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Precondition;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Catalogue")
class AnaloguesController {

    private final AnaloguesDesk desk;

    AnaloguesController(AnaloguesDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "What can be had instead of a product now, the best first (R023)",
            description = "What the shop has declared, another size or colour of the same model, what replaces it by"
                    + " its code, what goes into the same devices, what is alike in name and price; three at most.")
    @GetMapping("/v1/products/{sku}/analogues")
    ResponseEntity<AnaloguesView> analogues(
            @Parameter(example = "TR-SCARF-01") @PathVariable String sku,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return view(caller.shop(shop), new Sku(sku));
    }

    @Operation(
            summary = "Declare what does instead of a product",
            description = "The best first, SKUs of this shop. Without If-Match, or with If-None-Match: *, it is the"
                    + " first declaration; else it replaces what was read. None at all leaves it to likeness again.")
    @PutMapping("/v1/products/{sku}/analogues")
    ResponseEntity<AnaloguesView> declare(
            @Parameter(example = "TR-SCARF-01") @PathVariable String sku,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Valid @RequestBody AnaloguesRequest request,
            Precondition precondition,
            Caller caller) {
        var own = caller.shop(shop);
        var declared = desk.declare(own, new Sku(sku), request.skus(), caller.cause(), precondition::require);
        if (declared.isEmpty()) {
            throw Problem.notFound();
        }
        return view(own, new Sku(sku));
    }

    private ResponseEntity<AnaloguesView> view(ShopId shop, Sku sku) {
        var found = desk.instead(shop, sku).orElseThrow(Problem::notFound);
        var declared = desk.declared(shop, sku);
        return declared.map(stored -> Answers.ok(
                        Answers.tag(stored.rev()),
                        new AnaloguesView(stored.state().instead(), found)))
                .orElseGet(() -> ResponseEntity.ok(new AnaloguesView(List.of(), found)));
    }

    @ExceptionHandler
    Problem unknown(UnknownAnalogue unknown) {
        var said = String.valueOf(unknown.getMessage());
        return Problem.unprocessable(
                "invalid", said, List.of(new Problem.Error("/skus/" + unknown.at(), "unknown", said)));
    }

    /** @param skus the best first */
    record AnaloguesRequest(
            @NotNull @Size(max = Analogues.MOST) List<Sku> skus) {}

    /**
     * @param declared by the shop; what of it is out of stock is not among the items
     * @param items in stock now, the best first
     */
    record AnaloguesView(List<Sku> declared, List<Alternative> items) {}
}
