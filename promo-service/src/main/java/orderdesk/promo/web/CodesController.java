package orderdesk.promo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Problem;
import orderdesk.promo.BenefitsDesk;
import orderdesk.promo.CheckDesk;
import orderdesk.promo.CheckDesk.Asker;
import orderdesk.promo.CheckDesk.Verdict;
import orderdesk.promo.Desks;
import orderdesk.promo.web.Views.BenefitsView;
import orderdesk.promo.web.Views.Checked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What codes are worth: to an order, and before there is one. */
@RestController
@Tag(name = "Codes")
class CodesController {

    /** Misses in ten minutes of one visitor of a storefront, or of one person of the shop. */
    static final int MISSES_MAX = 10;

    /** Misses in ten minutes of a whole storefront. */
    static final int CLIENT_MISSES_MAX = 300;

    private static final int VISITOR_MAX = 64;

    private final BenefitsDesk benefits;
    private final CheckDesk checks;

    CodesController(Desks desks) {
        this.benefits = desks.benefits();
        this.checks = desks.checks();
    }

    @GetMapping("/v1/orders/{id}/benefits")
    @Operation(
            summary = "What the codes of an order are worth to it, and why some are not",
            description = "What was last announced; applying says that a newer version of the order is under way.")
    ResponseEntity<BenefitsView> ofOrder(
            @Parameter(example = Examples.ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var stored = caller.shops(shop).stream()
                .sorted(Comparator.comparing(ShopId::value))
                .flatMap(own -> benefits.ofOrder(own, new OrderId(id)).stream())
                .findFirst()
                .orElseThrow(Problem::notFound);
        return Answers.ok(Answers.tag(stored.rev()), BenefitsView.of(stored));
    }

    @PostMapping("/v1/codes/check")
    @Operation(
            summary = "Whether a code can be used now",
            description = "To a storefront every code that cannot is answered alike. Who misses too often waits.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(Examples.CHECK))))
    Checked check(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody Check request,
            Caller caller) {
        var own = caller.shop(shop);
        var visitor = request.visitor();
        var wrong = new Checks().code("/code", request.code());
        if (visitor != null) {
            wrong.text("/visitor", visitor, VISITOR_MAX);
        }
        wrong.done();
        var precisely = !caller.is(Role.STOREFRONT);
        var verdict = checks.check(own, request.code(), precisely, askers(caller, visitor), caller.cause());
        return answer(verdict, precisely);
    }

    private static List<Asker> askers(Caller caller, @Nullable String visitor) {
        if (!caller.is(Role.STOREFRONT)) {
            return List.of(new Asker(caller.subject(), MISSES_MAX));
        }
        var askers = new ArrayList<>(List.of(new Asker(caller.subject(), CLIENT_MISSES_MAX)));
        if (visitor != null) {
            askers.add(new Asker(caller.subject() + "/" + visitor, MISSES_MAX));
        }
        return askers;
    }

    private static Checked answer(Verdict verdict, boolean precisely) {
        var refusal = verdict.refusal();
        if (refusal != null) {
            return new Checked(false, null, null, null, precisely ? refusal.word() : null);
        }
        var certificate = verdict.certificate();
        if (certificate != null) {
            var kind = certificate.coupon() ? "coupon" : "certificate";
            return new Checked(true, kind, certificate.free(), certificate.validUntil(), null);
        }
        var campaign = verdict.campaign();
        return new Checked(
                true,
                "promo-code",
                null,
                campaign == null ? null : campaign.rules().to(),
                null);
    }

    /** @param visitor of the storefront, by whom misses are counted; any text that is his for a while */
    record Check(String code, @Nullable String visitor) {

        @Override
        public String toString() {
            return "Check[]"; // never a code in a log
        }
    }
}
