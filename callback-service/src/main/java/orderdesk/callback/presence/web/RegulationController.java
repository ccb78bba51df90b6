package orderdesk.callback.presence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import orderdesk.callback.presence.RegulationDesk;
import orderdesk.callback.presence.domain.Acknowledged;
import orderdesk.callback.presence.domain.Regulation;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** By what everybody of a shop works, and who has read it. */
@RestController
@RequestMapping("/v1/shops/{shop}/regulation")
@Tag(name = "regulation")
class RegulationController {

    private final RegulationDesk desk;

    RegulationController(RegulationDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/versions")
    @Operation(operationId = "listRegulations", summary = "The last 50 versions, the newest first")
    Page<RegulationEdition> versions(@PathVariable String shop, Caller caller) {
        var all = desk.versions(caller.own(shop)).stream()
                .map(each -> new RegulationEdition(each.version(), each.by(), each.at()))
                .toList();
        return new Page<>(all, null);
    }

    @GetMapping("/versions/{version}")
    @Operation(operationId = "readRegulation", summary = "One version as it was written")
    RegulationText version(
            @PathVariable String shop, @Parameter(example = "1") @PathVariable int version, Caller caller) {
        return desk.version(caller.own(shop), version).map(RegulationText::of).orElseThrow(Problem::notFound);
    }

    @PostMapping("/acknowledgements")
    @Operation(
            operationId = "acknowledgeRegulation",
            summary = "Say that you have read it",
            description =
                    "Of the version that counts now; another one is 409 regulation-changed. The first time counts.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.ACKNOWLEDGED))))
    RegulationReader acknowledge(@PathVariable String shop, @RequestBody RegulationRead read, Caller caller) {
        return desk.acknowledge(caller.own(shop), caller.operator(), read.version(), caller.cause())
                .flatMap(Acknowledged::last)
                .map(mark -> new RegulationReader(caller.operator(), mark.version(), mark.at(), true))
                .orElseThrow(
                        () -> Problem.conflict("regulation-changed", "Another version counts now; read it first."));
    }

    @GetMapping("/acknowledgements")
    @Operation(
            operationId = "listAcknowledgements",
            summary = "Who has read which version, and who has not",
            description = "Of the newest that each has read; or of one version that is asked for, however old.")
    Page<RegulationReader> readers(
            @PathVariable String shop,
            @Parameter(example = "1") @RequestParam(required = false) @Nullable Integer version,
            Caller caller) {
        var own = caller.own(shop);
        var now = desk.briefing(own).map(stored -> stored.state().version()).orElse(0);
        var readers = version == null ? desk.readers(own) : desk.readers(own, version);
        var all = readers.stream().map(each -> RegulationReader.of(each, now)).toList();
        return new Page<>(all, null);
    }

    record RegulationEdition(int version, OperatorId by, Instant at) {}

    record RegulationText(int version, String text, OperatorId by, Instant at) {

        static RegulationText of(Regulation regulation) {
            return new RegulationText(regulation.version(), regulation.text(), regulation.by(), regulation.at());
        }
    }

    record RegulationRead(int version) {}

    /**
     * @param version the newest that he has read, or the one that was asked for; absent where he has not
     * @param current it is the one that counts now
     */
    record RegulationReader(
            OperatorId operator,
            @Nullable Integer version,
            @Nullable Instant at,
            boolean current) {

        static RegulationReader of(RegulationDesk.Reader reader, int now) {
            return reader.mark()
                    .map(mark ->
                            new RegulationReader(reader.operator(), mark.version(), mark.at(), mark.version() == now))
                    .orElseGet(() -> new RegulationReader(reader.operator(), null, null, false));
        }
    }
}
