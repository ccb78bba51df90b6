package orderdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.evidence.EvidenceDesk;
import orderdesk.notification.evidence.Uploads;
import orderdesk.notification.files.StreamedBytes;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers uploaded to their cases, for whoever works on them. */
@RestController
@RequestMapping("/v1/evidence")
@Tag(name = "evidence")
class EvidenceController {

    private static final String ID = "8f14e45f-ceea-567f-ab0b-0242ac120002";

    private final EvidenceDesk desk;
    private final Uploads uploads;

    EvidenceController(NotificationDesk desk, Uploads uploads) {
        this.desk = desk.evidence();
        this.uploads = uploads;
    }

    @Operation(
            summary = "The link by which the customer of a case uploads",
            description =
                    "It goes out with the message that asks for a photo. 404 where nothing was asked for, the term"
                            + " is over or the case is closed.")
    @GetMapping("/{afterSaleCase}")
    UploadLink link(
            @Parameter(example = ID) @PathVariable AfterSaleId afterSaleCase,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var own = caller.shop(shop);
        return desk.folder(own, afterSaleCase)
                .flatMap(folder -> desk.link(own, afterSaleCase)
                        .map(link -> new UploadLink(
                                link, folder.openUntil(), folder.pieces().size())))
                .orElseThrow(Problem::notFound);
    }

    @Operation(
            summary = "One file that a customer uploaded to his case",
            description = "As what it is by its content; a part of it where `Range` asks for bytes.")
    @ApiResponse(
            responseCode = "200",
            description = "Its bytes",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE))
    @ApiResponse(responseCode = "206", description = "The part that was asked for")
    @GetMapping("/{afterSaleCase}/{file}")
    ResponseEntity<Resource> file(
            @Parameter(example = ID) @PathVariable AfterSaleId afterSaleCase,
            @Parameter(example = ID) @PathVariable UUID file,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var piece = uploads.piece(caller.shop(shop), afterSaleCase, file).orElseThrow(Problem::notFound);
        var name = "%s.%s".formatted(file, piece.kind().extension());
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(piece.kind().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new StreamedBytes("evidence " + piece.id(), piece.bytes(), () -> uploads.content(piece)));
    }

    /**
     * @param until it takes files, unless the case is closed before
     * @param received files so far
     */
    record UploadLink(URI link, Instant until, int received) {}
}
