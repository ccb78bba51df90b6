package orderdesk.insight.figures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import orderdesk.insight.figures.FiguresDesk;
import orderdesk.insight.figures.domain.Wait;
import orderdesk.insight.figures.web.Table.Column;
import orderdesk.platform.access.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How confirming depends on the wait for the first contact. */
@RestController
@RequestMapping("/v1/figures/waits")
@Tag(name = "figures")
class WaitsController {

    private static final List<Column<Wait>> COLUMNS = List.of(
            new Column<>("from minutes", wait -> Table.orEmpty(wait.from())),
            new Column<>("until minutes", wait -> Table.orEmpty(wait.until())),
            new Column<>("orders", Wait::orders),
            new Column<>("confirmed", Wait::confirmed),
            new Column<>("share at least", wait -> wait.share().low()),
            new Column<>("share at most", wait -> wait.share().high()));

    private final FiguresDesk desk;
    private final Periods periods;

    WaitsController(FiguresDesk desk, Periods periods) {
        this.desk = desk;
        this.periods = periods;
    }

    @GetMapping
    @Operation(
            operationId = "readWaits",
            summary = "How the share of confirmed orders depends on the wait for the first contact",
            description =
                    "With the bounds of the share at a confidence of 95 %; orders by telephone, and those that a rule"
                            + " confirmed, do not wait.")
    List<Wait> waits(Asked asked, Caller caller) {
        return desk.waits(periods.of(asked, caller));
    }

    @GetMapping(value = "/csv", produces = "text/csv")
    @Operation(operationId = "exportWaits", summary = "The same as a table for spreadsheets")
    @CsvAnswer
    ResponseEntity<String> csv(Asked asked, Dialect dialect, Caller caller) {
        var period = periods.of(asked, caller);
        return Table.file("waits", period, Table.of(COLUMNS, desk.waits(period), dialect.isExcel()));
    }
}
