package orderdesk.promo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Answers;
import orderdesk.promo.CertificateDesk;
import orderdesk.promo.CertificateDesk.Issued;
import orderdesk.promo.Desks;
import orderdesk.promo.web.Views.CertificateView;
import orderdesk.promo.web.Views.IssuedView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where certificates and coupons come into being; who asked sees the code, and nobody else. */
@RestController
@Tag(name = "Certificates")
class IssuingController {

    private final CertificateDesk desk;
    private final Shops shops;
    private final Clock clock;

    IssuingController(Desks desks, Shops shops, Clock clock) {
        this.desk = desks.certificates();
        this.shops = shops;
        this.clock = clock;
    }

    @PostMapping("/v1/certificates")
    @Operation(
            summary = "Issue a certificate; its code is shown in this answer only",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(Examples.CERTIFICATE))))
    @ApiResponse(
            responseCode = "201",
            description = "Issued; the same request again gets the same code",
            useReturnTypeSchema = true)
    ResponseEntity<IssuedView> issue(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody NewCertificate request,
            Once once,
            Caller caller) {
        var own = caller.shop(shop);
        new Checks()
                .money("/face", request.face(), own, shops)
                .validUntil("/validUntil", request.validUntil(), clock.instant())
                .done();
        return created(desk.issue(own, request.face(), request.validUntil(), request.orderId(), once, caller.cause()));
    }

    @PostMapping("/v1/coupons")
    @Operation(
            summary = "Apologise for an order by a coupon, which takes its sum off the goods of one later order",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(Examples.COUPON))))
    @ApiResponse(
            responseCode = "201",
            description = "Issued; the same request again gets the same code",
            useReturnTypeSchema = true)
    ResponseEntity<IssuedView> apologise(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody NewCoupon request,
            Once once,
            Caller caller) {
        var own = caller.shop(shop);
        new Checks()
                .money("/amount", request.amount(), own, shops)
                .validUntil("/validUntil", request.validUntil(), clock.instant())
                .text("/reason", request.reason(), Checks.REASON_MAX)
                .done();
        return created(desk.apologise(
                own,
                request.orderId(),
                request.amount(),
                request.validUntil(),
                request.reason().strip(),
                once,
                caller.cause()));
    }

    private static ResponseEntity<IssuedView> created(Issued issued) {
        var stored = issued.done().stored();
        return Answers.created(
                URI.create("/v1/certificates/" + stored.id()),
                Answers.tag(stored.rev()),
                issued.done().replayed(),
                new IssuedView(issued.code(), CertificateView.of(stored.state())));
    }

    /** @param orderId whose customer gets the code by a message as well */
    record NewCertificate(
            Money face, Instant validUntil, @Nullable OrderId orderId) {}

    record NewCoupon(OrderId orderId, Money amount, Instant validUntil, String reason) {}
}
