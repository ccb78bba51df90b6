package orderdesk.insight.figures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.FiguresDesk;
import orderdesk.insight.figures.domain.Counted;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Place;
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

/** The orders behind a figure, one by one. */
@RestController
@RequestMapping("/v1/figures")
@Tag(name = "figures")
class OrderListsController {

    private final FiguresDesk desk;
    private final Cursors cursors;
    private final Periods periods;

    OrderListsController(FiguresDesk desk, Cursors cursors, Periods periods) {
        this.desk = desk;
        this.cursors = cursors;
        this.periods = periods;
    }

    @GetMapping("/orders")
    @Operation(operationId = "listCountedOrders", summary = "The orders behind a figure, oldest first")
    Page<CountedOrder> orders(
            Asked asked,
            @RequestParam Counted counted,
            Group group,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var period = periods.of(asked, caller);
        var slice = group.slice();
        return page(
                "figures/%s/%s/%s".formatted(counted, named(period), slice),
                cursor,
                limit,
                (after, many) -> desk.orders(period, counted, slice, after, many));
    }

    @GetMapping(value = "/orders/csv", produces = "text/csv")
    @Operation(
            operationId = "exportCountedOrders",
            summary = "The same as a table for spreadsheets",
            description = "All of them, 10,000 at most; shops by their code.")
    @CsvAnswer
    ResponseEntity<String> ordersCsv(
            Asked asked, @RequestParam Counted counted, Group group, Dialect dialect, Caller caller) {
        var period = periods.of(asked, caller);
        var found = desk.orders(period, counted, group.slice(), null, Table.ROWS_MAX + 1);
        return Table.file("orders", period, OrdersTable.of(Table.whole(found), dialect.isExcel()));
    }

    @GetMapping("/waits/orders")
    @Operation(operationId = "listWaitedOrders", summary = "The orders that waited as long as a group, oldest first")
    Page<CountedOrder> waited(
            Asked asked,
            @Parameter(description = "The group's key", example = "30") @RequestParam String waited,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var period = periods.of(asked, caller);
        return page(
                "waits/%s/%s".formatted(waited, named(period)),
                cursor,
                limit,
                (after, many) -> desk.waited(period, waited, after, many));
    }

    private Page<CountedOrder> page(
            String list,
            @Nullable String cursor,
            Limit limit,
            BiFunction<@Nullable Place, Integer, List<Passage>> read) {
        var after = Optional.ofNullable(cursor)
                .map(given -> Places.read(cursors.read(list, given)))
                .orElse(null);
        return cursors.page(list, read.apply(after, limit.value() + 1), limit, Places::write, CountedOrder::of);
    }

    private static String named(Period period) {
        return period.shops().stream().map(ShopId::value).sorted().collect(Collectors.joining(","));
    }
}
