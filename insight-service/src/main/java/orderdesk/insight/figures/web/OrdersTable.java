package orderdesk.insight.figures.web;

import java.util.List;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.web.Table.Column;

/** Orders behind a figure as a table for spreadsheets: one line per order. */
final class OrdersTable {

    private static final List<Column<CountedOrder>> COLUMNS = List.of(
            new Column<>("order", CountedOrder::orderId),
            new Column<>("shop", CountedOrder::shop),
            new Column<>("placed", CountedOrder::placedAt),
            new Column<>("first attempt", row -> Table.orEmpty(row.attemptedAt())),
            new Column<>("first talk", row -> Table.orEmpty(row.talkedAt())),
            new Column<>("confirmed", row -> Table.orEmpty(row.confirmedAt())),
            new Column<>("attempts", CountedOrder::attempts),
            new Column<>("operator", row -> Table.orEmpty(row.operator())),
            new Column<>("end", row -> Table.orEmpty(row.end())));

    private OrdersTable() {}

    static String of(List<Passage> orders, boolean excel) {
        return Table.of(COLUMNS, orders.stream().map(CountedOrder::of).toList(), excel);
    }
}
