package orderdesk.insight.aftersale.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import orderdesk.insight.aftersale.domain.SaleFigures;
import orderdesk.insight.aftersale.domain.SaleFigures.TimeTaken;
import orderdesk.insight.figures.web.Table;
import orderdesk.insight.figures.web.Table.Column;
import org.jspecify.annotations.Nullable;

/** Figures of cases as a table for spreadsheets: one line per group, times in seconds. */
final class SaleTable {

    private static final List<Column<SaleFigures>> COLUMNS = List.of(
            column("group", row -> row.key()),
            column("opened", row -> row.decisions().opened()),
            column("decided", row -> row.decisions().decided()),
            column("decided in time", row -> row.decisions().inTime()),
            column("undecided", row -> row.decisions().undecided()),
            column("undecided and late", row -> row.decisions().undecidedLate()),
            column("mean to decision", row -> time(row.decisions().toDecision(), TimeTaken::mean)),
            column("median to decision", row -> time(row.decisions().toDecision(), TimeTaken::median)),
            column("nine of ten decided within", row -> time(row.decisions().toDecision(), TimeTaken::ninetieth)),
            column("refunds asked", row -> row.refunds().asked()),
            column("refunds paid", row -> row.refunds().paid()),
            column("paid in time", row -> row.refunds().inTime()),
            column("owed", row -> row.refunds().owed()),
            column("owed and late", row -> row.refunds().owedLate()),
            column("mean to refund", row -> time(row.refunds().toRefund(), TimeTaken::mean)),
            column("median to refund", row -> time(row.refunds().toRefund(), TimeTaken::median)),
            column("nine of ten paid within", row -> time(row.refunds().toRefund(), TimeTaken::ninetieth)),
            column("median from demand to money", row -> time(row.refunds().sinceDemand(), TimeTaken::median)),
            column("nine of ten from demand within", row -> time(row.refunds().sinceDemand(), TimeTaken::ninetieth)));

    private SaleTable() {}

    static String of(List<SaleFigures> rows, boolean excel) {
        return Table.of(COLUMNS, rows, excel);
    }

    private static Object time(@Nullable TimeTaken taken, ToLongFunction<TimeTaken> which) {
        return taken == null ? "" : which.applyAsLong(taken);
    }

    private static Column<SaleFigures> column(String name, Function<SaleFigures, Object> cell) {
        return new Column<>(name, cell);
    }
}
