package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.person.PersonEvent.Errand;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import orderdesk.order.PersonRequestDesk;
import orderdesk.order.domain.person.PersonRequest;
import orderdesk.order.domain.person.PersonRequest.Look;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The copy that a customer asked for, read and unsealed part by part: it never lies anywhere in clear. */
@RestController
@Tag(name = "persons")
class PersonCopyController {

    private final PersonRequestDesk desk;
    private final Clock clock;

    PersonCopyController(PersonRequestDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(path = "/v1/person-requests/{id}/copy", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getPersonCopy",
            summary = "Everything that the desk keeps of one customer, and his consents by purpose; for seven days")
    @ApiResponse(
            responseCode = "200",
            description = "The copy: `consents`, then `documents` by service and collection",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    ResponseEntity<StreamingResponseBody> copy(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var own = caller.shop(shop);
        var request = desk.find(own, id).orElseThrow(Problem::notFound).state();
        requireReady(request);
        var name = ContentDisposition.attachment()
                .filename("person-" + id + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .cacheControl(CacheControl.noStore())
                .body(out -> write(own, request, out));
    }

    private void requireReady(PersonRequest request) {
        if (request.errand() != Errand.COPY) {
            throw Problem.conflict("no-copy", "No copy was asked for.");
        }
        if (!request.isDone()) {
            throw Problem.conflict("copy-not-ready", "Waits for " + String.join(", ", request.awaited()));
        }
        if (!clock.instant().isBefore(request.copyGoneAt())) {
            throw new Problem(HttpStatus.GONE, "copy-gone", "It was kept for seven days; ask again.");
        }
    }

    private void write(ShopId shop, PersonRequest request, OutputStream out) throws IOException {
        try (var json = Wire.mapper().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("request", request.id().toString());
            json.writeStringProperty("at", request.at().toString());
            json.writeName("consents");
            json.writeStartArray();
            each(
                    shop,
                    request,
                    (service, document) -> ConsentRecords.of(service, document).forEach(json::writePOJO));
            json.writeEndArray();
            json.writeName("documents");
            json.writeStartArray();
            each(shop, request, (service, document) -> document(json, service, document));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void document(JsonGenerator json, String service, JsonNode document) {
        json.writeStartObject();
        json.writeStringProperty("service", service);
        for (var name : document.propertyNames()) {
            json.writeName(name);
            json.writeTree(document.get(name));
        }
        json.writeEndObject();
    }

    private void each(ShopId shop, PersonRequest request, Told told) {
        for (var look : looks(request)) {
            for (var part = 1; part <= look.parts(); part++) {
                var bytes = desk.part(shop, request.id(), look.service(), part);
                bytes.ifPresent(its -> Wire.mapper().readTree(its).forEach(each -> told.on(look.service(), each)));
            }
        }
    }

    private static List<Look> looks(PersonRequest request) {
        return request.looks().stream()
                .sorted(Comparator.comparing(Look::service))
                .toList();
    }

    private interface Told {
        void on(String service, JsonNode document);
    }
}
