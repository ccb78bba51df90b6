package orderdesk.notification.mailbox.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.contracts.notification.MailEvent.WantedLine;
import orderdesk.notification.mailbox.domain.LeftOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTests {

    static final String XLSX = "application/octet-stream";

    static final List<WantedLine> LINES =
            List.of(new WantedLine("Кружка, 330 мл", "TR-MUG-01", 2), new WantedLine("Шарф", "TR-SC-2", 10));

    @Test
    void workbookIsReadByItsHeadings() {
        var book = Letters.workbook(List.of(
                List.of("ООО Ромашка"),
                List.of("№", "Артикул", "Наименование", "Цена", "Кол-во"),
                List.of(1, "TR-MUG-01", "Кружка, 330 мл", 590, 2),
                List.of(2, "TR-SC-2", "Шарф", 1290, 10),
                List.of("", "", "Итого", "", "")));

        assertThat(read("заказ.xlsx", book)).isEqualTo(LINES);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void csvIsReadWhateverPartsItsColumns(String separator) {
        var csv = "Наименование;Артикул;Количество\n\"Кружка, 330 мл\";TR-MUG-01;2\nШарф;TR-SC-2;10 шт.\n"
                .replace(";", separator);

        assertThat(read("заказ.csv", csv.getBytes(StandardCharsets.UTF_8))).isEqualTo(LINES);
        assertThat(read("заказ.csv", Letters.in("windows-1251", csv))).isEqualTo(LINES);
    }

    /** The largest order that R078 speaks of: every line with its article and its quantity, in its order. */
    @Test
    void thirtyRowsAreThirtyLines() {
        var rows = IntStream.rangeClosed(1, 30)
                .mapToObj(
                        no -> new WantedLine("Футболка, размер %d".formatted(40 + no), "TR-TEE-%02d".formatted(no), no))
                .toList();
        var book = new ArrayList<List<Object>>();
        book.add(List.of("№", "Артикул", "Наименование", "Цена", "Кол-во", "Срок"));
        rows.forEach(row ->
                book.add(List.of(row.quantity(), String.valueOf(row.sku()), row.text(), 590, row.quantity(), "3 дня")));
        var csv = book.stream()
                .map(row -> row.stream().map("\"%s\""::formatted).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n"));

        assertThat(read("заказ.xlsx", Letters.workbook(book))).isEqualTo(rows);
        assertThat(read("заказ.csv", csv.getBytes(StandardCharsets.UTF_8))).isEqualTo(rows);
        assertThat(read("заказ.csv", Letters.in("windows-1251", csv))).isEqualTo(rows);
    }

    @Test
    void tableWithoutHeadingsIsForAHuman() {
        assertThat(read("a.csv", "a;1\nb;2".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(read("a.xlsx", Letters.workbook(List.of(List.of("a", 1))))).isEmpty();
    }

    @Test
    void formulaIsNotWhatItSays() {
        var csv = "Товар;Кол-во\n=HYPERLINK(\"http://evil\";\"x\");2\n=1+1;=2+3\n".getBytes(StandardCharsets.UTF_8);

        assertThat(read("a.csv", csv)).extracting(WantedLine::quantity).doesNotContain(5);
    }

    @ParameterizedTest
    @CsvSource({"1000000, SHEET_UNREADABLE", "21000000, SHEET_UNREADABLE"})
    void bombIsNotUnpacked(int bytes, LeftOut why) {
        var read = LetterReader.read(
                new ByteArrayInputStream(Letters.with("Заказ", "a.xlsx", XLSX, Letters.bomb(bytes))), "RU");

        assertThat(read.lines()).isEmpty();
        assertThat(read.left()).contains(why);
        assertThat(read.attachments()).hasSize(1);
    }

    @Test
    void workbookBeyondTheLimitIsRefusedBeforeItIsParsed() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Sheets.workbook(Letters.bomb(Sheets.INFLATED_MAX + 1))))
                .hasStackTraceContaining("inflates");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Sheets.workbook(Letters.bomb(Sheets.INFLATED_MAX))))
                .hasMessageNotContaining("inflates");
    }

    @Test
    void openQuoteIsNoTable() {
        assertThat(read("a.csv", "Товар;Кол-во\n\"Кружка;2\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static List<WantedLine> read(String name, byte[] content) {
        return LetterReader.read(new ByteArrayInputStream(Letters.with("Добрый день", name, XLSX, content)), "RU")
                .lines();
    }
}
