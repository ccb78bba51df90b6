package orderdesk.inventory.supplier.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import orderdesk.inventory.supplier.AccuracyFigures;
import orderdesk.inventory.supplier.SupplierDesk;
import orderdesk.inventory.supplier.push.PushDesk;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Answers;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Suppliers")
class SuppliersController {

    /** Codes are part of ids and addresses. */
    static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";

    private final SupplierDesk desk;
    private final AccuracyFigures accuracy;
    private final PushDesk pushes;

    SuppliersController(SupplierDesk desk, AccuracyFigures accuracy, PushDesk pushes) {
        this.desk = desk;
        this.pushes = pushes;
        this.accuracy = accuracy;
    }

    @Operation(summary = "The suppliers of a shop, its own warehouse among them")
    @GetMapping("/v1/suppliers")
    Page<SupplierView> suppliers(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return new Page<>(
                desk.all(caller.shop(shop)).stream()
                        .map(stored -> SupplierView.of(stored.state()))
                        .toList(),
                null);
    }

    @Operation(summary = "A supplier, and what became of the last list")
    @GetMapping("/v1/suppliers/{supplier}")
    ResponseEntity<SupplierView> supplier(
            @Parameter(example = "sklad") @PathVariable String supplier,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var stored = desk.find(caller.shop(shop), supplier).orElseThrow(Problem::notFound);
        return Answers.ok(Answers.tag(stored.rev()), SupplierView.of(stored.state()));
    }

    @Operation(
            summary = "How right we were about a supplier's offers, day by day (R094)",
            description = "Each list is compared with what was believed before it: in ten thousand offers, those whose"
                    + " price and availability were as believed. The first list of a supplier measures nothing.")
    @GetMapping("/v1/suppliers/{supplier}/accuracy")
    AccuracyFigures.MeasuredAccuracy accuracy(
            @Parameter(example = "sklad") @PathVariable String supplier,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(defaultValue = "7") @Min(1) @Max(AccuracyFigures.DAYS_MAX) int days,
            Caller caller) {
        return accuracy.figures(caller.shop(shop), supplier, days).orElseThrow(Problem::notFound);
    }

    @Operation(
            summary = "Give the supplier's 1C a password for its exchange",
            description = "Told once; the one before is worth nothing any more. The address goes into the settings of"
                    + " its exchange with a site, with any user.")
    @PostMapping("/v1/suppliers/{supplier}/exchange-password")
    ExchangePassword exchangePassword(
            @Parameter(example = "sklad") @PathVariable String supplier,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var own = caller.shop(shop);
        var code =
                desk.find(own, supplier).orElseThrow(Problem::notFound).state().code();
        return new ExchangePassword(
                "%s/%s/%s".formatted(PushServlet.PATH, own.value(), code), pushes.renewKey(own, code));
    }

    /** @param address beneath that of this service */
    record ExchangePassword(String address, String password) {}

    @Operation(
            summary = "Add a supplier, or change how his lists are understood",
            description = "Without If-Match, or with If-None-Match: *, it adds; else it replaces what was read."
                    + " What is changed holds from the next list on.")
    @ApiResponse(responseCode = "200", description = "Replaced")
    @ApiResponse(responseCode = "201", description = "Added")
    @PutMapping("/v1/suppliers/{supplier}")
    ResponseEntity<SupplierView> settle(
            @Parameter(example = "sklad") @PathVariable @Pattern(regexp = CODE) String supplier,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Valid @RequestBody SupplierRequest request,
            Precondition precondition,
            Caller caller) {
        var added = new AtomicBoolean();
        var stored = desk.settle(caller.shop(shop), supplier, request.settings(), caller.cause(), known -> {
            precondition.require(known);
            added.set(known.isEmpty());
        });
        var view = SupplierView.of(stored.state());
        var tag = Answers.tag(stored.rev());
        return added.get()
                ? Answers.created(URI.create("/v1/suppliers/" + supplier), tag, false, view)
                : Answers.ok(tag, view);
    }
}
