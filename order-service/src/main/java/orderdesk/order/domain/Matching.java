package orderdesk.order.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderDrafted.Ask;
import orderdesk.contracts.order.OrderDrafted.Match;
import orderdesk.contracts.stock.MatchedLine;
import orderdesk.contracts.stock.MatchedLine.Product;
import org.jspecify.annotations.Nullable;

/** A draft while what the catalogue knows of its written lines is put in. */
final class Matching {

    private final Order order;
    private final State.Draft draft;
    private final Workshop workshop;
    private final List<Line> lines;
    private int linesEver;

    Matching(Order order, State.Draft draft, Workshop workshop) {
        this.order = order;
        this.draft = draft;
        this.workshop = workshop;
        this.lines = new ArrayList<>(order.terms().lines());
        this.linesEver = order.progress().linesEver();
    }

    /** Only what nobody has decided yet is filled in. */
    Order with(List<MatchedLine> found) {
        Map<Integer, MatchedLine> byPosition = new HashMap<>();
        found.forEach(each -> byPosition.put(each.position(), each));
        var asks = draft.asks().stream()
                .map(ask -> ask.match() == Match.PENDING ? known(ask, byPosition.get(ask.position())) : ask)
                .toList();
        var terms = Terms.with(order.terms(), List.copyOf(lines));
        var priced = Terms.with(terms, new Carriage(workshop.shop()).priced(terms.delivery(), lines));
        var state = new State.Draft(asks, draft.letter(), draft.lacks());
        return order.with(order.progress()
                        .lines(linesEver, order.progress().apart())
                        .in(state))
                .on(order.version(), Reckoning.reckoned(priced, order.known()));
    }

    private Ask known(Ask ask, @Nullable MatchedLine found) {
        if (found == null) {
            return ask;
        }
        var product = found.product();
        var line = found.match() == Match.UNMATCHED || product == null ? null : line(product, ask.quantity());
        return new Ask(
                ask.position(),
                ask.words(),
                ask.article(),
                ask.quantity(),
                line == null ? Match.UNMATCHED : found.match(),
                line,
                found.candidates());
    }

    /** Nothing where the draft has as many lines as it may, or such a line breaks a rule: a person decides. */
    private @Nullable LineId line(Product product, @Nullable Integer quantity) {
        var line = new Line(
                new LineId(Integer.toString(linesEver + 1)),
                product.sku(),
                product.name(),
                product.options(),
                quantity == null ? 1 : quantity,
                product.price(),
                product.prepayOnly(),
                product.vendor());
        var all = new ArrayList<>(lines);
        all.add(line);
        if (!Drafting.flaws(all, workshop.shop()).isEmpty()) {
            return null;
        }
        lines.add(line);
        linesEver++;
        return line.id();
    }
}
