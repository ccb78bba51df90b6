package orderdesk.insight.figures.web;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.Money;
import orderdesk.insight.figures.domain.Figures;
import orderdesk.insight.figures.domain.Figures.Cost;
import orderdesk.insight.figures.domain.Figures.Spread;
import orderdesk.insight.figures.web.Table.Column;
import org.jspecify.annotations.Nullable;

/** Figures as a table for spreadsheets (RFC 4180): one line per group. */
final class FiguresTable {

    private static final List<Column<Figures>> COLUMNS = List.of(
            new Column<>("group", Figures::key),
            new Column<>("placed", row -> row.orders().placed()),
            new Column<>("confirmed", row -> row.orders().confirmed()),
            new Column<>("cancelled", row -> row.orders().cancelled()),
            new Column<>("expired", row -> row.orders().expired()),
            new Column<>("open", row -> row.orders().open()),
            new Column<>("absent goods", row -> row.orders().absentGoods()),
            new Column<>("placed at night", row -> row.orders().atNight()),
            new Column<>("absent goods at night", row -> row.orders().absentAtNight()),
            new Column<>("carrying on another", row -> row.orders().carriedOn()),
            new Column<>("merged", row -> row.orders().merged()),
            new Column<>("confirmed by rule", row -> row.orders().byRule()),
            new Column<>("owed a call", row -> row.contact().owed()),
            new Column<>("in target", row -> row.contact().inTarget()),
            new Column<>("target missed", row -> row.contact().targetMissed()),
            new Column<>("in limit", row -> row.contact().inLimit()),
            new Column<>("breached", row -> row.contact().breached()),
            new Column<>(
                    "median to attempt", row -> spread(row.contact().wallClock().toAttempt(), Spread::median)),
            new Column<>(
                    "median to talk", row -> spread(row.contact().wallClock().toTalk(), Spread::median)),
            new Column<>(
                    "median to confirmed",
                    row -> spread(row.contact().wallClock().toConfirmed(), Spread::median)),
            new Column<>(
                    "median to attempt in open time",
                    row -> spread(row.contact().openTime().toAttempt(), Spread::median)),
            new Column<>(
                    "mean to attempt in open time",
                    row -> spread(row.contact().openTime().toAttempt(), Spread::mean)),
            new Column<>(
                    "longest to attempt in open time",
                    row -> spread(row.contact().openTime().toAttempt(), Spread::longest)),
            new Column<>(
                    "median to talk in open time",
                    row -> spread(row.contact().openTime().toTalk(), Spread::median)),
            new Column<>(
                    "mean to talk in open time",
                    row -> spread(row.contact().openTime().toTalk(), Spread::mean)),
            new Column<>(
                    "longest to talk in open time",
                    row -> spread(row.contact().openTime().toTalk(), Spread::longest)),
            new Column<>(
                    "median to confirmed in open time",
                    row -> spread(row.contact().openTime().toConfirmed(), Spread::median)),
            new Column<>(
                    "mean to confirmed in open time",
                    row -> spread(row.contact().openTime().toConfirmed(), Spread::mean)),
            new Column<>(
                    "longest to confirmed in open time",
                    row -> spread(row.contact().openTime().toConfirmed(), Spread::longest)),
            new Column<>("attempts", row -> row.work().attempts()),
            new Column<>("handling", row -> row.work().handlingSeconds()),
            new Column<>("wrap-up", row -> row.work().wrapUpSeconds()),
            new Column<>("work per confirmed", row -> Table.orEmpty(row.work().perConfirmed())),
            new Column<>("cost", row -> money(row, Cost::handling)),
            new Column<>("cost per confirmed", row -> money(row, Cost::perConfirmed)),
            new Column<>("promises given", row -> row.promises().given()),
            new Column<>("promises kept", row -> row.promises().kept()),
            new Column<>("promises renegotiated", row -> row.promises().renegotiated()),
            new Column<>("promises broken", row -> row.promises().broken()),
            new Column<>("promises lapsed", row -> row.promises().lapsed()),
            new Column<>("delivered", row -> row.deliveries().notReminded().delivered()),
            new Column<>("came back", row -> row.deliveries().notReminded().cameBack()),
            new Column<>(
                    "delivered, reminded", row -> row.deliveries().reminded().delivered()),
            new Column<>(
                    "came back, reminded", row -> row.deliveries().reminded().cameBack()));

    private FiguresTable() {}

    static String of(List<Figures> rows, boolean excel) {
        return Table.of(COLUMNS, rows, excel);
    }

    private static Object spread(@Nullable Spread spread, ToLongFunction<Spread> which) {
        return spread == null ? "" : which.applyAsLong(spread);
    }

    /** As "1234.50 RUB"; of several currencies one behind the other. */
    private static Object money(Figures row, Function<Cost, @Nullable Money> which) {
        return row.work().costs().stream()
                .map(which)
                .filter(Objects::nonNull)
                .map(FiguresTable::written)
                .collect(Collectors.joining(" + "));
    }

    private static String written(Money money) {
        var digits = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
        return BigDecimal.valueOf(money.minor(), digits).toPlainString() + " " + money.currency();
    }
}
