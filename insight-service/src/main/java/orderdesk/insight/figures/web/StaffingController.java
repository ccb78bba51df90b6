package orderdesk.insight.figures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import orderdesk.insight.figures.FiguresDesk;
import orderdesk.insight.figures.domain.Arrivals;
import orderdesk.insight.staffing.ErlangA;
import orderdesk.insight.staffing.ErlangC;
import orderdesk.insight.staffing.Flow;
import orderdesk.insight.staffing.QueueModel;
import orderdesk.insight.staffing.Staffed;
import orderdesk.platform.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many operators the shop's own orders need at each hour. */
@RestController
@RequestMapping("/v1/figures/staffing")
@Tag(name = "figures")
class StaffingController {

    private final FiguresDesk desk;
    private final Clock clock;

    StaffingController(FiguresDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "readStaffing",
            summary = "How many operators each hour's orders need, by the orders of a time",
            description = """
                    Erlang C; with a patience, Erlang A. Each hour stands for itself: orders of the night, which are called in \
                    the morning, are shown in the hour they came. No hour has a need before the work of an order was measured.""")
    Staffing staffing(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(description = "A day before to, where not said") @RequestParam(required = false) @Nullable
                    Instant from,
            @Parameter(description = "Now, where not said") @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "Europe/Moscow") ZoneId zone,
            @Parameter(description = "Of the orders that are to be called in time")
                    @RequestParam(defaultValue = "0.95")
                    @DecimalMin("0.01")
                    @DecimalMax("0.999")
                    double share,
            @Parameter(description = "Seconds from an order to its call")
                    @RequestParam(defaultValue = "1800")
                    @Min(1)
                    @Max(86_400)
                    int within,
            @Parameter(description = "Seconds after which a customer is lost, on average")
                    @RequestParam(required = false)
                    @Min(1)
                    @Max(3_600)
                    @Nullable
                    Integer patience,
            Caller caller) {
        var arrivals = desk.arrivals(Periods.of(caller.shops(shop), from, to, zone, clock));
        var wait = Duration.ofSeconds(within);
        var hours = IntStream.range(0, 24)
                .mapToObj(hour -> hour(hour, arrivals, patience, share, wait))
                .toList();
        return new Staffing(arrivals.handled(), arrivals.handling().toSeconds(), hours);
    }

    private static Hour hour(int hour, Arrivals arrivals, @Nullable Integer patience, double share, Duration within) {
        var orders = arrivals.perDay(hour);
        if (orders == 0 || arrivals.handling().isZero()) {
            return new Hour(hour, orders, 0, null);
        }
        var flow = new Flow(orders, arrivals.handling());
        QueueModel model = Optional.ofNullable(patience)
                .<QueueModel>map(seconds -> new ErlangA(flow, Duration.ofSeconds(seconds)))
                .orElseGet(() -> new ErlangC(flow));
        return new Hour(hour, orders, flow.load(), model.needed(share, within));
    }

    /**
     * @param handled orders whose work has been measured
     * @param handlingSeconds what it took on average
     */
    record Staffing(int handled, long handlingSeconds, List<Hour> hours) {}

    /**
     * @param hour of the day, 0 to 23
     * @param orders that came in it, on an average day
     * @param load hours of work that came in it, in Erlang
     * @param need the fewest operators with whom the share wanted is called in time; absent where nothing came
     */
    record Hour(
            int hour, double orders, double load, @Nullable Staffed need) {}
}
