package orderdesk.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTests {

    private static final String CALLS = """
            date;type;phone;talk
            01.10.2026 10:00;out;89000000009;10
            05.10.2026 12:10;out;89000000001;60
            05.10.2026 14:00;out;89000000002;0
            06.10.2026 11:00;in;89000000004;0
            20.10.2026 10:00;out;89000000009;10
            """;

    @TempDir
    Path folder;

    @Test
    void eachOrderIsADotOfItsKindAndEachFigureHasItsList() throws IOException {
        var page = page("""
                number;placed;phone;status
                1;05.10.2026 12:00;89000000001;done
                2;05.10.2026 12:00;89000000002;cancelled
                3;05.10.2026 23:00;89000000003;cancelled
                4;05.10.2026 23:00;;new
                """);

        assertThat(dots(page, "called")).isEqualTo(2);
        assertThat(dots(page, "never")).isEqualTo(1);
        assertThat(page.select(".figures b").eachText()).containsExactly("33 %", "2", "1", "1");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "2 05.10.2026 12:00 2 ч 00 мин 2 ч 00 мин cancelled",
                        "3 05.10.2026 23:00 не звонили — cancelled",
                        "06.10.2026 11:00 …0004");
        assertThat(page.text()).contains("заказы без телефона — 1");
    }

    @Test
    void linesOfHalfAnHourAndAnHourLieWhereCallsAfterThemDoAndTheNightIsShaded() throws IOException {
        var page = page("""
                number;placed;phone;status
                1;05.10.2026 11:40;89000000001;done
                2;05.10.2026 13:00;89000000002;done
                """);

        assertThat(page.select("line.target, line.late").eachAttr("y1"))
                .containsExactlyElementsOf(heights(page, "called"));
        assertThat(page.select("line.rule")).hasSize(7);
        assertThat(page.select("rect.night").stream()
                        .map(band -> band.attr("x") + " " + band.attr("width"))
                        .toList())
                .containsExactly("84.0 426.7", "958.7 149.3"); // 1024 wide: until 10:00, and from 20:30
        assertThat(page.select("style").html()).contains(".never { stroke: var(--never)");
    }

    @Test
    void whatTheListsCannotSayIsSaid() throws IOException {
        var page = page("number;placed;phone;status\n1;05.10.2026 12:00;89000000001;done\n");

        assertThat(page.select(".warning").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("нет секунд"),
                        second -> assertThat(second).contains("нет столбца с результатом"));
    }

    /** RetailCRM says how an order came; a missed call is no order by telephone. */
    @Test
    void ordersByTelephoneAreCountedApart() throws IOException {
        var page = page("""
                Номер;Дата и время создания;Способ оформления;Телефон;Статус
                1;05.10.2026 13:00:00;По телефону;89000000003;Выполнен
                2;05.10.2026 13:00:00;Через корзину;89000000005;Отменен
                3;05.10.2026 13:00:00;Пропущенный звонок;89000000006;Отменен
                """);

        assertThat(dots(page, "never")).isEqualTo(2);
        assertThat(page.text()).contains("принятые по телефону во время разговора, — 1");
    }

    @Test
    void whatOthersWroteIsNeverMarkup() throws IOException {
        var page = page("""
                number;placed;phone;status
                <script>alert(1)</script>{{picture}};05.10.2026 12:00;89000000003;cancelled <img src=x>
                """);

        assertThat(page.select("script, img")).isEmpty();
        assertThat(page.select("svg")).hasSize(1);
        assertThat(page.select("tbody td").eachText()).first().isEqualTo("<script>alert(1)</script>{{picture}}");
    }

    @Test
    void aMonthWithoutOrdersIsAPageToo() throws IOException {
        assertThat(page("number;placed;phone;status\n").text()).contains("заказов нет");
    }

    @Test
    void aListThatIsRefusedEndsWithOneAndSaysWhy() throws IOException {
        var said = new StringWriter();
        var orders = file("orders.csv", "a;b\n");

        var end = Mirror.command().setErr(new PrintWriter(said)).execute(orders, file("calls.csv", CALLS));

        assertThat(end).isEqualTo(1);
        assertThat(said.toString()).contains("order.number").contains("There are: a, b");
        assertThat(Mirror.command().setErr(new PrintWriter(said)).execute(orders + "x", orders))
                .isEqualTo(1);
        assertThat(Mirror.command().setErr(new PrintWriter(said)).execute()).isEqualTo(2);
    }

    private Document page(String orders) throws IOException {
        var out = folder.resolve("page.html");
        var command = Mirror.command().setOut(new PrintWriter(new StringWriter()));
        var end = command.execute(file("orders.csv", orders), file("calls.csv", CALLS), "--out", out.toString());
        assertThat(end).isZero();
        return Jsoup.parse(out, StandardCharsets.UTF_8.name());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static int dots(Document page, String kind) {
        return page.select(".dots." + kind).attr("d").split("M", -1).length - 1;
    }

    private static List<String> heights(Document page, String kind) {
        return Stream.of(page.select(".dots." + kind).attr("d").split("M"))
                .filter(dot -> !dot.isEmpty())
                .map(dot -> dot.substring(dot.indexOf(' ') + 1, dot.indexOf('h')))
                .toList();
    }
}
