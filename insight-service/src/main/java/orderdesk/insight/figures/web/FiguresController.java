package orderdesk.insight.figures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.FiguresDesk;
import orderdesk.insight.figures.domain.Counted;
import orderdesk.insight.figures.domain.Figures;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Wait;
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

/** What the desk achieved, per shop, channel, operator, day or hour (R040, R065, R071, R077). */
@RestController
@RequestMapping("/v1/figures")
@Tag(name = "figures")
class FiguresController {

    private final FiguresDesk desk;
    private final Cursors cursors;
    private final Periods periods;

    FiguresController(FiguresDesk desk, Cursors cursors, Periods periods) {
        this.desk = desk;
        this.cursors = cursors;
        this.periods = periods;
    }

    @GetMapping
    @Operation(
            operationId = "readFigures",
            summary = "What the desk achieved with the orders that were placed in a time, group by group",
            description = "Counted anew from the facts of all services. Of all the caller's shops where none is named.")
    Counts figures(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(description = "A day before to, where not said") @RequestParam(required = false) @Nullable
                    Instant from,
            @Parameter(description = "Now, where not said") @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "SHOP") Grouping by,
            @Parameter(description = "Of days and hours, by its IANA name; each shop's own, where not said")
                    @RequestParam(required = false)
                    @Nullable
                    ZoneId zone,
            Caller caller) {
        var period = periods.of(caller.shops(shop), from, to, zone);
        return new Counts(period.from(), period.until(), by, desk.figures(period, by));
    }

    @GetMapping(value = "/csv", produces = "text/csv")
    @Operation(
            operationId = "exportFigures",
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
        return Table.file("figures.csv", FiguresTable.of(desk.figures(period, by), excel));
    }

    @GetMapping("/waits")
    @Operation(
            operationId = "readWaits",
            summary = "How the share of confirmed orders depends on the wait for the first contact",
            description = "With the bounds of the share at a confidence of 95 %; orders by telephone do not wait.")
    List<Wait> waits(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Caller caller) {
        return desk.waits(periods.of(caller.shops(shop), from, to));
    }

    @GetMapping("/orders")
    @Operation(operationId = "listCountedOrders", summary = "The orders behind a figure, oldest first")
    Page<CountedOrder> orders(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam Counted counted,
            @Parameter(description = "Of one group only, together with its key")
                    @RequestParam(required = false)
                    @Nullable
                    Grouping by,
            @Parameter(description = "As the figures name it", example = "anna")
                    @RequestParam(required = false)
                    @Nullable
                    String key,
            @RequestParam(required = false) @Nullable ZoneId zone,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var shops = caller.shops(shop);
        var period = periods.of(shops, from, to, zone);
        var slice = Slices.of(by, key);
        var named = shops.stream().map(ShopId::value).sorted().collect(Collectors.joining(","));
        var list = "figures/%s/%s/%s".formatted(counted, named, slice);
        var after = Optional.ofNullable(cursor).map(given -> Places.read(cursors.read(list, given)));
        var found = desk.orders(period, counted, slice, after.orElse(null), limit.value() + 1);
        var shown = found.subList(0, Math.min(found.size(), limit.value()));
        var next = found.size() > limit.value() ? cursors.write(list, Places.write(shown.getLast())) : null;
        return new Page<>(shown.stream().map(CountedOrder::of).toList(), next);
    }

    /** @param by what the rows are told apart by */
    record Counts(Instant from, Instant to, Grouping by, List<Figures> rows) {}
}
