package orderdesk.callback.telephony.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import orderdesk.callback.telephony.Figures;
import orderdesk.callback.telephony.Figures.Hour;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/calls/figures")
@Tag(name = "calls")
class FiguresController {

    private final Figures figures;
    private final Shops shops;
    private final Clock clock;

    FiguresController(TelephonyDesk desk, Shops shops, Clock clock) {
        this.figures = new Figures(desk.ledger());
        this.shops = shops;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "callFigures",
            summary = "Incoming and missed calls of one shop, hour by hour",
            description = "By what the exchange says: answered within four rings (R084), missed (R085), and of those"
                    + " the callers whom nobody has talked with since. Hours without calls are left out.")
    Day figures(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(description = "In the shop's zone; today where not said", example = "2026-11-24")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate day,
            Caller caller) {
        var its = caller.shop(shop);
        var zone = ZoneId.of(shops.settings(its).orElseThrow(Problem::notFound).zone());
        var date = Optional.ofNullable(day).orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
        return new Day(its, date, zone.getId(), figures.of(its, date, zone));
    }

    /** @param zone IANA name of the zone that the day is of */
    record Day(ShopId shop, LocalDate day, String zone, List<Hour> hours) {}
}
