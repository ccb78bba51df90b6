package orderdesk.insight.calls.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.CallsDesk;
import orderdesk.insight.calls.domain.CountedCall;
import orderdesk.insight.calls.domain.CountedTask;
import orderdesk.insight.calls.domain.Listing;
import orderdesk.insight.calls.domain.Listing.After;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.web.Asked;
import orderdesk.insight.figures.web.CsvAnswer;
import orderdesk.insight.figures.web.Dialect;
import orderdesk.insight.figures.web.Group;
import orderdesk.insight.figures.web.Periods;
import orderdesk.insight.figures.web.Table;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls behind a figure, one by one. */
@RestController
@RequestMapping("/v1/figures")
@Tag(name = "figures")
class CallListsController {

    private final CallsDesk desk;
    private final Cursors cursors;
    private final Periods periods;

    CallListsController(CallsDesk desk, Cursors cursors, Periods periods) {
        this.desk = desk;
        this.cursors = cursors;
        this.periods = periods;
    }

    @GetMapping("/calls/list")
    @Operation(operationId = "listCountedCalls", summary = "The calls behind a figure, oldest first")
    Page<ListedCall> calls(
            Asked asked,
            @RequestParam CountedCall counted,
            Group group,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var period = periods.of(asked, caller);
        var list = "calls/" + counted + shops(period) + group.slice();
        var listing = listing(period, group, list, cursor, limit);
        return cursors.page(
                list, desk.calls(counted, listing), limit, call -> written(call.beganAt(), call.id()), ListedCall::of);
    }

    @GetMapping(value = "/calls/list/csv", produces = "text/csv")
    @Operation(
            operationId = "exportCountedCalls",
            summary = "The same as a table for spreadsheets",
            description = "All of them, 10,000 at most; shops by their code.")
    @CsvAnswer
    ResponseEntity<String> callsCsv(
            Asked asked, @RequestParam CountedCall counted, Group group, Dialect dialect, Caller caller) {
        var period = periods.of(asked, caller);
        var found = desk.calls(counted, new Listing(period, group.slice(), null, Table.ROWS_MAX + 1));
        return Table.file("calls-list", period, ListTables.calls(Table.whole(found), dialect.isExcel()));
    }

    @GetMapping("/owed/list")
    @Operation(
            operationId = "listCountedTasks",
            summary = "The calls that were owed, behind a figure, oldest first",
            description = "Callbacks, chats and mails among them. By operator, a promise is of whoever gave it.")
    Page<ListedTask> owed(
            Asked asked,
            @RequestParam CountedTask counted,
            Group group,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var period = periods.of(asked, caller);
        var list = "owed/" + counted + shops(period) + group.slice();
        var listing = listing(period, group, list, cursor, limit);
        return cursors.page(
                list, desk.owed(counted, listing), limit, call -> written(call.openedAt(), call.id()), ListedTask::of);
    }

    @GetMapping(value = "/owed/list/csv", produces = "text/csv")
    @Operation(
            operationId = "exportCountedTasks",
            summary = "The same as a table for spreadsheets",
            description = "All of them, 10,000 at most; shops by their code.")
    @CsvAnswer
    ResponseEntity<String> owedCsv(
            Asked asked, @RequestParam CountedTask counted, Group group, Dialect dialect, Caller caller) {
        var period = periods.of(asked, caller);
        var found = desk.owed(counted, new Listing(period, group.slice(), null, Table.ROWS_MAX + 1));
        return Table.file("owed-list", period, ListTables.tasks(Table.whole(found), dialect.isExcel()));
    }

    /** One more than is shown, so that a next page is known of. */
    private Listing listing(Period period, Group group, String list, @Nullable String cursor, Limit limit) {
        var after = Optional.ofNullable(cursors.after(list, cursor)).map(CallListsController::read);
        return new Listing(period, group.slice(), after.orElse(null), limit.value() + 1);
    }

    private static String shops(Period period) {
        return period.shops().stream().map(ShopId::value).sorted().collect(Collectors.joining(",", "/", ""));
    }

    private static String written(Instant at, UUID id) {
        return at.toEpochMilli() + " " + id;
    }

    private static After read(String written) {
        var parts = written.split(" ", 2);
        return new After(Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[1]));
    }
}
