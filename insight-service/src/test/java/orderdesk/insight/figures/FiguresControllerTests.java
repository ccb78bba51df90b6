package orderdesk.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import de.siegmar.fastcsv.reader.CsvReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.Chronicle;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.InsightWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = InsightWeb.class)
class FiguresControllerTests {

    static final ShopId TRIBUNA = new ShopId("tribuna");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final String DAY = "?from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z";

    @Autowired
    WebApplicationContext service;

    @Autowired
    Chronicle chronicle;

    @BeforeEach
    void twoOrdersOfOneDay() {
        var called = new History(TRIBUNA, 501)
                .placed(NOON, "SITE")
                .dialled(1, after(4))
                .confirmed(after(6));
        History.hear(chronicle, called.told);
        History.hear(chronicle, new History(TRIBUNA, 502).placed(NOON, "MAIL").told);
    }

    @Test
    void figuresComeInGroups() throws Exception {
        read("/v1/figures" + DAY + "&by=CHANNEL")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows", hasSize(2)))
                .andExpect(jsonPath("$.rows[1].key").value("SITE"))
                .andExpect(jsonPath("$.rows[1].orders.confirmed").value(1))
                .andExpect(
                        jsonPath("$.rows[1].contact.wallClock.toAttempt.median").value(240));
    }

    @Test
    void hoursAreOfTheZoneThatIsAskedFor() throws Exception {
        read("/v1/figures" + DAY + "&by=HOUR&zone=Asia/Vladivostok")
                .andExpect(jsonPath("$.rows[0].key").value("22"));
    }

    @Test
    void everyFigureOpensItsListInPages() throws Exception {
        History.hear(chronicle, new History(TRIBUNA, 503).placed(after(1), "SITE").told);
        var list = "/v1/figures/orders" + DAY + "&counted=NEVER_CALLED&limit=1";

        var first = read(list)
                .andExpect(jsonPath("$.items[0].orderId").value("00000000-0000-0000-0000-0000000001f6"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        read(list + "&cursor=" + JsonPath.read(first, "$.nextCursor"))
                .andExpect(jsonPath("$.items[0].orderId").value("00000000-0000-0000-0000-0000000001f7"))
                .andExpect(jsonPath("$.nextCursor").doesNotExist());
    }

    @Test
    void everyGroupOpensItsOwnList() throws Exception {
        var list = "/v1/figures/orders" + DAY + "&counted=PLACED";

        read(list + "&by=CHANNEL&key=MAIL")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].orderId").value("00000000-0000-0000-0000-0000000001f6"));
        read(list + "&by=HOUR&key=15").andExpect(jsonPath("$.items[0].orderId").exists());
        read(list + "&by=HOUR&key=12").andExpect(jsonPath("$.items", hasSize(0)));
        read(list + "&by=HOUR").andExpect(status().isBadRequest());
        read(list + "&key=12").andExpect(status().isBadRequest());
    }

    @Test
    void tableIsForSpreadsheetsAndHoldsNoFormula() throws Exception {
        var hostile = new History(TRIBUNA, 504).placed(NOON.plus(Duration.ofDays(5)), "SITE");
        History.hear(chronicle, hostile.dialledBy("=cmd()", 1, NOON.plus(Duration.ofDays(5))).told);

        read("/v1/figures/csv?from=2026-03-07T00:00:00Z&to=2026-03-08T00:00:00Z&by=OPERATOR")
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content().string(startsWith("group,placed,confirmed")))
                .andExpect(content().string(containsString("\r\n'=cmd(),1,0")));
    }

    @Test
    void excelReadsSemicolonsAndAMark() throws Exception {
        read("/v1/figures/csv" + DAY + "&by=CHANNEL&excel=true")
                .andExpect(content().string(startsWith("\uFEFFgroup;placed;confirmed")))
                .andExpect(content().string(containsString("\r\nMAIL;1;0")));
        read("/v1/figures/calls/csv" + DAY + "&excel=true")
                .andExpect(content().string(startsWith("\uFEFFgroup;incoming")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=2026-03-03T00:00:00Z&to=2026-03-02T00:00:00Z",
                "?from=2026-03-02T00:00:00Z&to=2026-03-02T00:00:00Z",
                "?from=2026-01-01T00:00:00Z&to=2026-04-03T00:00:01Z",
                "?from=yesterday",
                "?by=WEATHER",
                "?zone=Mars/Olympus",
                "?zone=",
                "?form=2026-03-02T00:00:00Z",
                "?from=2026-03-02T00:00:00Z&from=2026-03-02T00:00:00Z"
            })
    void timeThatIsNoneIsRefused(String asked) throws Exception {
        read("/v1/figures" + asked)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("parameter-invalid"));
    }

    @Test
    void quarterOfAYearIsTheMost() throws Exception {
        read("/v1/figures?from=2026-01-01T00:00:00Z&to=2026-04-03T00:00:00Z").andExpect(status().isOk());
    }

