package orderdesk.promo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.IfMatch;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import orderdesk.promo.CampaignDesk;
import orderdesk.promo.Desks;
import orderdesk.promo.domain.CampaignRules;
import orderdesk.promo.web.Views.CampaignView;
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
@Tag(name = "Campaigns")
class CampaignsController {

    /** Products, and beginnings of article numbers, that one campaign may name. */
    static final int CONDITIONS_MAX = 500;

    private static final int PER_CUSTOMER_MAX = 100;
    private static final int PERCENT_MAX = 10_000;

    private final CampaignDesk desk;
    private final Shops shops;
    private final Cursors cursors;

    CampaignsController(Desks desks, Shops shops, Cursors cursors) {
        this.desk = desks.campaigns();
        this.shops = shops;
        this.cursors = cursors;
    }

    @PostMapping("/v1/campaigns")
    @Operation(
            summary = "Plan a campaign under a code of its own",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(Examples.CAMPAIGN))))
    @ApiResponse(responseCode = "201", description = "Planned", useReturnTypeSchema = true)
    ResponseEntity<CampaignView> plan(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody NewCampaign request,
            Once once,
            Caller caller) {
        var own = caller.shop(shop);
        var checks = new Checks().code("/code", request.code());
        check(checks, request.rules(), own);
        var done = desk.plan(own, request.code(), request.rules(), once, caller.cause());
        var stored = done.stored();
        return Answers.created(
                URI.create("/v1/campaigns/" + stored.id()),
                Answers.tag(stored.rev()),
                done.replayed(),
                CampaignView.of(stored.state()));
    }

    @GetMapping("/v1/campaigns")
    @Operation(summary = "Campaigns of a shop")
    Page<CampaignView> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        var name = "campaigns/" + own;
        var found = desk.list(own, cursor == null ? null : cursors.read(name, cursor), limit.value() + 1);
        var items = found.stream().limit(limit.value()).toList();
        var next = found.size() > limit.value()
                ? cursors.write(name, items.getLast().id())
                : null;
        return new Page<>(
                items.stream().map(stored -> CampaignView.of(stored.state())).toList(), next);
    }

    @GetMapping("/v1/campaigns/{id}")
    @Operation(summary = "One campaign as it stands")
    ResponseEntity<CampaignView> one(
            @Parameter(example = Examples.ID) @PathVariable String id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var stored = desk.find(caller.shop(shop), id).orElseThrow(Problem::notFound);
        return Answers.ok(Answers.tag(stored.rev()), CampaignView.of(stored.state()));
    }

    @PutMapping("/v1/campaigns/{id}")
    @Operation(
            summary = "Change or stop a campaign; orders keep the discount that they hold until they change",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(Examples.CAMPAIGN_CHANGE))))
    ResponseEntity<CampaignView> change(
            @Parameter(example = Examples.ID) @PathVariable String id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody ChangedCampaign request,
            IfMatch ifMatch,
            Caller caller) {
        var own = caller.shop(shop);
        if (desk.find(own, id).isEmpty()) {
            throw Problem.notFound();
        }
        check(new Checks(), request.rules(), own);
        var stored = desk.change(
                        own,
                        id,
                        request.rules(),
                        request.stopped(),
                        caller.cause(),
                        known -> ifMatch.require(Answers.tag(known.rev())))
                .orElseThrow(Problem::notFound)
                .stored();
        return Answers.ok(Answers.tag(stored.rev()), CampaignView.of(stored.state()));
    }

    private void check(Checks checks, CampaignRules rules, ShopId shop) {
        checks.text("/rules/name", rules.name(), Checks.NAME_MAX)
                .require(rules.from().isBefore(rules.to()), "/rules/to", "period", "Later than from.")
                .money("/rules/minimum", rules.minimum(), shop, shops)
                .range("/rules/usesMax", rules.usesMax(), 1, CampaignRules.USES_MAX)
                .range("/rules/perCustomerMax", rules.perCustomerMax(), 1, PER_CUSTOMER_MAX)
                .range("/rules/skus", rules.skus().size(), 0, CONDITIONS_MAX)
                .range("/rules/skuPrefixes", rules.skuPrefixes().size(), 0, CONDITIONS_MAX)
                .require(
                        rules.skuPrefixes().stream().allMatch(prefix -> !prefix.isBlank() && prefix.length() <= 64),
                        "/rules/skuPrefixes",
                        "text",
                        "1 to 64 characters each.")
                .range("/rules/vendors", rules.vendors().size(), 0, CONDITIONS_MAX)
                .require(
                        rules.vendors().stream().allMatch(vendor -> !vendor.isBlank() && vendor.length() <= 100),
                        "/rules/vendors",
                        "text",
                        "1 to 100 characters each.");
        switch (rules.worth()) {
            case CampaignRules.Percent(var basisPoints) ->
                checks.range("/rules/worth/basisPoints", basisPoints, 1, PERCENT_MAX);
            case CampaignRules.Sum(var amount) -> checks.money("/rules/worth/amount", amount, shop, shops);
        }
        checks.done();
    }

    record NewCampaign(String code, CampaignRules rules) {}

    record ChangedCampaign(CampaignRules rules, boolean stopped) {}
}
