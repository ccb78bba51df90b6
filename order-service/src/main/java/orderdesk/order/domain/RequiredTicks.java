package orderdesk.order.domain;

import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderTerms;

/** Everything that must have been spoken before an order counts as agreed (R021, R026, R046), as ids of ticks. */
final class RequiredTicks {

    private RequiredTicks() {}

    static List<String> of(OrderTerms terms) {
        var ticks = new ArrayList<String>();
        terms.lines().forEach(line -> addLine(ticks, line));
        ticks.addAll(List.of("recipient", "delivery/method"));
        switch (terms.delivery().method()) {
            case COURIER -> ticks.add("delivery/slot");
            case POST, PICKUP -> ticks.add("delivery/term");
        }
        ticks.addAll(List.of("address", "payment", "due"));
        return ticks;
    }

    private static void addLine(List<String> ticks, Line line) {
        var at = "line/" + line.id() + "/";
        ticks.add(at + "name");
        if (line.options().size() != null) {
            ticks.add(at + "size");
        }
        if (line.options().colour() != null) {
            ticks.add(at + "colour");
        }
        if (line.options().series() != null) {
            ticks.add(at + "series");
        }
        ticks.add(at + "quantity");
    }
}
