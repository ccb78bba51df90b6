package orderdesk.insight.figures.web;

import java.util.List;
import java.util.Optional;
import orderdesk.insight.figures.domain.Figures;
import orderdesk.insight.figures.domain.Figures.Spread;
import orderdesk.insight.figures.web.Table.Column;
import org.jspecify.annotations.Nullable;

/** Figures as a table for spreadsheets (RFC 4180): one line per group. */
final class FiguresTable {

    private static final List<Column<Figures>> COLUMNS = List.of(
            new Column<>("group", row -> Table.harmless(row.key())),
            new Column<>("placed", row -> row.orders().placed()),
            new Column<>("confirmed", row -> row.orders().confirmed()),
            new Column<>("cancelled", row -> row.orders().cancelled()),
            new Column<>("expired", row -> row.orders().expired()),
            new Column<>("open", row -> row.orders().open()),
            new Column<>("absent goods", row -> row.orders().absentGoods()),
            new Column<>("owed a call", row -> row.contact().owed()),
            new Column<>("in target", row -> row.contact().inTarget()),
            new Column<>("target missed", row -> row.contact().targetMissed()),
            new Column<>("breached", row -> row.contact().breached()),
            new Column<>("median to attempt", row -> median(row.contact().toAttempt())),
            new Column<>("median to talk", row -> median(row.contact().toTalk())),
            new Column<>("median to confirmed", row -> median(row.contact().toConfirmed())),
            new Column<>("attempts", row -> row.work().attempts()),
            new Column<>("handling", row -> row.work().handlingSeconds()),
            new Column<>("wrap-up", row -> row.work().wrapUpSeconds()),
            new Column<>("promises given", row -> row.promises().given()),
            new Column<>("promises kept", row -> row.promises().kept()),
            new Column<>("promises renegotiated", row -> row.promises().renegotiated()),
            new Column<>("promises broken", row -> row.promises().broken()),
            new Column<>("delivered", row -> row.deliveries().notReminded().delivered()),
            new Column<>("came back", row -> row.deliveries().notReminded().cameBack()),
            new Column<>(
                    "delivered, reminded", row -> row.deliveries().reminded().delivered()),
            new Column<>(
                    "came back, reminded", row -> row.deliveries().reminded().cameBack()));

    private FiguresTable() {}

    static String of(List<Figures> rows) {
        return Table.of(COLUMNS, rows);
    }

    private static Object median(@Nullable Spread spread) {
        return Optional.ofNullable(spread)
                .map(Spread::median)
                .map(Object.class::cast)
                .orElse("");
    }
}
