package orderdesk.insight.aftersale;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.insight.aftersale.domain.SaleCase;
import orderdesk.insight.aftersale.domain.SaleCase.Decision;
import orderdesk.insight.aftersale.domain.SaleCase.Refund;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.InsightWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = InsightWeb.class)
class SaleFiguresControllerTests {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final String DAY = "?from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z";
    static final String CASES = "/v1/figures/after-sale";

    @Autowired
    WebApplicationContext service;

    @Autowired
    SaleCasesInMemory book;

    @BeforeEach
    void oneWasPaidInAnHourOneInTenDaysAndOneIsOwed() {
        book.cases.clear();
        book.cases.add(paid(1, Duration.ofHours(1)));
        book.cases.add(paid(2, Duration.ofDays(10)));
        book.cases.add(new SaleCase(
                FixedShops.TRIBUNA, new UUID(1, 3), order(3), "T-3", Kind.COMPLAINT, NOON, true, null, null, null));
    }

    private static SaleCase paid(int number, Duration took) {
        var asked = NOON.plusSeconds(number);
        var refund = new Refund(
                new Money(100, "RUB"), asked, asked.plus(Duration.ofDays(3)), false, "marta", asked.plus(took));
        var decision = new Decision(Resolution.REFUNDED, true, "anna", NOON.plus(Duration.ofHours(2)));
        return new SaleCase(
                FixedShops.TRIBUNA,
                new UUID(1, number),
                order(number),
                "T-" + number,
                Kind.DEFECT,
                NOON,
                false,
                NOON.plus(Duration.ofDays(30)),
                decision,
                refund);
    }

    private static OrderId order(int number) {
        return new OrderId(new UUID(2, number));
    }

    @Test
    void timesComeByWhoAnsweredAndWhoPaid() throws Exception {
        read(CASES + DAY + "&by=PERSON")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows", hasSize(3)))
                .andExpect(jsonPath("$.rows[0].key").value(""))
                .andExpect(jsonPath("$.rows[0].decisions.undecidedLate").value(1))
                .andExpect(jsonPath("$.rows[1].key").value("anna"))
                .andExpect(jsonPath("$.rows[1].decisions.toDecision.median").value(7200))
                .andExpect(jsonPath("$.rows[2].key").value("marta"))
                .andExpect(jsonPath("$.rows[2].refunds.paid").value(2))
                .andExpect(jsonPath("$.rows[2].refunds.inTime").value(1))
                .andExpect(jsonPath("$.rows[2].refunds.toRefund.median").value(3600))
                .andExpect(jsonPath("$.rows[2].refunds.toRefund.ninetieth").value(864_000));
    }

    @Test
    void tableHasOneLinePerGroup() throws Exception {
        read(CASES + "/csv" + DAY)
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content()
                        .string(containsString(
                                "tribuna,3,2,2,1,1,7200,7200,7200,2,2,1,0,0,433800,3600,864000,3601,864002")));
    }

    @Test
    void listGoesOnWhereItsPageEnded() throws Exception {
        var first = read(CASES + "/list" + DAY + "&counted=REFUND_PAID&by=PERSON&key=marta&limit=1")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].money.seconds").value(3600))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var cursor = JsonPath.<String>read(first, "$.nextCursor");

        read(CASES + "/list" + DAY + "&counted=REFUND_PAID&by=PERSON&key=marta&limit=1&cursor=" + cursor)
                .andExpect(jsonPath("$.items[0].number").value("T-2"))
                .andExpect(jsonPath("$.items[0].money.late").value(true))
                .andExpect(jsonPath("$.nextCursor").doesNotExist());
        read(CASES + "/list" + DAY + "&counted=OPENED&cursor=" + cursor).andExpect(status().isBadRequest());
    }

    @Test
    void whatIsNoFigureIsRefused() throws Exception {
        read(CASES + "/list" + DAY + "&counted=HAPPY").andExpect(status().isBadRequest());
        read(CASES + "?from=2026-03-02T00:00:00Z&to=2026-09-03T00:00:00Z").andExpect(status().isBadRequest());
        read(CASES + DAY + "&by=MOON").andExpect(status().isBadRequest());
    }

    private ResultActions read(String uri) throws Exception {
        return Http.of(service)
                .perform(get(uri).header("Authorization", Tokens.of(service).of("marta", "tribuna", Role.FINANCE)));
    }
}