    @Test
    void figuresOfAForeignShopAreNotThere() throws Exception {
        read("/v1/figures" + DAY + "&shop=chasy").andExpect(status().isNotFound());
    }

    @Test
    void hoursNeedOperatorsByTheWorkThatCameInThem() throws Exception {
        var day = NOON.plus(Duration.ofDays(40));
        for (var number = 600; number < 620; number++) {
            History.hear(
                    chronicle,
                    new History(TRIBUNA, number)
                            .placed(day, "SITE")
                            .claimed(1, day)
                            .released(1, day.plusSeconds(360))
                            .told);
        }

        read("/v1/figures/staffing?from=2026-04-11T00:00:00Z&to=2026-04-12T00:00:00Z&within=60&share=0.9")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.handled").value(20))
                .andExpect(jsonPath("$.handlingSeconds").value(360))
                .andExpect(jsonPath("$.hours", hasSize(24)))
                .andExpect(jsonPath("$.hours[15].orders").value(20.0))
                .andExpect(jsonPath("$.hours[15].load").value(2.0))
                .andExpect(jsonPath("$.hours[15].need.operators").value(5))
                .andExpect(jsonPath("$.hours[14].need").doesNotExist());
    }

    @Test
    void waitsAreATableAndEachGroupOpensItsOrders() throws Exception {
        read("/v1/figures/waits/csv" + DAY)
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("from minutes,until minutes,orders,confirmed,share at least")))
                .andExpect(content().string(containsString("\r\n0,5,1,1,0.2")));
        read("/v1/figures/waits/orders" + DAY + "&waited=0")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].orderId").value("00000000-0000-0000-0000-0000000001f5"));
        read("/v1/figures/waits/orders" + DAY + "&waited=30").andExpect(jsonPath("$.items", hasSize(0)));
        read("/v1/figures/waits/orders" + DAY + "&waited=7").andExpect(jsonPath("$.items", hasSize(0)));
        read("/v1/figures/waits/orders" + DAY).andExpect(status().isBadRequest());
    }

    @Test
    void staffingIsATableOfTwentyFourHours() throws Exception {
        var table = read("/v1/figures/staffing/csv" + DAY)
                .andExpect(content().string(startsWith("hour,orders,callers,owed,load,operators,in time")))
                .andReturn();
        assertThat(table.getResponse().getContentAsString().lines()).hasSize(25);
    }

    @Test
    void limitsAreSaidWhereAllShopsHaveTheSame() throws Exception {
        read("/v1/figures" + DAY)
                .andExpect(jsonPath("$.limits.targetMinutes").value(30))
                .andExpect(jsonPath("$.limits.breachMinutes").value(60));
    }

    /** Whatever somebody is called: no cell of any table is a formula, a line or a column of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\uFF1D1+1",
                "a,b",
                "a\"b",
                "a\r\n=b",
                "=HYPERLINK(\"http://x\",\"y\")"
            })
    void hostileNamesAreTextInEveryTable(String name) throws Exception {
        var day = NOON.plus(Duration.ofDays(20 + Math.floorMod(name.hashCode(), 10_000)));
        var number = 10_000 + Math.floorMod(name.hashCode(), 10_000);
        History.hear(chronicle, new History(TRIBUNA, number).placed(day, "SITE").dialledBy(name, 1, day).told);
        var time = "?from=" + day.minusSeconds(60) + "&to=" + day.plusSeconds(60);

        for (var path : List.of("/csv" + time + "&by=OPERATOR", "/orders/csv" + time + "&counted=PLACED")) {
            var rows = CsvReader.builder()
                    .ofCsvRecord(
                            read("/v1/figures" + path).andReturn().getResponse().getContentAsString())
                    .stream()
                    .toList();
            assertThat(rows)
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row.getFieldCount())
                            .isEqualTo(rows.getFirst().getFieldCount()));
            assertThat(rows.getLast().getFields())
                    .noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r\uFF1D".indexOf(cell.charAt(0)) >= 0)
                    .anyMatch(cell -> cell.endsWith(name));
        }
    }

    @Test
    void tableIsNamedByItsShopAndDays() throws Exception {
        read("/v1/figures/csv" + DAY + "&zone=Europe/Moscow")
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"figures-tribuna-2026-03-02--2026-03-03.csv\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?share=0",
                "?share=1",
                "?within=0",
                "?within=86401",
                "?within=soon",
                "?share=NaN",
                "?patience=0",
                "?patience=3601"
            })
    void staffingBeyondItsBoundsIsRefused(String asked) throws Exception {
        read("/v1/figures/staffing" + asked).andExpect(status().isBadRequest());
    }

    private ResultActions read(String path) throws Exception {
        return Http.of(service)
                .perform(get(path).header("Authorization", Tokens.of(service).of("maria", "tribuna", Role.MANAGER)));
    }

    private static Instant after(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
