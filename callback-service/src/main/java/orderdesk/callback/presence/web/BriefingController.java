package orderdesk.callback.presence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import orderdesk.callback.presence.RegulationDesk;
import orderdesk.callback.presence.domain.Briefing;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
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
import org.springframework.web.bind.annotation.RestController;

/** What everybody of a shop has to know before a shift. */
@RestController
@RequestMapping("/v1/shops/{shop}/briefing")
@Tag(name = "presence")
class BriefingController {

    private final RegulationDesk desk;

    BriefingController(RegulationDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(operationId = "readBriefing", summary = "What changed, and the regulation to acknowledge")
    ResponseEntity<BriefingView> read(@PathVariable String shop, Caller caller) {
        return answer(desk.briefing(caller.own(shop)).orElseThrow(Problem::notFound));
    }

    @PutMapping
    @Operation(
            operationId = "writeBriefing",
            summary = "Say what changed, and by which regulation everybody works",
            description = "A regulation with another text has the next version, and is acknowledged anew.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.BRIEFING))))
    ResponseEntity<BriefingView> write(
            @PathVariable String shop, @RequestBody NewBriefing briefing, Precondition precondition, Caller caller) {
        return answer(desk.brief(
                caller.own(shop),
                new Briefing.Words(briefing.news(), briefing.whole(), briefing.blocks(), caller.operator()),
                caller.cause(),
                precondition::require));
    }

    private static ResponseEntity<BriefingView> answer(Stored<Briefing> stored) {
        var briefing = stored.state();
        return Answers.ok(
                Answers.tag(stored.rev()),
                new BriefingView(
                        briefing.version(),
                        briefing.news(),
                        briefing.regulation(),
                        briefing.by(),
                        briefing.at(),
                        briefing.isBlocking()));
    }

    /**
     * @param version of the regulation
     * @param blocks without it no shift starts
     */
    record BriefingView(int version, String news, String regulation, OperatorId by, Instant at, boolean blocks) {}

    /**
     * @param news may be empty
     * @param regulation all of it, or its beginning: no text in a request is longer than 10,000 characters
     * @param more the parts that follow, put together without anything between them; 100,000 characters in all
     * @param blocks whoever has not acknowledged the regulation starts no shift; where not said, he is reminded
     */
    record NewBriefing(
            String news,
            String regulation,
            @Nullable List<String> more,
            @Nullable Boolean blocks) {

        NewBriefing {
            var errors = new ArrayList<Problem.Error>();
            more = more == null ? List.of() : List.copyOf(more);
            tooLong("/news", news, Briefing.NEWS_MAX, errors);
            tooLong("/regulation", whole(regulation, more), Briefing.REGULATION_MAX, errors);
            if (regulation.isBlank()) {
                errors.add(new Problem.Error("/regulation", "missing", "It is needed."));
            }
            if (!errors.isEmpty()) {
                throw Problem.unprocessable("invalid", "What was sent is not acceptable; see errors.", errors);
            }
        }

        String whole() {
            return whole(regulation, more == null ? List.of() : more);
        }

        private static String whole(String regulation, List<String> more) {
            return regulation + String.join("", more);
        }

        private static void tooLong(String pointer, String text, int most, List<Problem.Error> errors) {
            if (text.length() > most) {
                errors.add(new Problem.Error(pointer, "too-long", "At most %d characters.".formatted(most)));
            }
        }
    }
}
