package orderdesk.insight.figures.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Figures for spreadsheets (RFC 4180). */
public final class Table {

    /** A cell that begins so would be a formula there. */
    private static final String FORMULA = "=+-@\t\r";

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
                    .map(column -> String.valueOf(column.cell().apply(row)))
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory was not written to", e);
        }
        return text.toString();
    }

    /** As a file of that name. */
    public static ResponseEntity<String> file(String name, String csv) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .body(csv);
    }

    /** What people chose themselves is no formula. */
    public static String harmless(String key) {
        return !key.isEmpty() && FORMULA.indexOf(key.charAt(0)) >= 0 ? "'" + key : key;
    }

    public record Column<R>(String name, Function<R, Object> cell) {}
}
