package orderdesk.inventory.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.InventoryWeb;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** How a supplier's lists come and are understood, and what is known of their freshness. */
@SpringBootTest(classes = InventoryWeb.class)
class FeedsWebTests {

    static final String SUPPLIER = """
            {"name": "Склад", "currency": "RUB"}""";
    static final AtomicInteger SUPPLIERS = new AtomicInteger();

    final String path = "/v1/suppliers/f%d?shop=tribuna".formatted(SUPPLIERS.incrementAndGet());

    @Autowired
    WebApplicationContext context;

    MockMvc http;
    String manager;

    @BeforeEach
    void connect() {
        http = Http.of(context);
        manager = Tokens.of(context).of("manager", "tribuna", Role.MANAGER);
    }

    @Test
    void scheduleIsKeptAndAnAddressThatIsNoneIsRefused() throws Exception {
        var fetched = SUPPLIER.replace("}", ",\"schedule\":{\"url\":\"%s\"}}");
        for (var url :
                new String[] {"ftp://x.example/l", "http://user:pw@x.example/l", "x", "http:///l", "http://a b"}) {
            send(json(put(path), fetched.formatted(url)))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].pointer").value("/schedule/url"));
        }
        send(json(put(path), SUPPLIER.replace("}", ",\"schedule\":{\"every\":\"PT59S\"}}")))
                .andExpect(status().isUnprocessableContent());
        send(json(put(path), fetched.formatted("https://x.example/l")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.schedule.every").value("PT15M"))
                .andExpect(jsonPath("$.sync.state").value("WAITING"))
                .andExpect(jsonPath("$.sync.due").value("2026-11-22T09:00:00Z"))
                .andExpect(jsonPath("$.sync.attention").value(false));
    }

    @Test
    void columnsOfATableAreKeptAndWhatCannotBeIsRefused() throws Exception {
        var table = SUPPLIER.replace("}", ",\"table\":{\"columns\":[%s]}}");
        send(json(put(path), table.formatted("{\"field\":\"PRICE\",\"letters\":\"A\"}")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/table/columns"));
        send(json(put(path), table.formatted("{\"field\":\"ID\",\"letters\":\"A\",\"heading\":\"x\"}")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/table/columns/0"));
        send(json(
                        put(path),
                        table.formatted("{\"field\":\"ID\",\"letters\":\"A\"},"
                                + "{\"field\":\"PRICE\",\"heading\":\"Цена\",\"factor\":1.2}")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.table.columns[1].factor").value(1.2));
    }

    @Test
    void workbookIsTakenLikeAnyList() throws Exception {
        var columns = "{\"field\":\"ID\",\"letters\":\"A\"},{\"field\":\"NAME\",\"letters\":\"B\"},"
                + "{\"field\":\"PRICE\",\"letters\":\"C\"},{\"field\":\"QUANTITY\",\"letters\":\"D\"}";
        send(json(put(path), SUPPLIER.replace("}", ",\"table\":{\"columns\":[%s]}}".formatted(columns))))
                .andExpect(status().isCreated());
        var sku = "BOOK-" + SUPPLIERS.get();

        send(post(path.replace("?", "/price-lists?"))
                        .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                        .content(workbook(sku, "Шарф «Метеор»", 1290.50, 7)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("APPLIED"))
                .andExpect(jsonPath("$.counts.accepted").value(1));
        send(get("/v1/products/{sku}?shop=tribuna", sku))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Шарф «Метеор»"))
                .andExpect(jsonPath("$.price.minor").value(129_050))
                .andExpect(jsonPath("$.free").value(7));
    }

    private static byte[] workbook(String sku, String name, double price, int units) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Прайс");
            sheet.value(0, 0, sku);
            sheet.value(0, 1, name);
            sheet.value(0, 2, price);
            sheet.value(0, 3, units);
        }
        return bytes.toByteArray();
    }

    @Test
    void ordersForAbsentGoodsAreCountedUpToAWeek() throws Exception {
        send(get("/v1/figures/absent-goods?shop=tribuna&from=2026-11-20&days=7"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.targetPercent").value(5));
        send(get("/v1/figures/absent-goods?shop=tribuna&from=2026-11-20&days=8"))
                .andExpect(status().isBadRequest());
        send(get("/v1/figures/absent-goods?shop=tribuna&from=friday")).andExpect(status().isBadRequest());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", manager));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
