package orderdesk.insight.figures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.IntStream;
import orderdesk.insight.calls.ArrivalsDesk;
import orderdesk.insight.figures.domain.Arrivals;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.staffing.Crew;
import orderdesk.insight.staffing.Staffed;
import orderdesk.insight.staffing.Work;
import orderdesk.platform.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many operators the shop's own orders and calls need at each hour. */
@RestController
@RequestMapping("/v1/figures/staffing")
@Tag(name = "figures")
class StaffingController {

    private final ArrivalsDesk desk;
    private final Periods periods;

    StaffingController(ArrivalsDesk desk, Periods periods) {
        this.desk = desk;
        this.periods = periods;
    }

    @GetMapping
    @Operation(
            operationId = "readStaffing",
            summary = "How many operators each hour needs, by the orders and calls of a time",
            description = """
                    Erlang C; with a patience, Erlang A for those who call. Each hour stands for itself, and orders of the night \
                    are work of the hour in which the shop opens. Customers who call are answered by whoever the orders leave \
                    free, and orders wait longer than callers do: the need is whichever of the two asks for more. No hour has a \
                    need before its work was measured.""")
    Staffing staffing(Asked asked, Wanted wanted, Caller caller) {
        return staffing(periods.of(asked, caller), wanted);
    }

    @GetMapping(value = "/csv", produces = "text/csv")
    @Operation(operationId = "exportStaffing", summary = "The same as a table for spreadsheets, one line per hour")
    @CsvAnswer
    ResponseEntity<String> csv(Asked asked, Wanted wanted, Dialect dialect, Caller caller) {
        var period = periods.of(asked, caller);
        return Table.file(
                "staffing", period, StaffingTable.of(staffing(period, wanted).hours(), dialect.isExcel()));
    }

    private Staffing staffing(Period period, Wanted wanted) {
        var arrivals = desk.arrivals(period);
        var crew = wanted.crew();
        var hours = IntStream.range(0, 24)
                .mapToObj(hour -> hour(hour, arrivals, crew))
                .toList();
        return new Staffing(
                arrivals.handled(),
                arrivals.handling().toSeconds(),
                arrivals.talks(),
                arrivals.talk().toSeconds(),
                hours);
    }

    private static Hour hour(int hour, Arrivals arrivals, Crew crew) {
        var orders = Work.of(arrivals.ordersIn(hour), arrivals.handling());
        var owed = Work.of(arrivals.owedIn(hour), arrivals.talk());
        var callers = Work.of(arrivals.callersIn(hour), arrivals.talk());
        var need = crew.needed(orders.and(owed), callers);
        return new Hour(
                hour,
                arrivals.ordersIn(hour),
                arrivals.callersIn(hour),
                arrivals.owedIn(hour),
                orders.and(owed).and(callers).load(),
                need.map(Crew.Needed::all).orElse(null),
                need.map(Crew.Needed::callers).orElse(null));
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
     * @param orders that are work of it when it comes, on average: those of the night are work of the opening
     * @param callers customers who call in it
     * @param owed calls that are owed to customers and are work of it
     * @param load hours of work that came in it, in Erlang
     * @param need the fewest operators with whom orders and callers are begun in time, and what they make of all work;
     *     absent where nothing came
     * @param answered what is left of them for callers, beside the orders; absent where nobody called
     */
    record Hour(
            int hour,
            double orders,
            double callers,
            double owed,
            double load,
            @Nullable Staffed need,
            @Nullable Staffed answered) {}
}
