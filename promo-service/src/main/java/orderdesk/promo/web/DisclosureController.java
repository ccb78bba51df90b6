package orderdesk.promo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Problem;
import orderdesk.promo.Desks;
import orderdesk.promo.DisclosureDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where notification-service, and nobody else, asks for the code that it is about to send. */
@RestController
@Tag(name = "Certificates")
class DisclosureController {

    private final DisclosureDesk desk;

    DisclosureController(Desks desks) {
        this.desk = desks.disclosures();
    }

    @PostMapping("/v1/certificates/{id}/code")
    @Operation(
            summary = "The code of a certificate or coupon that is to be sent to its customer",
            description = "For notification-service. Every time is written down before it is answered; a code that went"
                    + " to whoever asked for the certificate is not said again.")
    ResponseEntity<ToldCode> tell(
            @Parameter(example = Examples.ID) @PathVariable String id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var code = desk.tell(caller.shop(shop), id, caller.cause()).orElseThrow(Problem::notFound);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ToldCode(code));
    }

    /** @param code in clear */
    record ToldCode(String code) {

        @Override
        public String toString() {
            return "ToldCode[]"; // never in a log
        }
    }
}
