package orderdesk.insight.calls.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.CallsDesk;
import orderdesk.insight.calls.FloorDesk;
import orderdesk.insight.calls.domain.CallFigures;
import orderdesk.insight.calls.domain.Unstaffed;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.web.Periods;
import orderdesk.insight.figures.web.Table;
import orderdesk.platform.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the desk achieved by telephone and chat, and when nobody was there (R040, R061, R071, R084). */
@RestController
@RequestMapping("/v1/figures")
@Tag(name = "figures")
class CallsController {

    private final CallsDesk desk;
    private final FloorDesk floor;
    private final Periods periods;

    CallsController(CallsDesk desk, FloorDesk floor, Periods periods) {
        this.desk = desk;
        this.floor = floor;
        this.periods = periods;
    }

    @GetMapping("/calls")
    @Operation(
            operationId = "readCallFigures",
            summary = "What the desk achieved with the calls of a time, group by group",
            description = "Calls that began in it, and calls that came to be owed in it. Counted anew from the facts.")
    CallCounts calls(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(description = "A day before to, where not said") @RequestParam(required = false) @Nullable
                    Instant from,
            @Parameter(description = "Now, where not said") @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "SHOP") Grouping by,
            @RequestParam(required = false) @Nullable ZoneId zone,
            Caller caller) {
        var period = periods.of(caller.shops(shop), from, to, zone);
        return new CallCounts(period.from(), period.until(), by, desk.figures(period, by));
    }

    @GetMapping(value = "/calls/csv", produces = "text/csv")
    @Operation(
            operationId = "exportCallFigures",
            summary = "The same as a table for spreadsheets",
            description = "UTF-8, commas, one line per group; times in seconds.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<String> csv(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "SHOP") Grouping by,
            @RequestParam(required = false) @Nullable ZoneId zone,
            @Parameter(description = "With semicolons and a mark of UTF-8, as Excel reads it in Russian")
                    @RequestParam(defaultValue = "false")
                    boolean excel,
            Caller caller) {
        var period = periods.of(caller.shops(shop), from, to, zone);
        return Table.file("calls.csv", CallsTable.of(desk.figures(period, by), excel));
    }

    @GetMapping("/unstaffed")
    @Operation(
            operationId = "readUnstaffed",
            summary = "When a shop was open to its customers and nobody was on the floor",
            description =
                    "The shop's calling window as it is now, in its zone, less the time in which at least one of its"
                            + " operators was ready, talking or wrapping up. Up to now.")
    List<UnstaffedShop> unstaffed(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Caller caller) {
        var period = periods.of(caller.shops(shop), from, to);
        return floor.unstaffed(period).stream().map(UnstaffedShop::of).toList();
    }

    /** @param by what the rows are told apart by */
    record CallCounts(Instant from, Instant to, Grouping by, List<CallFigures> rows) {}

    /** Seconds in which a shop was open, those of them without anybody, and when these were. */
    record UnstaffedShop(ShopId shop, long openSeconds, long unstaffedSeconds, List<Unstaffed.Gap> gaps) {

        static UnstaffedShop of(Unstaffed its) {
            return new UnstaffedShop(
                    its.shop(), its.open().toSeconds(), its.length().toSeconds(), its.gaps());
        }
    }
}
