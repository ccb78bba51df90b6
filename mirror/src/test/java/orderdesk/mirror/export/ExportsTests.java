package orderdesk.mirror.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import orderdesk.mirror.month.PhoneCall;
import orderdesk.mirror.month.PhoneCall.Direction;
import orderdesk.mirror.month.PlacedOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportsTests {

    private static final Instant NOON = Instant.parse("2026-10-05T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    void ordersOfACrmAreReadByTheirRussianHeadings() throws IOException {
        var list = file("""
                \uFEFFНомер;Дата и время создания;Телефон;Статус;Сумма
                10412A;05.10.2026 12:00:00;8 (900) 000-00-01;Отменен;100
                10413A;05.10.2026 12:00;нет;Выполнен;100
                """, StandardCharsets.UTF_8);

        var orders = exports().orders(list);

        assertThat(orders.rows())
                .containsExactly(
                        new PlacedOrder("10412A", NOON, "+79000000001", "Отменен", true),
                        new PlacedOrder("10413A", NOON, null, "Выполнен", false));
        assertThat(orders.columns()).containsEntry("order.placed", "Дата и время создания");
    }

    @Test
    void ordersOfAnInterfaceAreReadByItsFieldNames() throws IOException {
        var list = file(
                "externalId,createdAt,phone,status\n7,2026-10-05 12:00:00,+79000000001,cancel-other\n",
                StandardCharsets.UTF_8);

        assertThat(exports().orders(list).rows())
                .containsExactly(new PlacedOrder("7", NOON, "+79000000001", "cancel-other", true));
    }

    @Test
    void callsInWindows1251WithDateAndTimeApartAreRead() throws IOException {
        var list = file("""
                Дата;Время;Тип;Кто звонил;Кому звонили;Длительность разговора
                05.10.2026;12:00:00;Исходящий;101;+7 900 000-00-01;01:05
                05.10.2026;12:00:00;входящий;+7 900 000-00-02;101;0
                05.10.2026;12:00:00;Входящий;Скрыт;101;
                """, Charset.forName("windows-1251"));

        assertThat(exports().calls(list).rows())
                .containsExactly(
                        new PhoneCall(NOON, "+79000000001", Direction.OUTGOING, true),
                        new PhoneCall(NOON, "+79000000002", Direction.INCOMING, false),
                        new PhoneCall(NOON, null, Direction.INCOMING, false));
    }

    @ParameterizedTest
    @CsvSource({
        "outgoing,ANSWERED,60,OUTGOING,true",
        "outgoing,NO ANSWER,60,OUTGOING,false",
        "inbound,BUSY,5,INCOMING,false",
        "in,Пропущенный,15,INCOMING,false",
        "in,успешный,1:02:03,INCOMING,true"
    })
    void whoSpokeIsToldByResultAndLength(
            String direction, String result, String length, Direction meant, boolean talked) throws IOException {
        var list = file(
                "start;direction;phone;duration;disposition\n2026-10-05T12:00:00+03:00;%s;89000000001;%s;%s\n"
                        .formatted(direction, length, result),
                StandardCharsets.UTF_8);

        assertThat(exports().calls(list).rows()).containsExactly(new PhoneCall(NOON, "+79000000001", meant, talked));
    }

    @Test
    void rowsThatAreNotUnderstoodAreCountedAndTheRestIsRead() throws IOException {
        var list = file("""
                number;placed;phone;status
                1;yesterday;89000000001;new
                2;31.02.2026 12:00;89000000001;new
                3;05.10.2026 12:00;89000000001;new
                4
                """, StandardCharsets.UTF_8);

        var orders = exports().orders(list);

        assertThat(orders.rows()).extracting(PlacedOrder::number).containsExactly("3");
        assertThat(orders.refused()).isEqualTo(3);
        assertThat(orders.examples()).first().asString().isEqualTo("2: \"yesterday\" is no date with a time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "a;b\n1;2\n", "number;placed;status\n1;2;3\n", "number\n\"never closed\n1"})
    void whatIsNoListOfOrdersIsRefused(String text) throws IOException {
        var list = file(text, StandardCharsets.UTF_8);

        assertThatExceptionOfType(ExportRefused.class)
                .isThrownBy(() -> exports().orders(list));
    }

    /** A file as large as the disk: one line without an end is read no further than a heading goes. */
    @ParameterizedTest
    @ValueSource(ints = {Table.HEADING_MAX, Table.HEADING_MAX + 1})
    void aFirstLineThatNeverEndsIsRefusedBeforeItFillsMemory(int letters) throws IOException {
        var list = file("x".repeat(letters), StandardCharsets.UTF_8);

        assertThatExceptionOfType(ExportRefused.class)
                .isThrownBy(() -> exports().orders(list))
                .withMessageContaining(letters > Table.HEADING_MAX ? "first line is longer" : "order.number");
    }

    @Test
    void aFieldThatNeverEndsIsRefusedBeforeItFillsMemory() throws IOException {
        var list = file("number;placed;phone;status\n\"" + "x".repeat(20_000_000), StandardCharsets.UTF_8);

        assertThatExceptionOfType(ExportRefused.class)
                .isThrownBy(() -> exports().orders(list));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date;type;talk\n", "date;type;phone\n", "date;type;from;talk\n"})
    void callsNeedACustomerAndASignOfTalk(String heading) throws IOException {
        var list = file(heading, StandardCharsets.UTF_8);

        assertThatExceptionOfType(ExportRefused.class)
                .isThrownBy(() -> exports().calls(list))
                .withMessageContaining("--column");
    }

    @Test
    void aColumnThatIsNamedGoesBeforeTheKnownOnes() throws IOException {
        var list = file(
                "№;Дата;Получен;Телефон;Статус\n1;01.01.2026 10:00;05.10.2026 12:00;89000000001;\n",
                StandardCharsets.UTF_8);

        assertThat(exports(Map.of("order.placed", "получен"), 10).orders(list).rows())
                .containsExactly(new PlacedOrder("1", NOON, "+79000000001", "", false));
        assertThatExceptionOfType(ExportRefused.class)
                .isThrownBy(() -> exports(Map.of("order.placed", "Принят"), 10).orders(list))
                .withMessageContaining("Получен");
        assertThatExceptionOfType(ExportRefused.class).isThrownBy(() -> exports(Map.of("order.colour", "x"), 10));
    }

    @Test
    void rowsAreReadUpToTheLimit() throws IOException {
        var heading = "number;placed;phone;status\n";
        var row = "1;05.10.2026 12:00;89000000001;new\n";

        var three = file(heading + row.repeat(3), StandardCharsets.UTF_8);
        assertThat(exports(Map.of(), 3).orders(three).rows()).hasSize(3);

        var four = file(heading + row.repeat(4), StandardCharsets.UTF_8);
        assertThatExceptionOfType(ExportRefused.class)
                .isThrownBy(() -> exports(Map.of(), 3).orders(four))
                .withMessageContaining("more than 3 rows");
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), text, charset);
    }

    private static Exports exports() {
        return exports(Map.of(), Exports.ROWS_MAX);
    }

    private static Exports exports(Map<String, String> columns, int rowsMax) {
        return new Exports(ZoneId.of("Europe/Moscow"), "RU", columns, List.of("отмен", "cancel"), rowsMax);
    }
}
