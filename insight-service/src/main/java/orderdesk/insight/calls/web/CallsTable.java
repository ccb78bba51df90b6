package orderdesk.insight.calls.web;

import java.util.List;
import java.util.function.Function;
import orderdesk.insight.calls.domain.CallFigures;
import orderdesk.insight.figures.domain.Figures.Spread;
import orderdesk.insight.figures.web.Table;
import orderdesk.insight.figures.web.Table.Column;
import org.jspecify.annotations.Nullable;

/** Figures of calls as a table for spreadsheets: one line per group. */
final class CallsTable {

    private static final List<Column<CallFigures>> COLUMNS = List.of(
            column("group", row -> row.key()),
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
            column("talk and wrap-up apart from orders", row -> row.talks().apartSeconds()),
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
            column("promises lapsed", row -> row.promises().lapsed()),
            column("chats", row -> row.written().chats().asked()),
            column("chats answered", row -> row.written().chats().answered()),
            column("chats in time", row -> row.written().chats().inTime()),
            column("chats late", row -> row.written().chats().late()),
            column("median to chat", row -> median(row.written().chats().wallClock())),
            column("chat", row -> row.written().chatSeconds()),
            column("letters", row -> row.written().letters().asked()),
            column("letters answered", row -> row.written().letters().answered()),
            column("letters in time", row -> row.written().letters().inTime()),
            column("letters late", row -> row.written().letters().late()),
            column("median to answer", row -> median(row.written().letters().wallClock())),
            column(
                    "median to answer in open time",
                    row -> median(row.written().letters().openTime())));

    private CallsTable() {}

    static String of(List<CallFigures> rows, boolean excel) {
        return Table.of(COLUMNS, rows, excel);
    }

    private static Object median(@Nullable Spread spread) {
        return spread == null ? "" : spread.median();
    }

    private static Column<CallFigures> column(String name, Function<CallFigures, Object> cell) {
        return new Column<>(name, cell);
    }
}
