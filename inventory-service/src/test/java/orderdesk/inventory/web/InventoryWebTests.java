package orderdesk.inventory.web;

import static orderdesk.inventory.Orders.lines;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.Yml;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.AccessMatrix;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.InventoryWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = InventoryWeb.class)
class InventoryWebTests {

    static final String SUPPLIER = """
            {"name": "Склад", "currency": "RUB"}""";
    static final String CARRIER = "/v1/carriers/boxberry/pickup-points?shop=tribuna";
    static final String POINTS = """
            [{"Code": "77001", "Name": "Тверская", "CityName": "Москва", "AddressReduce": "Тверская ул., 4",
              "GPS": "55.7601,37.6098", "Acquiring": "Yes", "LoadLimit": "15", "WorkFrBegin": "09:00",
              "WorkFrEnd": "21:00"},
             {"Code": "77002", "Name": "Арбат", "CityName": "Москва", "AddressReduce": "Арбат, 10",
              "GPS": "55.7500,37.5900", "Acquiring": "No", "LoadLimit": "5"}]""";
    static final AtomicInteger SUPPLIERS = new AtomicInteger();

    /** Each test has a supplier and SKUs of its own. */
    final String supplier = "s" + SUPPLIERS.incrementAndGet();

    final String path = "/v1/suppliers/" + supplier + "?shop=tribuna";
    final String lists = "/v1/suppliers/" + supplier + "/price-lists?shop=tribuna";
    final String sku = "SKU-" + supplier;

    @Autowired
    WebApplicationContext context;

    @Autowired
    StockDesk stock;

    MockMvc http;
    Tokens tokens;
    String manager;

    @BeforeEach
    void connect() {
        http = Http.of(context);
        tokens = Tokens.of(context);
        manager = tokens.of("manager", "tribuna", Role.MANAGER);
    }

    @TestFactory
    Stream<DynamicTest> nobodyDoesMoreThanTheTableAllows() throws Exception {
        var list = JsonPath.<String>read(listed(), "$.id");
        var order = Orders.numbered(77);
        StockDesks.reader(stock).on(order.placed(lines(sku, 1)));
        send(json(post(CARRIER), POINTS)).andExpect(status().isOk());
        return new AccessMatrix(context, "tribuna")
                .existing("GET /v1/suppliers", () -> get("/v1/suppliers?shop=tribuna"))
                .existing("GET /v1/suppliers/{supplier}", () -> get(path))
                .existing("PUT /v1/suppliers/{supplier}", () -> json(put(path), SUPPLIER))
                .existing("POST /v1/suppliers/{supplier}/price-lists", () -> xml(post(lists), Yml.list()))
                .existing("GET /v1/suppliers/{supplier}/price-lists", () -> get(lists))
                .existing(
                        "POST /v1/suppliers/{supplier}/exchange-password",
                        () -> post("/v1/suppliers/" + supplier + "/exchange-password?shop=tribuna"))
                .existing(
                        "GET /v1/suppliers/{supplier}/accuracy",
                        () -> get("/v1/suppliers/" + supplier + "/accuracy?shop=tribuna"))
                .existing("GET /v1/stale-items", () -> get("/v1/stale-items?shop=tribuna"))
                .existing(
                        "GET /v1/figures/absent-goods",
                        () -> get("/v1/figures/absent-goods?shop=tribuna&from=2026-11-20"))
                .existing("GET /v1/stock/{sku}", () -> get("/v1/stock/{sku}?shop=tribuna", sku))
                .existing("GET /v1/stock-audit", () -> get("/v1/stock-audit?shop=tribuna"))
                .existing("GET /v1/price-lists/{id}", () -> get("/v1/price-lists/{id}?shop=tribuna", list))
                .existing("GET /v1/products", () -> get("/v1/products?shop=tribuna"))
                .existing("GET /v1/products/{sku}", () -> get("/v1/products/{sku}?shop=tribuna", sku))
                .existing(
                        "GET /v1/products/{sku}/analogues", () -> get("/v1/products/{sku}/analogues?shop=tribuna", sku))
                .existing(
                        "PUT /v1/products/{sku}/analogues",
                        () -> json(put("/v1/products/{sku}/analogues?shop=tribuna", sku), "{\"skus\":[]}"))
                .existing("GET /v1/products/{sku}/offers", () -> get("/v1/products/{sku}/offers?shop=tribuna", sku))
                .existing("GET /v1/watched-prices", () -> get("/v1/watched-prices?shop=tribuna"))
                .existing("GET /v1/price-rule", () -> get("/v1/price-rule?shop=tribuna"))
                .existing("GET /v1/own-prices", () -> get("/v1/own-prices?shop=tribuna"))
                .existing("GET /v1/prices", () -> get("/v1/prices?shop=tribuna&sku=" + sku))
                .existing("GET /v1/carriers", () -> get("/v1/carriers?shop=tribuna"))
                .existing("POST /v1/carriers/{carrier}/pickup-points", () -> json(post(CARRIER), POINTS))
                .existing("GET /v1/pickup-points", () -> get("/v1/pickup-points?shop=tribuna&city=Москва"))
                .existing(
                        "GET /v1/pickup-points/{carrier}/{code}",
                        () -> get("/v1/pickup-points/boxberry/77001?shop=tribuna"))
                .existing("GET /v1/warehouse-questions", () -> get("/v1/warehouse-questions?shop=tribuna"))
                .existing("GET /v1/orders/{id}/stock", () -> get("/v1/orders/{id}/stock", order.id()))
                .tests();
    }

