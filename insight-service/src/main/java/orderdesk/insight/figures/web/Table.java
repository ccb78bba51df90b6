package orderdesk.insight.figures.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import orderdesk.insight.figures.domain.Period;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Figures for spreadsheets (RFC 4180). */
public final class Table {

    /** A cell that begins so would be a formula there; the last four are the same signs in full width. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    public static final int ROWS_MAX = 10_000;

    private Table() {}

    /** Tells Excel that what follows is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * One line per row, after one with the columns' names.
     *
     * @param excel as Excel reads it where numbers have a decimal comma: with semicolons, and marked as UTF-8
     */
    public static <R> String of(List<Column<R>> columns, List<R> rows, boolean excel) {
        var text = new StringWriter();
        if (excel) {
            text.write(BYTE_ORDER_MARK);
        }
        try (var csv = CsvWriter.builder().fieldSeparator(excel ? ';' : ',').build(text)) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            rows.forEach(row -> csv.writeRecord(columns.stream()
                    .map(column -> harmless(String.valueOf(column.cell().apply(row))))
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory was not written to", e);
        }
        return text.toString();
    }

    /** As a file that is named by what it holds, the shops by their code (R002) and the days of its time. */
    public static ResponseEntity<String> file(String what, Period period, String csv) {
        var shops = period.shops().size() == 1
                ? period.shops().iterator().next().value()
                : period.shops().size() + "-shops";
        var last = period.until().minusNanos(1);
        var name =
                "%s-%s-%s--%s.csv".formatted(what, shops, day(period.from(), period.zone()), day(last, period.zone()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .body(csv);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    /**
     * A list of at most {@value #ROWS_MAX} lines; no list is cut without a word.
     *
     * @param found as many as there are, and one more than the most is enough
     * @throws Problem 400 where there are more
     */
    public static <R> List<R> whole(List<R> found) {
        if (found.size() > ROWS_MAX) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "too-many-rows",
                    "More than %d lines: ask for less time.".formatted(ROWS_MAX));
        }
        return found;
    }

    /** What is absent is an empty cell. */
    public static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }

    /** What somebody wrote is no formula; a number is one only with a sign before it, and none of ours has one. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    public record Column<R>(String name, Function<R, Object> cell) {}
}
