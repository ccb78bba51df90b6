package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.CrmDesk;
import orderdesk.order.Desks;
import orderdesk.order.crm.CrmAway;
import orderdesk.order.crm.CrmRefused;
import orderdesk.order.crm.CrmWatch;
import orderdesk.order.web.CrmViews.CrmView;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The CRM that a shop's orders come from. */
@RestController
@RequestMapping("/v1/crm")
@Tag(name = "crm")
class CrmController {

    private final CrmDesk desk;
    private final ObjectProvider<CrmWatch> watch;

    CrmController(Desks desks, ObjectProvider<CrmWatch> watch) {
        this.desk = desks.crm();
        this.watch = watch;
    }

    @GetMapping
    @Operation(operationId = "getCrm", summary = "How far the CRM was read, and what could not be taken over")
    CrmView crm(@Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return view(caller.shop(shop));
    }

    @PostMapping("/orders/{id}/replay")
    @Operation(
            operationId = "replayCrmOrder",
            summary = "Take an order over once more, because something was corrected")
    CrmView replay(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var own = caller.shop(shop);
        var link = desk.again(own, new OrderId(id), caller.cause());
        return asked(own, its -> its.replay(own, link.crmId()));
    }

    @PostMapping("/orders/{id}/keep")
    @Operation(
            operationId = "keepLines",
            summary = "Lines that were changed here and in the CRM stay as they are here, and are written there")
    CrmView keep(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var own = caller.shop(shop);
        var link = desk.link(own, new OrderId(id));
        if (!link.linesDiffer()) {
            throw Problem.conflict("no-conflict", "The lines of this order were not changed on both sides.");
        }
        return asked(own, its -> its.keep(own, link.crmId(), caller.cause()));
    }

    private CrmView asked(ShopId shop, Consumer<CrmWatch> question) {
        try {
            watch.ifAvailable(question);
        } catch (CrmAway | CrmRefused away) {
            throw Problem.unavailable("crm-unavailable", String.valueOf(away.getMessage()), Duration.ofSeconds(30));
        }
        return view(shop);
    }

    private CrmView view(ShopId shop) {
        var its = watch.getIfAvailable();
        return CrmView.of(its != null && its.has(shop), desk.turns().mark(shop), desk.problems(shop));
    }
}
