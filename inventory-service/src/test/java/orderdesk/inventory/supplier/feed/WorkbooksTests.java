package orderdesk.inventory.supplier.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Workbooks as a spreadsheet writes them, and as somebody who wants harm does. */
class WorkbooksTests extends TableFiles {

    @Test
    void workbookIsReadByItsHeadings() {
        var rows = xlsx(
                workbook(sheet -> {
                    head(sheet);
                    sheet.value(1, 0, 4_607_001_234_567L);
                    sheet.value(1, 1, "Шарф");
                    sheet.value(1, 2, 1299.9000000000001);
                    sheet.value(1, 3, 12);
                }),
                HEADED);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo("4607001234567");
            assertThat(row.text("price")).isEqualTo("1299.9");
            assertThat(row.text("count")).isEqualTo("12");
            assertThat(row.line()).isEqualTo(2);
        });
    }

    @Test
    void formulaCountsByItsValueAndWithoutOneTheOfferIsFaulty() {
        var rows = xlsx(
                patched(
                        workbook(sheet -> {
                            head(sheet);
                            sheet.value(1, 0, "A");
                            sheet.value(1, 1, "Шарф");
                            sheet.formula(1, 2, "2*50");
                            sheet.value(1, 3, 1);
                            sheet.value(2, 0, "B");
                            sheet.value(2, 1, "Шарф");
                            sheet.formula(2, 2, "3*50");
                            sheet.value(2, 3, 1);
                        }),
                        "xl/worksheets/sheet1.xml",
                        "2*50</f>",
                        "2*50</f><v>100</v>"),
                HEADED);

        assertThat(rows).extracting(Row::fault).containsExactly(null, "formula-without-value");
        assertThat(rows.getFirst().text("price")).isEqualTo("100");
    }

    @Test
    void entityBombInAWorkbookIsRefusedUnread() {
        var bomb = "<!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><sst";

        refused("not-xlsx", patched(workbook(WorkbooksTests::head), "xl/sharedStrings.xml", "<sst", bomb), HEADED);
    }

    @Test
    void workbookThatUnpacksToTooMuchIsRefused() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zeros(out, orderdesk.inventory.supplier.feed.Workbook.TEXTS_MAX + 1);
        }

        refused("inflates", zip.toByteArray(), HEADED);
    }

    @Test
    void workbookThatIsCutShortOrNoneIsRefused() throws IOException {
        var whole = workbook(WorkbooksTests::head);
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("readme.txt"));
        }

        refused("damaged", Arrays.copyOf(whole, whole.length / 2), HEADED);
        refused("not-xlsx", zip.toByteArray(), HEADED);
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static void head(Worksheet sheet) {
        var at = 0;
        for (var heading : List.of("Артикул", "Наименование", "Цена, руб", "Остаток")) {
            sheet.value(0, at++, heading);
        }
    }

    private static byte[] workbook(Filling filling) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            filling.fill(workbook.newWorksheet("Прайс"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private byte[] patched(byte[] workbook, String part, String was, String is) {
        var patched = new ByteArrayOutputStream();
        try (var in = new ZipFile(
                        Files.write(folder.resolve("patched"), workbook).toFile());
                var out = new ZipOutputStream(patched)) {
            for (var entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                var shown = entry.getName().equals(part) ? text.replace(was, is) : text;
                out.write(shown.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return patched.toByteArray();
    }

    private static void zeros(OutputStream out, long count) throws IOException {
        var some = new byte[1 << 16];
        for (var left = count; left > 0; left -= some.length) {
            out.write(some, 0, (int) Math.min(left, some.length));
        }
    }
}
