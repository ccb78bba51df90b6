package orderdesk.inventory.supplier.feed;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import orderdesk.inventory.supplier.domain.TableProfile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table in Office Open XML (ECMA-376). A formula is never calculated: what its writer's program had found is
 * read, and where that is missing the offer is faulty.
 *
 * <p><b>Guarantee.</b> What the workbook unpacks to is counted before any of it is read, and bounded: its shared texts
 * are all kept in memory, its rows are not.
 */
final class Workbook {

    static final long UNPACKED_MAX = 512L << 20;
    static final long TEXTS_MAX = 48L << 20;
    private static final int PARTS_MAX = 1_000;
    private static final int COLUMNS_MAX = 1_000;
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String DOCTYPE = "<!DOCTYPE";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?");

    /** As a spreadsheet calculates: 1299.9 is often written as 1299.9000000000001. */
    private static final MathContext EXACT = new MathContext(15);

    private final Path file;
    private final FeedLimits limits;

    Workbook(Path file, FeedLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
    }

    Heading read(TableProfile profile, Consumer<orderdesk.inventory.supplier.feed.Row> offers) throws IOException {
        requireBounded();
        var table = new TableReading(profile, limits, offers);
        try (var workbook = new ReadableWorkbook(file.toFile());
                var rows = sheet(workbook, profile.sheet()).openStream()) {
            rows.forEach(row -> read(row, table));
        } catch (FeedBroken e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(e); // its parsers throw many kinds at hostile files
        }
        return table.end();
    }

    private static Sheet sheet(ReadableWorkbook workbook, @Nullable String name) {
        return name == null
                ? workbook.getFirstSheet()
                : workbook.findSheet(name)
                        .orElseThrow(() -> new FeedBroken("sheet-missing", "The workbook has no sheet of that name."));
    }

    private static void read(Row row, TableReading table) {
        var cells = new ArrayList<String>();
        var broken = new BitSet();
        for (var at = 0; at < Math.min(row.getCellCount(), COLUMNS_MAX); at++) {
            var cell = row.getOptionalCell(at);
            cells.add(cell.map(Workbook::text).orElse(""));
            if (cell.filter(Workbook::isBroken).isPresent()) {
                broken.set(at);
            }
        }
        table.row(row.getRowNum(), cells, broken);
    }

    private static boolean isBroken(Cell cell) {
        return cell.getType() == CellType.ERROR
                || cell.getFormula() != null
                        && (cell.getRawValue() == null || cell.getRawValue().startsWith("#"));
    }

    private static String text(Cell cell) {
        var raw = cell.getRawValue();
        if (raw == null || isBroken(cell)) {
            return "";
        }
        var calculated = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
        return calculated && NUMBER.matcher(raw).matches() ? plain(new BigDecimal(raw, EXACT)) : raw;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void requireBounded() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new FeedBroken("not-xlsx", "The file is an archive and no workbook.");
            }
            if (zip.size() > PARTS_MAX) {
                throw new FeedBroken("inflates", "The workbook has more than %d parts.".formatted(PARTS_MAX));
            }
            var left = Math.min(UNPACKED_MAX, limits.bytesMax());
            for (var part : Collections.list(zip.entries())) {
                var most = part.getName().equalsIgnoreCase(TEXTS) ? Math.min(left, TEXTS_MAX) : left;
                left -= unpacked(zip, part, most);
            }
        } catch (FeedBroken e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /** What its directory says of its size may be a lie. A document type is forbidden (ECMA-376, part 2). */
    private static long unpacked(ZipFile zip, ZipEntry part, long most) throws IOException {
        try (var in = zip.getInputStream(part)) {
            var buffer = new byte[1 << 16];
            var all = 0L;
            var before = "";
            for (var read = in.readNBytes(buffer, 0, buffer.length);
                    read > 0;
                    read = in.readNBytes(buffer, 0, buffer.length)) {
                all += read;
                if (all > most) {
                    throw new FeedBroken("inflates", "The workbook unpacks to more than a list of goods can be.");
                }
                var text = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                requireNoDocumentType(text);
                before = text.substring(Math.max(0, text.length() - 2 * DOCTYPE.length()));
            }
            return all;
        }
    }

    private static void requireNoDocumentType(String part) {
        if (part.replace("\0", "").contains(DOCTYPE)) {
            throw new FeedBroken("not-xlsx", "The workbook holds a document type, which none may.");
        }
    }

    private static FeedBroken damaged(Exception cause) {
        return new FeedBroken("damaged", "The workbook is damaged or cut short.", cause);
    }
}
