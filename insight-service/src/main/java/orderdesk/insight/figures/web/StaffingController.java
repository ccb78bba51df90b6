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
import orderdesk.insight.calls.ArrivalsDesk;
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

/** How many operators the shop's own orders and calls need at each hour. */
@RestController
@RequestMapping("/v1/figures/staffing")
@Tag(name = "figures")
class StaffingController {

    private final ArrivalsDesk desk;
    private final Clock clock;

    StaffingController(ArrivalsDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "readStaffing",
            summary = "How many operators each hour needs, by the orders and calls of a time",
            description = """
                    Erlang C; with a patience, Erlang A. Each hour stands for itself, and orders of the night are work of the \
                    hour in which the shop opens. No hour has a need before its work was measured.""")
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
        return new Staffing(
                arrivals.handled(),
                arrivals.handling().toSeconds(),
                arrivals.talks(),
                arrivals.talk().toSeconds(),
                hours);
    }

    private static Hour hour(int hour, Arrivals arrivals, @Nullable Integer patience, double share, Duration within) {
        var orders = arrivals.handling().isZero() ? 0 : arrivals.perDay(hour);
        var calls = arrivals.talk().isZero() ? 0 : arrivals.callsPerDay(hour);
        if (orders + calls == 0) {
            return new Hour(hour, arrivals.perDay(hour), arrivals.callsPerDay(hour), 0, null);
        }
        var work = orders * arrivals.handling().toMillis()
                + calls * arrivals.talk().toMillis();
        var flow = new Flow(orders + calls, Duration.ofMillis(Math.round(work / (orders + calls))));
        QueueModel model = Optional.ofNullable(patience)
                .<QueueModel>map(seconds -> new ErlangA(flow, Duration.ofSeconds(seconds)))
                .orElseGet(() -> new ErlangC(flow));
        return new Hour(
                hour, arrivals.perDay(hour), arrivals.callsPerDay(hour), flow.load(), model.needed(share, within));
    }

    /**
     * @param handled orders whose work has been measured
     * @param handlingSeconds what it took on average
     * @param talks that were of no order and have been measured
     * @param talkSeconds what one took on average, wrap-up included
     */
    record Staffing(int handled, long handlingSeconds, int talks, long talkSeconds, List<Hour> hours) {}

    /**
     * @param hour of the day, 0 to 23
     * @param orders that are work of it, on an average day: those of the night are work of the opening
     * @param calls of customers, and calls that are owed to them, in it
     * @param load hours of work that came in it, in Erlang
     * @param need the fewest operators with whom the share wanted is called in time; absent where nothing came
     */
    record Hour(
            int hour,
            double orders,
            double calls,
            double load,
            @Nullable Staffed need) {}
}
