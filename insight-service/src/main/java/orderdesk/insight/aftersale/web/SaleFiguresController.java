package orderdesk.insight.aftersale.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.aftersale.SaleDesk;
import orderdesk.insight.aftersale.domain.CountedSale;
import orderdesk.insight.aftersale.domain.SaleCase;
import orderdesk.insight.aftersale.domain.SaleCases.Counted;
import orderdesk.insight.aftersale.domain.SaleCases.Place;
import orderdesk.insight.aftersale.domain.SaleCount;
import orderdesk.insight.aftersale.domain.SaleFigures;
import orderdesk.insight.aftersale.domain.SaleGrouping;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.web.Asked;
import orderdesk.insight.figures.web.CsvAnswer;
import orderdesk.insight.figures.web.Dialect;
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

/** How fast customers with a trouble had their answer, and their money (R035, R111). */
@RestController
@RequestMapping("/v1/figures/after-sale")
@Tag(name = "figures")
class SaleFiguresController {

    private final SaleDesk desk;
    private final Cursors cursors;
    private final Periods periods;

    SaleFiguresController(SaleDesk desk, Cursors cursors, Periods periods) {
        this.desk = desk;
        this.cursors = cursors;
        this.periods = periods;
    }

    @GetMapping
    @Operation(
            operationId = "readAfterSaleFigures",
            summary = "Time to the answer and time to the money, group by group",
            description = "Answers of cases that were opened in the time; money that finance was asked for in it."
                    + " A case that stands in two groups is counted in each by what was done there.")
    SaleCounts figures(Asked asked, @RequestParam(defaultValue = "SHOP") SaleGrouping by, Caller caller) {
        var period = periods.of(asked, caller);
        return new SaleCounts(period.from(), period.until(), by, desk.figures(period, by));
    }

    @GetMapping(value = "/csv", produces = "text/csv")
    @Operation(
            operationId = "exportAfterSaleFigures",
            summary = "The same as a table for spreadsheets",
            description = "UTF-8, commas, one line per group; times in seconds.")
    @CsvAnswer
    ResponseEntity<String> csv(
            Asked asked, @RequestParam(defaultValue = "SHOP") SaleGrouping by, Dialect dialect, Caller caller) {
        var period = periods.of(asked, caller);
        return Table.file("after-sale", period, SaleTable.of(desk.figures(period, by), dialect.isExcel()));
    }

    @GetMapping("/list")
    @Operation(operationId = "listCountedCases", summary = "The cases behind a figure, oldest first")
    Page<CountedCase> list(
            Asked asked,
            @RequestParam CountedSale counted,
            @RequestParam(defaultValue = "SHOP") SaleGrouping by,
            @Parameter(description = "Of one group only, as the figures name it", example = "anna")
                    @RequestParam(required = false)
                    @Nullable
                    String key,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var period = periods.of(asked, caller);
        var name = "after-sale/%s/%s/%s/%s".formatted(counted, shops(period), by, key);
        var after = cursors.after(name, cursor);
        var which = new Counted(period, counted, by, key);
        var rest = desk.cases(which, after == null ? null : place(after), limit.value() + 1);
        return cursors.page(name, rest, limit, each -> place(counted, each), CountedCase::of);
    }

    private static String shops(Period period) {
        return period.shops().stream().map(ShopId::value).sorted().collect(Collectors.joining(","));
    }

    private static String place(CountedSale counted, SaleCase item) {
        return "%s %s".formatted(Objects.requireNonNull(SaleCount.at(counted, item)), item.id());
    }

    private static Place place(String text) {
        var cut = text.indexOf(' ');
        return new Place(Instant.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
    }

    /** @param by what the rows are told apart by */
    record SaleCounts(Instant from, Instant to, SaleGrouping by, List<SaleFigures> rows) {}
}
