package orderdesk.promo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import orderdesk.contracts.shared.Money;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.shops.Shops;
import orderdesk.promo.CertificateDesk;
import orderdesk.promo.CertificateDesk.Issued;
import orderdesk.promo.Desks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Many certificates at once, as a file for whoever prints them. */
@RestController
@Tag(name = "Certificates")
class BatchController {

    /** Certificates in one batch. */
    static final int COUNT_MAX = 10_000;

    private final CertificateDesk desk;
    private final Shops shops;
    private final Clock clock;

    BatchController(Desks desks, Shops shops, Clock clock) {
        this.desk = desks.certificates();
        this.shops = shops;
        this.clock = clock;
    }

    @PostMapping("/v1/certificates/batches")
    @Operation(
            summary = "Issue a batch; its codes are in this answer only (CSV, RFC 4180), a line as soon as it is valid",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(Examples.BATCH))))
    @ApiResponse(
            responseCode = "201",
            description = "Issued; the same request again goes on where a broken one ended, and repeats what was there",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void issue(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody NewBatch request,
            Once once,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        var own = caller.shop(shop);
        new Checks()
                .text("/name", request.name(), Checks.NAME_MAX)
                .range("/count", request.count(), 1, COUNT_MAX)
                .money("/face", request.face(), own, shops)
                .validUntil("/validUntil", request.validUntil(), clock.instant())
                .done();
        var issued = desk.issueBatch(
                        own,
                        request.name().strip(),
                        request.count(),
                        request.face(),
                        request.validUntil(),
                        once,
                        caller.cause())
                .iterator();
        var first = issued.next(); // before anything is sent: what goes wrong at once is a problem
        var out = open(response);
        line(out, first);
        issued.forEachRemaining(each -> line(out, each));
        out.flush();
    }

    private static PrintWriter open(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.CREATED.value());
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        var out = response.getWriter();
        out.print("code,id,minor,currency,validUntil\r\n");
        return out;
    }

    /** Nothing in it comes from outside, so that no cell can be a formula. */
    private static void line(PrintWriter out, Issued issued) {
        var certificate = issued.done().stored().state();
        out.printf(
                "%s,%s,%d,%s,%s\r\n",
                issued.code(),
                certificate.id(),
                certificate.face().minor(),
                certificate.face().currency(),
                certificate.validUntil());
    }

    record NewBatch(String name, int count, Money face, Instant validUntil) {}
}
