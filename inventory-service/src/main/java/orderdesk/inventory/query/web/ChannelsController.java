package orderdesk.inventory.query.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import orderdesk.inventory.query.ChannelDesk;
import orderdesk.inventory.supplier.SupplierDesk;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Answers;
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

@RestController
@RequestMapping("/v1/suppliers/{supplier}/channel")
@Tag(name = "Suppliers")
class ChannelsController {

    private final ChannelDesk desk;
    private final SupplierDesk suppliers;

    ChannelsController(ChannelDesk desk, SupplierDesk suppliers) {
        this.desk = desk;
        this.suppliers = suppliers;
    }

    @Operation(operationId = "getSupplierChannel", summary = "How a supplier is asked for what the shop has not got")
    @GetMapping
    ResponseEntity<ChannelView> channel(
            @Parameter(example = "optovik") @PathVariable String supplier,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var stored = desk.find(caller.shop(shop), supplier).orElseThrow(Problem::notFound);
        return Answers.ok(Answers.tag(stored.rev()), ChannelView.of(stored.state()));
    }

    @Operation(
            operationId = "setSupplierChannel",
            summary = "Say how a supplier is asked",
            description = "From the next order on whose goods are lacking, he is asked beside all others.")
    @ApiResponse(responseCode = "200", description = "Replaced")
    @ApiResponse(responseCode = "201", description = "Added")
    @PutMapping
    ResponseEntity<ChannelView> settle(
            @Parameter(example = "optovik") @PathVariable String supplier,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody ChannelRequest request,
            Precondition precondition,
            Caller caller) {
        var own = caller.shop(shop);
        if (suppliers.find(own, supplier).isEmpty()) {
            throw Problem.notFound();
        }
        var added = new AtomicBoolean();
        var stored = desk.settle(own, supplier, before -> request.channel(supplier, before), caller.cause(), known -> {
            precondition.require(known);
            added.set(known.isEmpty());
        });
        var view = ChannelView.of(stored.state());
        var tag = Answers.tag(stored.rev());
        return added.get()
                ? Answers.created(URI.create("/v1/suppliers/" + supplier + "/channel"), tag, false, view)
                : Answers.ok(tag, view);
    }
}
