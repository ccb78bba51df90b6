package orderdesk.order.domain.aftersale;

import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.order.domain.Flaw;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.State;
import orderdesk.order.domain.Unacceptable;

/** What a case must keep to, to be opened. */
final class Opening {

    private Opening() {}

    /** @throws Unacceptable naming every flaw */
    static void check(Order order, Playbook playbook, Playbook.Channel channel, List<LineId> lines, String complaint) {
        var flaws = new ArrayList<Flaw>();
        var reported = channel == Playbook.Channel.CARRIER && playbook.kind() == Kind.REFUSED_DELIVERY;
        if (playbook.kind() == Kind.REFUSED_DELIVERY && order.state() instanceof State.Delivered) {
            flaws.add(new Flaw("/kind", "delivered", "The parcel was taken."));
        }
        if (!reported && !playbook.channels().contains(channel)) {
            flaws.add(new Flaw("/channel", "channel", "By one of %s.".formatted(playbook.channels())));
        }
        if (complaint.isBlank() || complaint.length() > Handling.COMPLAINT_MAX) {
            flaws.add(new Flaw("/complaint", "text", "1 to %d characters.".formatted(Handling.COMPLAINT_MAX)));
        }
        var known = order.terms().lines().stream().map(Line::id).toList();
        if (!known.containsAll(lines) || lines.stream().distinct().count() != lines.size()) {
            flaws.add(new Flaw("/lines", "unknown-line", "Lines of the order, each once."));
        }
        if (playbook.notForMadeToOrder() && about(order, lines).stream().anyMatch(Line::prepayOnly)) {
            flaws.add(new Flaw("/lines", "made-to-order", "Goods made to order are not exchanged for their size."));
        }
        if (!flaws.isEmpty()) {
            throw new Unacceptable(flaws);
        }
    }

    private static List<Line> about(Order order, List<LineId> lines) {
        return order.terms().lines().stream()
                .filter(line -> lines.isEmpty() || lines.contains(line.id()))
                .toList();
    }
}
