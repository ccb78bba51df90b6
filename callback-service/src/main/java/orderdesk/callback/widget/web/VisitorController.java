package orderdesk.callback.widget.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.RequestDesk;
import orderdesk.callback.request.Customers;
import orderdesk.callback.widget.WidgetDesk;
import orderdesk.contracts.callback.CallEvent.PromiseGiven;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;
import orderdesk.platform.web.Invalid;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a shop's page asks for its visitors: what it may offer, and calls. Described in {@code docs/widget.md}. */
@RestController
@RequestMapping("/v1/widget/shops/{shop}")
@Hidden
class VisitorController {

    private final WidgetDesk desk;
    private final RequestDesk requests;
    private final Customers customers;
    private final Shops shops;
    private final Clock clock;

    VisitorController(WidgetDesk desk, CallbackDesk calls, Customers customers, Shops shops, Clock clock) {
        this.desk = desk;
        this.requests = calls.requests();
        this.customers = customers;
        this.shops = shops;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Offer> offer(@PathVariable String shop, HttpServletRequest request) {
        var visit = Visit.of(shop, desk, request);
        var settings = visit.settings();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Offer(
                        desk.isOpen(visit.shop()),
                        desk.canChat(visit.shop(), settings),
                        (int) settings.answerWithin().toSeconds(),
                        settings.consentVersion(),
                        settings.consentAddress(),
                        colour(visit.shop())));
    }

    @PostMapping("/callback-requests")
    ResponseEntity<VisitorBodies.ToldVisitor> call(
            @PathVariable String shop, @RequestBody VisitorBodies.Call body, Once once, HttpServletRequest request) {
        var visit = Visit.of(shop, desk, request);
        var consent = customers.consent("callback", visit.consented(body.consent()), clock.instant());
        var subject = customers
                .subject(visit.shop(), body.phone(), body.name(), body.zone())
                .about(null, body.about())
                .agreed(consent);
        var onSite = Boolean.TRUE.equals(body.onSite());
        var done = requests.callback(visit.shop(), subject, consent, onSite, visit.address(), once, visit.cause());
        var callBy = done.events().stream()
                .filter(PromiseGiven.class::isInstance)
                .map(event -> ((PromiseGiven) event).promise().to())
                .findFirst()
                .orElse(null);
        var told = new VisitorBodies.ToldVisitor(done.stored().state().taskId(), Invalid.required(callBy, "/promise"));
        return ResponseEntity.status(HttpStatus.CREATED).body(told);
    }

    private String colour(ShopId shop) {
        return shops.settings(shop)
                .orElseThrow(() -> new UnknownShop(shop))
                .brand()
                .colour();
    }

    /**
     * @param open whether the shop calls at this hour
     * @param chat whether somebody is there to write to now
     * @param answerWithinSeconds how long a visitor waits in the chat at most
     * @param colour accent of the shop, as {@code #rrggbb}
     */
    record Offer(
            boolean open,
            boolean chat,
            int answerWithinSeconds,
            String consentVersion,
            String consentAddress,
            String colour) {}
}
