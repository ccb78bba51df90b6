package orderdesk.callback.widget.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import orderdesk.callback.widget.WidgetDesk;
import orderdesk.callback.widget.domain.WidgetSettings;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Precondition;
import orderdesk.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a shop lets the contact widget do on its pages. */
@RestController
@RequestMapping("/v1/shops/{shop}/widget")
@Tag(name = "widget")
class SettingsController {

    private final WidgetDesk desk;

    SettingsController(WidgetDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(operationId = "readWidget", summary = "Where the contact widget may be used, and what it offers")
    ResponseEntity<SettingsBody> read(@PathVariable String shop, Caller caller) {
        return answer(desk.settings(caller.own(shop)).orElseThrow(Problem::notFound));
    }

    @PutMapping
    @Operation(
            operationId = "writeWidget",
            summary = "Say where the contact widget may be used, and what it offers",
            description = "All of it; it counts from the next visitor on.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(SettingsBody.EXAMPLE))))
    ResponseEntity<SettingsBody> write(
            @PathVariable String shop, @RequestBody SettingsBody body, Precondition precondition, Caller caller) {
        return answer(desk.write(caller.own(shop), body.settings(), caller.cause(), precondition::require));
    }

    private static ResponseEntity<SettingsBody> answer(Stored<WidgetSettings> stored) {
        return Answers.ok(Answers.tag(stored.rev()), SettingsBody.of(stored.state()));
    }
}
