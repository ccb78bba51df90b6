package orderdesk.notification.mailbox.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.notification.MailEvent.WantedLine;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The lines of an order in a spreadsheet: CSV, or Office Open XML. Formulas are not run; what the writer's program had
 * calculated is read.
 */
final class Sheets {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final int ROWS_MAX = 2_000;
    private static final int COLUMNS_MAX = 50;
    private static final int ENTRIES_MAX = 1_000;

    /** Unpacked, of a whole workbook; one of a hundred lines has some ten KiB. */
    static final int INFLATED_MAX = 20 << 20;

    private static final String WORKBOOK = "xl/workbook.xml";

    private Sheets() {}

    /** Whether a packed file is a workbook; only its directory of names is looked at. */
    static boolean isWorkbook(byte[] zip) {
        try (var file = open(zip)) {
            return file.getEntry(WORKBOOK) != null;
        } catch (IOException | RuntimeException _) {
            return false; // a damaged archive is no workbook
        }
    }

    /** @throws Unreadable where it is damaged or larger than an order can be */
    static List<WantedLine> workbook(byte[] content) throws Unreadable {
        requireBounded(content);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                var rows = workbook.getFirstSheet().openStream()) {
            return SheetColumns.lines(rows.limit(ROWS_MAX).map(Sheets::cells).toList());
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(e); // its parsers throw many kinds at hostile files
        }
    }

    /** @throws Unreadable where quotes are open to the end, or a field is longer than a text can be */
    static List<WantedLine> csv(String text) throws Unreadable {
        var rows = new ArrayList<List<String>>();
        try (var reader = CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
            for (var row : reader) {
                if (rows.size() == ROWS_MAX) {
                    break;
                }
                rows.add(row.getFields().stream().limit(COLUMNS_MAX).toList());
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw new Unreadable(e);
        }
        return SheetColumns.lines(rows);
    }

    /** The one that stands most often in the first lines. */
    private static char separator(String text) {
        var head = text.lines().limit(10).reduce("", String::concat);
        return Stream.of(';', ',', '\t')
                .max((a, b) -> Long.compare(count(head, a), count(head, b)))
                .orElse(';');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(it -> it == wanted).count();
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < Math.min(row.getCellCount(), COLUMNS_MAX); column++) {
            cells.add(row.getOptionalCell(column).flatMap(Sheets::text).orElse(""));
        }
        return cells;
    }

    private static Optional<String> text(Cell cell) {
        return Optional.ofNullable(cell.getRawValue()).map(String::strip);
    }

    private static void requireBounded(byte[] content) throws Unreadable {
        try (var file = open(content)) {
            long inflated = 0;
            var count = 0;
            for (var entry : Collections.list(file.getEntries())) {
                try (var in = file.getInputStream(entry)) {
                    inflated += skipped(in, INFLATED_MAX - inflated);
                }
                if (++count > ENTRIES_MAX || inflated > INFLATED_MAX) {
                    throw new Unreadable(new IOException("It inflates beyond what a list of goods can be"));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(e);
        }
    }

    private static ZipFile open(byte[] zip) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                .get();
    }

    /** How much there is, counted to a little above the limit. */
    private static long skipped(InputStream entry, long limit) throws IOException {
        var buffer = new byte[8192];
        long all = 0;
        for (var read = entry.read(buffer); read >= 0 && all <= limit; read = entry.read(buffer)) {
            all += read;
        }
        return all;
    }

    /** It is no spreadsheet that could be read. */
    static final class Unreadable extends Exception {

        Unreadable(Exception cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }
}
