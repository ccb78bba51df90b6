package orderdesk.insight.calls.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.FloorDesk;
import orderdesk.insight.calls.domain.Unstaffed;
import orderdesk.insight.figures.web.Asked;
import orderdesk.insight.figures.web.CsvAnswer;
import orderdesk.insight.figures.web.Dialect;
import orderdesk.insight.figures.web.Periods;
import orderdesk.insight.figures.web.Table;
import orderdesk.insight.figures.web.Table.Column;
import orderdesk.platform.access.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When shops were open and nobody was there (R071). */
@RestController
@RequestMapping("/v1/figures/unstaffed")
@Tag(name = "figures")
class UnstaffedController {

    private static final List<Column<Alone>> COLUMNS = List.of(
            new Column<>("shop", Alone::shop),
            new Column<>("from", alone -> alone.gap().from()),
            new Column<>("until", alone -> alone.gap().until()),
            new Column<>("seconds", alone -> alone.gap().length().toSeconds()));

    private final FloorDesk floor;
    private final Periods periods;

    UnstaffedController(FloorDesk floor, Periods periods) {
        this.floor = floor;
        this.periods = periods;
    }

    @GetMapping
    @Operation(
            operationId = "readUnstaffed",
            summary = "When a shop was open to its customers and nobody was on the floor",
            description =
                    "The shop's calling window as it is now, in its zone, less the time in which at least one of its"
                            + " operators was ready, talking or wrapping up. Up to now. A shop without settings has no window.")
    List<UnstaffedShop> unstaffed(Asked asked, Caller caller) {
        var period = periods.of(asked, caller);
        return floor.unstaffed(period).stream()
                .map(each -> UnstaffedShop.of(each, period.zones().of(each.shop())))
                .toList();
    }

    @GetMapping(value = "/csv", produces = "text/csv")
    @Operation(operationId = "exportUnstaffed", summary = "Each time without anybody, as a table for spreadsheets")
    @CsvAnswer
    ResponseEntity<String> csv(Asked asked, Dialect dialect, Caller caller) {
        var period = periods.of(asked, caller);
        var alone = floor.unstaffed(period).stream()
                .flatMap(each -> each.gaps().stream().map(gap -> new Alone(each.shop(), gap)))
                .limit(Table.ROWS_MAX + 1L)
                .toList();
        return Table.file("unstaffed", period, Table.of(COLUMNS, Table.whole(alone), dialect.isExcel()));
    }

    private record Alone(ShopId shop, Unstaffed.Gap gap) {}

    /**
     * Seconds in which a shop was open, those of them without anybody, and when these were.
     *
     * @param hours the same by the hour of the day, of those in which it was open
     */
    record UnstaffedShop(
            ShopId shop, long openSeconds, long unstaffedSeconds, List<Unstaffed.Gap> gaps, List<UnstaffedHour> hours) {

        static UnstaffedShop of(Unstaffed its, ZoneId zone) {
            return new UnstaffedShop(
                    its.shop(),
                    its.open().toSeconds(),
                    its.length().toSeconds(),
                    its.gaps(),
                    its.hours(zone).stream()
                            .map(hour -> new UnstaffedHour(
                                    hour.hour(),
                                    hour.open().toSeconds(),
                                    hour.unstaffed().toSeconds()))
                            .toList());
        }
    }

    /** @param hour of the day, 0 to 23, by the clock of the shop or the one that was asked for */
    record UnstaffedHour(int hour, long openSeconds, long unstaffedSeconds) {}
}
