package orderdesk.inventory.picture.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.picture.PictureAway;
import orderdesk.inventory.picture.PictureDesk;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Catalogue")
class PicturesController {

    /** What a product looks like changes seldom; the browser of whoever looked keeps it for a shift. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(8)).cachePrivate();

    private final PictureDesk desk;

    PicturesController(PictureDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "A picture of a product, from where its list says it is",
            description = "JPEG, PNG, GIF or WebP by its own first bytes, 5 MiB at most.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", description = "picture-away: there is no picture at the address that is named")
    @GetMapping("/v1/products/{sku}/pictures/{number}")
    ResponseEntity<byte[]> picture(
            @Parameter(example = "TR-SCARF-01") @PathVariable String sku,
            @Parameter(description = "as the product's card names them, from 0", example = "0") @PathVariable
                    int number,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        try {
            var found = desk.picture(caller.shop(shop), new Sku(sku), number).orElseThrow(Problem::notFound);
            return ResponseEntity.ok()
                    .cacheControl(KEPT)
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .contentType(MediaType.parseMediaType(found.type()))
                    .body(found.bytes());
        } catch (PictureAway e) {
            throw new Problem(HttpStatus.NOT_FOUND, "picture-away", "No picture there: " + e.reason())
                    .arguments(e.reason());
        }
    }
}
