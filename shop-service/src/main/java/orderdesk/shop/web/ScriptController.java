package orderdesk.shop.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shop.ShopScript;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Precondition;
import orderdesk.platform.web.Problem;
import orderdesk.shop.ScriptDesk;
import orderdesk.shop.ShopDesk;
import orderdesk.shop.domain.Script;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators of a shop say of their own. */
@RestController
@RequestMapping("/v1/shops/{id}/script")
@Tag(name = "Scripts")
class ScriptController {

    private final ScriptDesk desk;
    private final ShopDesk shops;

    ScriptController(ScriptDesk desk, ShopDesk shops) {
        this.desk = desk;
        this.shops = shops;
    }

    @Operation(
            operationId = "readScript",
            summary = "What operators say beside the read-back, as it is now",
            description = "Version 0, without phrases, of a shop that says nothing of its own.")
    @GetMapping
    ResponseEntity<ScriptView> read(@PathVariable String id, Caller caller) {
        var shop = caller.own(id);
        if (shops.shop(shop).isEmpty()) {
            throw Problem.notFound();
        }
        return desk.find(shop)
                .map(stored -> Answers.ok(tag(stored), ScriptView.of(stored.state())))
                .orElseGet(() -> ResponseEntity.ok(ScriptView.NOTHING));
    }

    @Operation(
            operationId = "writeScript",
            summary = "Say something else from the next talk on",
            description = "The whole of it. Each is a version that stays readable; to go back, send an old one again."
                    + " confirmation-service shows what would be said of an order before it is sent here.")
    @ApiResponse(responseCode = "200", description = "Replaced")
    @ApiResponse(responseCode = "201", description = "Said for the first time")
    @PutMapping
    ResponseEntity<ScriptView> write(
            @PathVariable String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(ScriptExamples.WRITTEN)))
                    @RequestBody
                    NewScript written,
            Precondition precondition,
            Caller caller) {
        var shop = caller.own(id);
        if (shops.shop(shop).isEmpty()) {
            throw Problem.notFound();
        }
        var done = desk.write(shop, written.script(), written.why(), caller.cause(), precondition::require);
        var stored = done.stored();
        var view = ScriptView.of(stored.state());
        return view.version() == 1 && !done.events().isEmpty()
                ? Answers.created(URI.create("/v1/shops/%s/script".formatted(id)), tag(stored), false, view)
                : Answers.ok(tag(stored), view);
    }

    @Operation(operationId = "readScriptVersion", summary = "What was said by one version")
    @GetMapping("/versions/{version}")
    ScriptVersion version(@PathVariable String id, @Parameter(example = "1") @PathVariable int version, Caller caller) {
        return desk.version(caller.own(id), version)
                .map(then -> new ScriptVersion(then.version(), then.script(), then.by(), then.why(), then.at()))
                .orElseThrow(Problem::notFound);
    }

    private static String tag(Stored<?> stored) {
        return Answers.tag(stored.rev());
    }

    /** @param why 1 to 200 characters, for whoever reads the versions later */
    record NewScript(ShopScript script, String why) {}

    /** @param versions the last 500, the newest first */
    record ScriptView(int version, ShopScript script, List<ScriptEdition> versions) {

        static final ScriptView NOTHING = new ScriptView(0, ShopScript.NONE, List.of());

        static ScriptView of(Script script) {
            return new ScriptView(
                    script.version(),
                    script.script(),
                    script.editions().reversed().stream()
                            .map(each -> new ScriptEdition(each.version(), each.by(), each.why(), each.at()))
                            .toList());
        }
    }

    record ScriptEdition(int version, String by, String why, Instant at) {}

    record ScriptVersion(int version, ShopScript script, String by, String why, Instant at) {}
}
