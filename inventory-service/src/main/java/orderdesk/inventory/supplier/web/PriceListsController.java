package orderdesk.inventory.supplier.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import orderdesk.inventory.supplier.PriceListDesk;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.upload.Spooled;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Price lists")
class PriceListsController {

    private static final String EXAMPLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <yml_catalog date="2026-11-20 07:30">
              <shop>
                <offers>
                  <offer id="TR-SCARF-01" available="true">
                    <name>Шарф «Метеор» Классика</name>
                    <price>1290</price>
                    <currencyId>RUB</currencyId>
                    <count>28</count>
                  </offer>
                </offers>
              </shop>
            </yml_catalog>
            """;

    private static final String LIST = "price-lists/%s/%s";

    private final PriceListDesk desk;
    private final Cursors cursors;

    PriceListsController(PriceListDesk desk, Cursors cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    @Operation(
            summary = "Send a supplier's price list: YML, CommerceML 2, CSV or XLSX",
            description = "Packed by gzip or not; what it is written in is found out by its bytes. Tables need the"
                    + " supplier's columns. Nothing is let in before the list was read to its end and found"
                    + " trustworthy as a whole: state says APPLIED, or QUARANTINED with the reason. An offer that is"
                    + " not in a whole list can be had no longer. The same list again changes nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_XML_VALUE,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(responseCode = "201", description = "Read to its end; state says what became of it")
    @ApiResponse(
            responseCode = "409",
            description = "price-list-running, price-list-overtaken, price-list-older",
            content = @Content)
    @ApiResponse(responseCode = "422", description = "price-list-refused: not readable to its end", content = @Content)
    @PostMapping(
            path = "/v1/suppliers/{supplier}/price-lists",
            consumes = {
                MediaType.APPLICATION_XML_VALUE,
                MediaType.TEXT_XML_VALUE,
                "application/gzip",
                "application/x-gzip",
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    ResponseEntity<PriceList> send(
            @Parameter(example = "sklad") @PathVariable String supplier,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        var own = caller.shop(shop);
        try (var sent = Spooled.from(request.getInputStream())) {
            var list = desk.take(own, supplier, sent.file(), sent.sha256(), caller.cause())
                    .orElseThrow(Problem::notFound);
            var address = "/v1/price-lists/%s?shop=%s".formatted(list.id(), own.value());
            return ResponseEntity.created(URI.create(address)).body(list);
        }
    }

    @Operation(
            summary = "What became of a supplier's price lists, the last first",
            description = "Refused, quarantined and interrupted ones too, for a quarter of a year.")
    @GetMapping("/v1/suppliers/{supplier}/price-lists")
    Page<PriceList> lists(
            @Parameter(example = "sklad") @PathVariable String supplier,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        var list = LIST.formatted(own.value(), supplier);
        var before = cursor == null ? null : Long.valueOf(cursors.read(list, cursor));
        var found = desk.page(own, supplier, before, limit.value() + 1).orElseThrow(Problem::notFound);
        return cursors.page(list, found, limit, one -> Long.toString(one.number()), one -> one);
    }

    @Operation(summary = "What became of a price list, and which offers were rejected why")
    @GetMapping("/v1/price-lists/{id}")
    PriceList list(
            @PathVariable String id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return desk.find(caller.shop(shop), id).orElseThrow(Problem::notFound);
    }
}
