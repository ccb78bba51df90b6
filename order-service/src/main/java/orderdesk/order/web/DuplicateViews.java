package orderdesk.order.web;

import java.util.List;
import java.util.Set;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.DuplicateDesk.Suggestion;
import orderdesk.order.domain.duplicate.Likeness;
import orderdesk.order.domain.duplicate.Merges;
import org.jspecify.annotations.Nullable;

/** What is seen of orders that are one wish, and said about them. */
interface DuplicateViews {

    String MERGE = """
            {"away": "0a6e1d5e-4c5b-5b1f-9d43-6f2f2c2f7d11", "awayVersion": 1, "take": ["2"]}
            """;

    String RULES = "{\"withinSeconds\": 86400}";

    record Duplicates(List<Duplicate> items) {}

    /**
     * @param order the other one
     * @param in what they are alike
     * @param missing its lines whose goods this order lacks
     */
    record Duplicate(OrderView order, Set<Likeness> in, List<Line> missing) {

        static Duplicate of(Suggestion suggestion) {
            return new Duplicate(OrderView.of(suggestion.other()), suggestion.in(), suggestion.missing());
        }
    }

    /**
     * @param away the order that ends
     * @param awayVersion as the operator saw it
     * @param take its lines that the kept order gets, at the catalogue's price of now
     */
    record MergeOrders(
            OrderId away, int awayVersion, @Nullable List<LineId> take) {

        List<LineId> lines() {
            return take == null ? List.of() : take;
        }
    }

    /** @param other the order that looks like this one */
    record NotTheSame(OrderId other) {}

    /** @param withinSeconds orders of one person placed farther apart are two wishes; 60 s to 14 days, a day unless said */
    record DuplicateRules(long withinSeconds) {

        static DuplicateRules of(Merges merges) {
            return new DuplicateRules(merges.likeWithin().toSeconds());
        }
    }
}