    @Test
    void supplierIsAddedWithDefaultsReadAndReplaced() throws Exception {
        send(json(put(path), SUPPLIER))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/v1/suppliers/" + supplier))
                .andExpect(header().string("ETag", "\"r1\""))
                .andExpect(jsonPath("$.assumedUnits").value(10))
                .andExpect(jsonPath("$.lostPercentMax").value(30))
                .andExpect(jsonPath("$.staleAfter").value("PT24H"));
        send(json(put(path), SUPPLIER)).andExpect(status().isPreconditionRequired());
        send(json(put(path), SUPPLIER).header("If-None-Match", "*")).andExpect(status().isPreconditionFailed());
        send(json(put(path), SUPPLIER).header("If-Match", "\"r7\"")).andExpect(status().isPreconditionFailed());
        send(json(put(path), SUPPLIER.replace("}", ",\"assumedUnits\":3}")).header("If-Match", "\"r1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assumedUnits").value(3));
        send(get(path)).andExpect(status().isOk()).andExpect(header().string("ETag", "\"r2\""));
    }

    @Test
    void supplierThatCannotBeIsRefusedWithTheReason() throws Exception {
        send(json(put(path), "{\"name\":\" \",\"currency\":\"RUB\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/name"));
        send(json(put(path), SUPPLIER.replace("RUB", "XYZ")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/currency"));
        send(json(put(path), SUPPLIER.replace("RUB", "KZT"))).andExpect(status().isUnprocessableContent());
        send(json(put(path), SUPPLIER.replace("}", ",\"lostPercentMax\":101}")))
                .andExpect(status().isUnprocessableContent());
        send(json(put(path), SUPPLIER.replace("}", ",\"staleAfter\":\"PT1S\"}")))
                .andExpect(status().isUnprocessableContent());
        send(json(put(path), SUPPLIER.replace("}", ",\"discount\":1}"))).andExpect(status().isBadRequest());
        send(json(put("/v1/suppliers/Склад?shop=tribuna"), SUPPLIER)).andExpect(status().isBadRequest());
        send(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void listIsTakenAndReported() throws Exception {
        send(json(put(path), SUPPLIER));
        send(xml(post(lists), Yml.list(Yml.offer(sku, 100, 5), Yml.offer("BAD", 0, 5))))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("APPLIED"))
                .andExpect(jsonPath("$.counts.accepted").value(1))
                .andExpect(jsonPath("$.rejections[0].offerId").value("BAD"))
                .andExpect(jsonPath("$.rejections[0].code").value("price-zero"));
    }

    @Test
    void brokenListIsAProblemAndSoIsAListOfNobody() throws Exception {
        send(json(put(path), SUPPLIER));
        send(xml(post(lists), "<yml_catalog><shop>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("price-list-refused"))
                .andExpect(jsonPath("$.errors[0].code").value("not-well-formed"));
        send(xml(post("/v1/suppliers/nobody/price-lists?shop=tribuna"), Yml.list()))
                .andExpect(status().isNotFound());
        send(json(post(lists), "{}")).andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void reportsOfASuppliersListsAreLookedThroughTheLastFirst() throws Exception {
        send(json(put(path), SUPPLIER));
        send(xml(post(lists), Yml.list(Yml.offer(sku, 100, 5))));
        send(xml(post(lists), "<yml_catalog><shop>"));
        var page = send(get(lists + "&limit=1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].state").value("REFUSED"))
                .andExpect(jsonPath("$.items[0].reason").value(containsString("not-well-formed")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        send(get(lists + "&limit=1&cursor=" + JsonPath.<String>read(page, "$.nextCursor")))
                .andExpect(jsonPath("$.items[0].state").value("APPLIED"))
                .andExpect(jsonPath("$.nextCursor").doesNotExist());
        send(get("/v1/suppliers/nobody/price-lists?shop=tribuna")).andExpect(status().isNotFound());
        send(get("/v1/suppliers/sklad/price-lists?shop=tribuna&cursor=x")).andExpect(status().isBadRequest());
    }

    @Test
    void productShowsItsPurchasePriceToManagersOnly() throws Exception {
        listed();

        send(get("/v1/products/{sku}?shop=tribuna", sku))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Scarf " + sku))
                .andExpect(jsonPath("$.price.minor").value(10_000))
                .andExpect(jsonPath("$.purchasePrice.minor").value(7_000))
                .andExpect(jsonPath("$.free").value(5))
                .andExpect(jsonPath("$.certainty").value("SURE"))
                .andExpect(jsonPath("$.source").value(supplier));
        http.perform(get("/v1/products/{sku}?shop=tribuna", sku)
                        .header("Authorization", tokens.of("anna", "tribuna", Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.purchasePrice").doesNotExist());
        send(get("/v1/products/NONE?shop=tribuna")).andExpect(status().isNotFound());
    }

    @Test
    void priceIsGivenWithWhatAnOrderLineNeeds() throws Exception {
        listed();

        send(get("/v1/prices?shop=tribuna&sku=" + sku))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.price.minor").value(10_000))
                .andExpect(jsonPath("$.prepayOnly").value(false));
        send(get("/v1/prices?shop=tribuna")).andExpect(status().isBadRequest());
    }

    @Test
    void cursorOfOneSearchFitsNoOther() throws Exception {
        send(json(put(path), SUPPLIER));
        send(xml(post(lists), Yml.list(Yml.offer(sku + "a", 1, 1), Yml.offer(sku + "b", 1, 1))));
        var page = send(get("/v1/products?shop=tribuna&limit=1&q=" + sku))
                .andExpect(jsonPath("$.items[0].sku").value(sku + "a"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var cursor = JsonPath.<String>read(page, "$.nextCursor");

        send(get("/v1/products?shop=tribuna&limit=1&q=" + sku + "&cursor=" + cursor))
                .andExpect(jsonPath("$.items[0].sku").value(sku + "b"))
                .andExpect(jsonPath("$.nextCursor").doesNotExist());
        send(get("/v1/products?shop=tribuna&limit=1&cursor=" + cursor)).andExpect(status().isBadRequest());
    }

    @Test
    void searchOfTwoHundredCharactersIsTheLongest() throws Exception {
        send(get("/v1/products?shop=tribuna&q=" + "ш".repeat(200))).andExpect(status().isOk());
        send(get("/v1/products?shop=tribuna&q=" + "ш".repeat(201)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("parameter-invalid"));
    }

    private String listed() throws Exception {
        send(json(put(path), SUPPLIER));
        var offer = Yml.offer(sku, "<price>100</price><purchase_price>70</purchase_price><count>5</count>");
        return send(xml(post(lists), Yml.list(offer)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", manager));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static MockHttpServletRequestBuilder xml(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_XML).content(body);
    }
}
