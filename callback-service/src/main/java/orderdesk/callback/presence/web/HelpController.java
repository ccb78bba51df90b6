package orderdesk.callback.presence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.presence.domain.Help.Whisper;
import orderdesk.callback.presence.web.PresenceController.Presence;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Problem;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An operator asks for his senior, and the senior answers without a word that the customer could hear. */
@RestController
@Tag(name = "presence")
class HelpController {

    private final PresenceDesk desk;

    HelpController(PresenceDesk desk) {
        this.desk = desk;
    }

    @PutMapping("/v1/presence/hand")
    @Operation(
            operationId = "raiseHand",
            summary = "Ask for a senior, or no more",
            description = "It goes down by itself when the case that it was about has ended. The last word counts:"
                    + " there is nothing to lose, so no If-Match.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.HAND))))
    Presence hand(@RequestBody Hand hand, Caller caller) {
        PresenceController.requireShop(caller);
        return Presence.of(desk.hand(hand.up(), caller.operator(), caller.shops(), caller.cause()));
    }

    @PostMapping("/v1/presences/{operator}/whisper")
    @Operation(
            operationId = "whisper",
            summary = "Write to an operator who is at work",
            description = "He reads it beside his script; the last one counts, until his case has ended.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.WHISPER))))
    Presence whisper(@PathVariable OperatorId operator, @RequestBody NewWhisper whisper, Caller caller) {
        PresenceController.requireShop(caller);
        return desk.whisper(operator, caller.shops(), caller.operator(), whisper.text(), caller.cause())
                .map(Presence::of)
                .orElseThrow(Problem::notFound);
    }

    record Hand(boolean up) {}

    /** @param text 1 to 300 characters */
    record NewWhisper(String text) {

        NewWhisper {
            if (text.isBlank()) {
                throw invalid("missing", "It is needed.");
            }
            if (text.length() > Whisper.LENGTH_MAX) {
                throw invalid("too-long", "At most %d characters.".formatted(Whisper.LENGTH_MAX));
            }
        }

        private static Problem invalid(String code, String detail) {
            return Problem.unprocessable(
                    "invalid",
                    "What was sent is not acceptable; see errors.",
                    List.of(new Problem.Error("/text", code, detail)));
        }
    }
}
