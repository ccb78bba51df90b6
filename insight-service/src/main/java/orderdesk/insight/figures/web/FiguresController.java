package orderdesk.insight.figures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import orderdesk.insight.figures.FiguresDesk;
import orderdesk.insight.figures.domain.Figures;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Limits;
import orderdesk.platform.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the desk achieved, per shop, channel, operator, day or hour (R040, R065, R071, R077). */
@RestController
@RequestMapping("/v1/figures")
@Tag(name = "figures")
class FiguresController {

    private final FiguresDesk desk;
    private final Periods periods;

    FiguresController(FiguresDesk desk, Periods periods) {
        this.desk = desk;
        this.periods = periods;
    }

    @GetMapping
    @Operation(
            operationId = "readFigures",
            summary = "What the desk achieved with the orders that were placed in a time, group by group",
            description = "Counted anew from the facts of all services. Of all the caller's shops where none is named.")
    Counts figures(Asked asked, @RequestParam(defaultValue = "SHOP") Grouping by, Caller caller) {
        var period = periods.of(asked, caller);
        return new Counts(
                period.from(), period.until(), by, desk.limits(period).orElse(null), desk.figures(period, by));
    }

    @GetMapping(value = "/csv", produces = "text/csv")
    @Operation(
            operationId = "exportFigures",
            summary = "The same as a table for spreadsheets",
            description = "UTF-8, commas, one line per group; times in seconds, shops by their code.")
    @CsvAnswer
    ResponseEntity<String> csv(
            Asked asked, @RequestParam(defaultValue = "SHOP") Grouping by, Dialect dialect, Caller caller) {
        var period = periods.of(asked, caller);
        return Table.file("figures", period, FiguresTable.of(desk.figures(period, by), dialect.isExcel()));
    }

    /**
     * @param by what the rows are told apart by
     * @param limits of first contact; absent where shops of them have different ones
     */
    record Counts(
            Instant from, Instant to, Grouping by, @Nullable Limits limits, List<Figures> rows) {}
}
