package orderdesk.insight.calls.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import orderdesk.insight.calls.CallsDesk;
import orderdesk.insight.calls.domain.CallFigures;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.web.Asked;
import orderdesk.insight.figures.web.CsvAnswer;
import orderdesk.insight.figures.web.Dialect;
import orderdesk.insight.figures.web.Periods;
import orderdesk.insight.figures.web.Table;
import orderdesk.platform.access.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the desk achieved by telephone, in chats and by mail (R040, R061, R071, R084). */
@RestController
@RequestMapping("/v1/figures/calls")
@Tag(name = "figures")
class CallsController {

    private final CallsDesk desk;
    private final Periods periods;

    CallsController(CallsDesk desk, Periods periods) {
        this.desk = desk;
        this.periods = periods;
    }

    @GetMapping
    @Operation(
            operationId = "readCallFigures",
            summary = "What the desk achieved with the calls of a time, group by group",
            description =
                    "Calls that began in it, and calls, chats and letters that came to be owed in it. Counted anew from"
                            + " the facts.")
    CallCounts calls(Asked asked, @RequestParam(defaultValue = "SHOP") Grouping by, Caller caller) {
        var period = periods.of(asked, caller);
        return new CallCounts(period.from(), period.until(), by, desk.figures(period, by));
    }

    @GetMapping(value = "/csv", produces = "text/csv")
    @Operation(
            operationId = "exportCallFigures",
            summary = "The same as a table for spreadsheets",
            description = "UTF-8, commas, one line per group; times in seconds, shops by their code.")
    @CsvAnswer
    ResponseEntity<String> csv(
            Asked asked, @RequestParam(defaultValue = "SHOP") Grouping by, Dialect dialect, Caller caller) {
        var period = periods.of(asked, caller);
        return Table.file("calls", period, CallsTable.of(desk.figures(period, by), dialect.isExcel()));
    }

    /** @param by what the rows are told apart by */
    record CallCounts(Instant from, Instant to, Grouping by, List<CallFigures> rows) {}
}
