package orderdesk.inventory.supplier.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.inventory.catalogue.domain.Param;
import orderdesk.inventory.supplier.domain.TableProfile;
import orderdesk.inventory.supplier.domain.TableProfile.Column;
import orderdesk.inventory.supplier.domain.TableProfile.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as suppliers write them, and as nobody writes them by mistake. */
class TablesTests extends TableFiles {

    static final String LIST = """
            Прайс-лист от 20.11.2026;;;
            Артикул;Наименование;Цена, руб;Остаток
            Картриджи;;;
            A-1;Картридж «Ёж»;1 299,90;>10
            A-2;"Картридж; синий";990 руб.;нет
            """;

    @Test
    void csvIsReadByItsHeadingsWhateverStandsAboveThem() {
        var rows = csv(LIST.getBytes(StandardCharsets.UTF_8), HEADED);

        assertThat(rows).extracting(Row::id).containsExactly("A-1", "A-2");
        assertThat(rows).extracting(row -> row.text("name")).containsExactly("Картридж «Ёж»", "Картридж; синий");
        assertThat(rows).extracting(row -> row.text("price")).containsExactly("1299,90", "990");
        assertThat(rows).extracting(row -> row.text("count")).containsExactly("10", "0");
        assertThat(rows).extracting(Row::line).containsExactly(4, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "IBM866", "KOI8-R", "UTF-16"})
    void encodingIsFoundOut(String charset) {
        var text = LIST.replace('«', '"').replace('»', '"').replace("\"Ёж\"", "Еж");

        assertThat(csv(text.getBytes(Charset.forName(charset)), HEADED))
                .extracting(row -> row.text("name"))
                .contains("Картридж Еж");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void delimiterIsFoundOut(String delimiter) {
        var list = "Артикул;Наименование;Цена, руб;Остаток\nA-1;\"Шарф, синий; шерсть|лён\";100;5\n"
                .replace("Цена, руб", "\"Цена, руб\"");

        assertThat(csv(delimited(list, delimiter), HEADED)).singleElement().satisfies(row -> {
            assertThat(row.text("name")).isEqualTo("Шарф, синий; шерсть|лён");
            assertThat(row.text("count")).isEqualTo("5");
        });
    }

    @Test
    void encodingThatLiesRefusesTheList() {
        var said = new TableProfile(HEADED.columns(), null, "UTF-8", ";", null, List.of(), List.of());

        refused("encoding", LIST.getBytes(Charset.forName("windows-1251")), said);
        refused("encoding", bytes(0xFF, 0xFE, 0x00, 0xD8, 0x20, 0x00), HEADED);
    }

    @Test
    void columnsAreKnownByLettersToo() {
        var profile = new TableProfile(
                List.of(
                        lettered(Field.ID, "A", null),
                        lettered(Field.PRICE, "C", new BigDecimal("1.2")),
                        lettered(Field.PURCHASE_PRICE, "C", null),
                        lettered(Field.QUANTITY, "D", null),
                        lettered(Field.QUANTITY, "E", null),
                        lettered(Field.BARCODE, "B", null)),
                2,
                null,
                ";",
                null,
                List.of(),
                List.of());

        assertThat(csv("код;штрих;цена;Москва;Тула\n7;46001;99.99;3;4\n".getBytes(StandardCharsets.UTF_8), profile))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.text("price")).isEqualTo("119.99");
                    assertThat(row.text("purchase_price")).isEqualTo("99.99");
                    assertThat(row.text("count")).isEqualTo("7");
                    assertThat(row.barcodes()).containsExactly("46001");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "5,, 5",
        "'1 000',, 1000",
        ">10,, 10",
        "10+,, 10",
        "более 20,, 20",
        "3.000,, 3",
        "-2,, 0",
        "'',, 0",
        "нет,, 0",
        "'-',, 0",
        "под заказ,, 0",
        "много, true,",
        "+, true,",
        "на складе, true,",
        "7 шт.,, 7",
        "кто знает, кто знает,"
    })
    void quantitiesAreReadAsPeopleWriteThem(String written, @Nullable String available, @Nullable String count) {
        var list = "Артикул;Наименование;Цена, руб;Остаток\nA;Шарф;1;%s\n".formatted(written);

        assertThat(csv(list.getBytes(StandardCharsets.UTF_8), HEADED))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.available()).isEqualTo(available);
                    assertThat(row.text("count")).isEqualTo(count);
                });
    }

    @Test
    void formulaInCsvIsText() {
        var list = "Артикул;Наименование;Цена, руб;Остаток\n=1+1;=HYPERLINK(\"x\");=2*50;5\n";

        assertThat(csv(list.getBytes(StandardCharsets.UTF_8), HEADED))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo("=1+1");
                    assertThat(row.text("price")).isEqualTo("=2*50");
                });
    }

    @Test
    void tableWithoutItsHeadingsIsRefused() {
        var hundred = "x;y;z;0\n".repeat(TableReading.HEADING_WITHIN - 1);
        var found = csv(
                (hundred + LIST.lines().skip(1).collect(Collectors.joining("\n"))).getBytes(StandardCharsets.UTF_8),
                HEADED);

        assertThat(found).hasSize(2);
        refused("headings-missing", (hundred + LIST).getBytes(StandardCharsets.UTF_8), HEADED);
        refused("headings-missing", new byte[0], HEADED);
    }

    @Test
    void recordThatDoesNotEndRefusesTheList() {
        refused("not-csv", (LIST + "A-3;\"" + "x".repeat(2 << 20)).getBytes(StandardCharsets.UTF_8), HEADED);
    }

    @Test
    void oneOfferTooManyRefusesTheTable() {
        var rows = IntStream.rangeClosed(1, 4)
                .mapToObj("A-%d;Шарф;1;1\n"::formatted)
                .toList();
        var heading = "Артикул;Наименование;Цена, руб;Остаток\n";

        assertThat(csv((heading + String.join("", rows.subList(0, 3))).getBytes(StandardCharsets.UTF_8), HEADED))
                .hasSize(3);
        refused("too-many-offers", (heading + String.join("", rows)).getBytes(StandardCharsets.UTF_8), HEADED);
    }

    @Test
    void propertiesArePartOfTheCard() {
        var profile = new TableProfile(
                List.of(headed(Field.ID, "Артикул"), headed(Field.PROPERTY, "Цвет"), headed(Field.PRICE, "Цена")),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());

        assertThat(csv("Артикул;ЦВЕТ;Цена\nA;синий;5\n".getBytes(StandardCharsets.UTF_8), profile))
                .singleElement()
                .satisfies(row -> assertThat(row.params()).containsExactly(new Param("ЦВЕТ", "синий")));
    }

    private static byte[] delimited(String list, String delimiter) {
        var quoted = false;
        var text = new StringBuilder();
        for (var letter : list.toCharArray()) {
            quoted ^= letter == '"';
            text.append(letter == ';' && !quoted ? delimiter : String.valueOf(letter));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... each) {
        var bytes = new byte[each.length];
        IntStream.range(0, each.length).forEach(at -> bytes[at] = (byte) each[at]);
        return bytes;
    }

    private static Column lettered(Field field, String letters, @Nullable BigDecimal factor) {
        return new Column(field, null, letters, factor);
    }
}
