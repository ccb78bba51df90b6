package orderdesk.insight.calls.web;

import java.util.List;
import java.util.function.Function;
import orderdesk.insight.calls.domain.CallFigures;
import orderdesk.insight.figures.web.Table;
import orderdesk.insight.figures.web.Table.Column;

/** Figures of calls as a table for spreadsheets: one line per group. */
final class CallsTable {

    private static final List<Column<CallFigures>> COLUMNS = List.of(
            column("group", row -> Table.harmless(row.key())),
            column("incoming", row -> row.incoming().calls()),
            column("answered", row -> row.incoming().answered()),
            column("within 4 rings", row -> row.incoming().withinFourRings()),
            column("missed", row -> row.incoming().missed()),
            column("hidden", row -> row.incoming().hidden()),
            column("never reached", row -> row.incoming().neverReached()),
            column("talks", row -> row.talks().talks()),
            column("talk", row -> row.talks().talkSeconds()),
            column("wrapped up", row -> row.talks().wrappedUp()),
            column("wrap-up", row -> row.talks().wrapUpSeconds()),
            column("without order", row -> row.talks().withoutOrder()),
            column("owed", row -> row.owed().opened()),
            column("owed still", row -> row.owed().open()),
            column("unreachable", row -> row.owed().unreachable()),
            column("attempts", row -> row.owed().attempts()),
            column("asked for", row -> row.owed().askedFor()),
            column("led to an order", row -> row.owed().ordered()),
            column("promises given", row -> row.promises().given()),
            column("promises kept", row -> row.promises().kept()),
            column("promises renegotiated", row -> row.promises().renegotiated()),
            column("promises broken", row -> row.promises().broken()),
            column("promises lapsed", row -> row.promises().lapsed()));

    private CallsTable() {}

    static String of(List<CallFigures> rows, boolean excel) {
        return Table.of(COLUMNS, rows, excel);
    }

    private static Column<CallFigures> column(String name, Function<CallFigures, Object> cell) {
        return new Column<>(name, cell);
    }
}
