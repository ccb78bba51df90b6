package orderdesk.promo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.IfMatch;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import orderdesk.promo.CertificateDesk;
import orderdesk.promo.CertificateDesk.Place;
import orderdesk.promo.Desks;
import orderdesk.promo.web.Views.CertificateView;
import orderdesk.promo.web.Views.Entry;
import orderdesk.promo.web.Views.History;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Certificates")
class CertificatesController {

    private final CertificateDesk desk;
    private final Cursors cursors;
    private final Clock clock;

    CertificatesController(Desks desks, Cursors cursors, Clock clock) {
        this.desk = desks.certificates();
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping("/v1/certificates")
    @Operation(summary = "Certificates and coupons of a shop, newest first")
    Page<CertificateView> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = "Новый год") @RequestParam(required = false) @Nullable String batch,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        var name = "certificates/%s/%s".formatted(own, batch);
        var after = cursor == null ? null : place(cursors.read(name, cursor));
        var found = desk.list(own, batch, after, limit.value() + 1);
        var items = found.stream().limit(limit.value()).toList();
        var next = found.size() > limit.value()
                ? cursors.write(
                        name,
                        items.getLast().state().issuedAt() + "/"
                                + items.getLast().id())
                : null;
        return new Page<>(
                items.stream().map(stored -> CertificateView.of(stored.state())).toList(), next);
    }

    private static Place place(String written) {
        var slash = written.indexOf('/');
        return new Place(Instant.parse(written.substring(0, slash)), written.substring(slash + 1));
    }

    @GetMapping("/v1/certificates/{id}")
    @Operation(summary = "One certificate as it stands")
    ResponseEntity<CertificateView> one(
            @Parameter(example = Examples.ID) @PathVariable String id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var stored = desk.find(caller.shop(shop), id).orElseThrow(Problem::notFound);
        return Answers.ok(Answers.tag(stored.rev()), CertificateView.of(stored.state()));
    }

    @GetMapping("/v1/certificates/{id}/history")
    @Operation(summary = "Where every kopeck of a certificate went, oldest first")
    History history(
            @Parameter(example = Examples.ID) @PathVariable String id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var own = caller.shop(shop);
        if (desk.find(own, id).isEmpty()) {
            throw Problem.notFound();
        }
        return new History(desk.history(own, id).stream().map(Entry::of).toList());
    }

    @PatchMapping("/v1/certificates/{id}")
    @Operation(
            summary = "Extend, expire, block or unblock a certificate; orders that hold money of it keep that",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(Examples.CHANGE))))
    ResponseEntity<CertificateView> change(
            @Parameter(example = Examples.ID) @PathVariable String id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody Change request,
            IfMatch ifMatch,
            Caller caller) {
        var now = clock.instant();
        new Checks()
                .validUntil("/validUntil", expireNow(request) ? now : request.validUntil(), now)
                .text("/reason", request.reason(), Checks.REASON_MAX)
                .done();
        var until = expireNow(request) ? now : request.validUntil();
        var done = desk.change(
                        caller.shop(shop),
                        id,
                        until,
                        request.blocked(),
                        request.reason().strip(),
                        caller.cause(),
                        known -> ifMatch.require(Answers.tag(known.rev())))
                .orElseThrow(Problem::notFound);
        return Answers.ok(
                Answers.tag(done.stored().rev()),
                CertificateView.of(done.stored().state()));
    }

    private static boolean expireNow(Change request) {
        return Boolean.TRUE.equals(request.expire());
    }

    /** @param expire at once, instead of {@code validUntil} */
    record Change(
            @Nullable Instant validUntil,
            @Nullable Boolean expire,
            @Nullable Boolean blocked,
            String reason) {}
}
