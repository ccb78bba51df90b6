package orderdesk.confirmation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import orderdesk.confirmation.CaseDesk;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.script.OwnScript;
import orderdesk.confirmation.script.OwnWords;
import orderdesk.confirmation.script.Script;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopScript;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.access.Caller;
import orderdesk.platform.script.ScriptRules;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A shop's script before it is spoken. */
@RestController
@Tag(name = "scripts")
class PreviewController {

    private final CaseDesk cases;
    private final Talks talks;
    private final Found found;
    private final Clock clock;

    PreviewController(ConfirmationDesk desk, Talks talks, Found found, Clock clock) {
        this.cases = desk.cases();
        this.talks = talks;
        this.found = found;
        this.clock = clock;
    }

    @PostMapping("/v1/scripts/preview")
    @Operation(
            operationId = "previewScript",
            summary = "What would be said of an order, or of an example, by a script that is not stored yet",
            description = "Nothing is stored. Without an order and an example, it is shown of a shirt by post.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.PREVIEW))))
    Script preview(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody ScriptPreview request,
            Caller caller) {
        var own = caller.shop(shop);
        request.requireGood();
        var now = clock.instant();
        var example = request.shown();
        var order = request.order();
        if (order != null && !Access.seesOrders(caller)) {
            throw Problem.notFound();
        }
        Case item = order == null
                ? example.placed(own, talks.settings(own), now)
                : found.one(order, own.value(), caller).state();
        if (item.order() == null) {
            throw Problem.notFound();
        }
        var words = new OwnWords(
                OwnScript.tried(request.script()),
                each -> order == null ? example.firstOrder() : cases.isFirstOrder(each),
                request.given());
        return talks.talk(own, caller.operator(), now, words).about(item);
    }

    /**
     * @param order of the shop, on which it is shown
     * @param example where no order is named
     * @param answers by step, as if they had been given
     */
    record ScriptPreview(
            ShopScript script,
            @Nullable OrderId order,
            @Nullable ScriptExample example,
            @Nullable Map<String, String> answers) {

        private static final int ANSWERS_MAX = 200;

        /** @throws Problem 422 naming everything that is wrong */
        void requireGood() {
            var flaws = ScriptRules.flaws(script).stream()
                    .map(flaw -> new Problem.Error("/script" + flaw.pointer(), flaw.code(), flaw.detail()))
                    .toList();
            if (!flaws.isEmpty()) {
                throw Problem.unprocessable("invalid", "What was sent is not acceptable; see errors.", flaws);
            }
            new Invalid()
                    .unless(given().size() <= ANSWERS_MAX, "/answers", "too-many", "At most %d.".formatted(ANSWERS_MAX))
                    .unless(
                            !shown().lines().isEmpty() && shown().lines().size() <= ScriptExample.LINES_MAX,
                            "/example/lines",
                            "count",
                            "1 to %d.".formatted(ScriptExample.LINES_MAX))
                    .orElseRefuse();
        }

        Map<String, String> given() {
            return answers == null ? Map.of() : answers;
        }

        ScriptExample shown() {
            return example == null ? ScriptExample.USUAL : example;
        }
    }

    /** What the example orders. */
    record ExampleLine(String sku, String name, boolean prepaid) {}

    /** @param firstOrder whether it is the first from its telephone */
    record ScriptExample(List<ExampleLine> lines, Delivery.Method method, boolean certificate, boolean firstOrder) {

        static final int LINES_MAX = 30;

        static final ScriptExample USUAL = new ScriptExample(
                List.of(new ExampleLine("EXAMPLE", "Футболка домашняя", false)), Delivery.Method.POST, false, false);

        Case placed(ShopId shop, ShopSettings settings, Instant now) {
            return new ExampleOrder(this, shop, settings, now).placed();
        }
    }
}
