package orderdesk.inventory.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.query.ChannelDesk;
import orderdesk.inventory.query.QueryDesk;
import orderdesk.inventory.query.domain.Channel;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.InventoryWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** How suppliers are asked is settled, and how they answer by themselves. */
@SpringBootTest(classes = InventoryWeb.class)
class SupplierAnswersTests {

    static final AtomicInteger ORDERS = new AtomicInteger(900);
    static final String CHANNEL = "/v1/suppliers/forms/channel?shop=tribuna";

    @Autowired
    WebApplicationContext context;

    @Autowired
    StockDesk stock;

    @Autowired
    QueryDesk queries;

    @Autowired
    ChannelDesk channels;

    MockMvc http;
    String manager;

    @BeforeEach
    void connect() throws Exception {
        http = Http.of(context);
        manager = Tokens.of(context).of("manager", "tribuna", Role.MANAGER);
        var supplier = "{\"name\": \"По форме\", \"currency\": \"RUB\"}";
        send(json(put("/v1/suppliers/forms?shop=tribuna"), supplier));
        send(json(put(CHANNEL), "{\"way\": \"FORM\"}"));
    }

    @Test
    void supplierAnswersByTheFormOnce() throws Exception {
        var form = form();

        http.perform(get(URI.create(form)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("LACKING")))
                .andExpect(content().string(containsString("name=\"q0\"")));
        http.perform(post(URI.create(form))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("q0=2&c0=1%20290%2C50&d0=2026-11-25"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ответ записан")));

        http.perform(post(URI.create(form))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("q0=3"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("not-asked"));
        queries.resume();
        send(get("/v1/orders/{id}/supply?shop=tribuna", Orders.id(ORDERS.get())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.best.missing").value(1))
                .andExpect(jsonPath("$.best.cost.minor").value(258_100))
                .andExpect(jsonPath("$.best.parcels").value(1))
                .andExpect(jsonPath("$.awaited").isEmpty());
    }

    /** Cheapest is a word, by how much is for those who set prices. */
    @Test
    void whatItCostsTheShopIsNotShownToWhoeverCalls() throws Exception {
        var form = form();
        http.perform(post(URI.create(form))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("q0=3&c0=1290&d0=2026-11-25"))
                .andExpect(status().isOk());
        queries.resume();
        var order = Orders.id(ORDERS.get());
        var supply = "/v1/orders/%s/supply?shop=tribuna".formatted(order);
        var stock = "/v1/orders/%s/stock?shop=tribuna".formatted(order);

        for (var role : List.of(Role.OPERATOR, Role.SENIOR, Role.WAREHOUSE)) {
            var token = Tokens.of(context).of("anna", "tribuna", role);
            http.perform(get(supply).header("Authorization", token))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.best.parts[0].quantity").value(3))
                    .andExpect(jsonPath("$.best.unpriced").value(0))
                    .andExpect(jsonPath("$.queries[0].answer[0].quantity").value(3))
                    .andExpect(jsonPath("$..cost").isEmpty());
            http.perform(get(stock).header("Authorization", token))
                    .andExpect(jsonPath("$.lines[0].promised[0].quantity").value(3))
                    .andExpect(jsonPath("$..cost").isEmpty());
        }
        send(get(supply))
                .andExpect(jsonPath("$.best.parts[0].cost.minor").value(129_000))
                .andExpect(jsonPath("$.queries[0].answer[0].cost.minor").value(129_000));
        send(get(stock)).andExpect(jsonPath("$.lines[0].promised[0].cost.minor").value(129_000));
    }

    @Test
    void combinationIsChosenWhileItMayBe() throws Exception {
        var form = form();
        http.perform(json(post(URI.create(form)), "{\"lines\": [{\"sku\": \"LACKING\", \"quantity\": 3}]}"))
                .andExpect(status().isNoContent());
        queries.resume();
        var combine = "/v1/orders/%s/supply/combine?shop=tribuna";
        var ours = combine.formatted(Orders.id(ORDERS.get()));

        send(json(post(ours), "{\"orderVersion\": 1, \"by\": \"TIME\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.preferred").value("TIME"))
                .andExpect(jsonPath("$.settled").value(false))
                .andExpect(jsonPath("$.taken.parts[0].supplier").value("forms"));
        send(json(post(ours), "{\"orderVersion\": 2, \"by\": \"COST\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("nothing-to-combine"));
        send(json(post(combine.formatted(Orders.id(899))), "{\"orderVersion\": 1, \"by\": \"TIME\"}"))
                .andExpect(status().isNotFound());
        send(json(post(ours), "{\"orderVersion\": 1, \"by\": \"LUCK\"}")).andExpect(status().isBadRequest());
    }

    @Test
    void answerThatCannotBeIsRefusedAndSoIsALinkThatIsNotOurs() throws Exception {
        var form = form();

        http.perform(json(post(URI.create(form)), "{\"lines\": [{\"sku\": \"OTHER\", \"quantity\": 1}]}"))
                .andExpect(status().isUnprocessableContent());
        http.perform(json(post(URI.create(form)), "{\"lines\": [{\"sku\": \"LACKING\", \"quantity\": -1}]}"))
                .andExpect(status().isUnprocessableContent());
        var turned = form.substring(0, form.length() - 2) + (form.endsWith("A") ? "BB" : "AA");
        http.perform(get(URI.create(turned))).andExpect(status().isNotFound());
        http.perform(get(URI.create(form.replace("/tribuna/", "/chasy/")))).andExpect(status().isNotFound());
        http.perform(get(URI.create(form + "x".repeat(40)))).andExpect(status().isNotFound());
        http.perform(json(post(URI.create(form)), "{\"lines\": [{\"sku\": \"LACKING\", \"quantity\": 0}]}"))
                .andExpect(status().isNoContent());
    }

    @Test
    void channelIsSettledReadAndItsSecretIsNeverShown() throws Exception {
        send(json(put("/v1/suppliers/http?shop=tribuna"), "{\"name\": \"Опт\", \"currency\": \"RUB\"}"));
        var path = "/v1/suppliers/http/channel?shop=tribuna";
        send(get(path)).andExpect(status().isNotFound());
        send(json(
                        put(path),
                        "{\"way\": \"HTTP\", \"asked\": false, \"url\": \"https://opt.ru/d\", \"secret\": \"s3cret\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.secretKnown").value(true))
                .andExpect(jsonPath("$.within").value("PT10M"))
                .andExpect(content().string(not(containsString("s3cret"))));
        send(json(put(path), "{\"way\": \"HTTP\", \"url\": \"https://opt.ru/d\"}"))
                .andExpect(status().isPreconditionRequired());
        send(json(put("/v1/suppliers/nobody/channel?shop=tribuna"), "{\"way\": \"FORM\"}"))
                .andExpect(status().isNotFound());
        for (var body : new String[] {
            "{\"way\": \"MAIL\"}",
            "{\"way\": \"MAIL\", \"address\": \"a@b.ru\\r\\nBcc: c@d.ru\"}",
            "{\"way\": \"MAIL\", \"address\": \"a@b.ru, c@d.ru\"}",
            "{\"way\": \"HTTP\"}",
            "{\"way\": \"HTTP\", \"url\": \"ftp://opt.ru\"}",
            "{\"way\": \"HTTP\", \"url\": \"https://user:word@opt.ru\"}"
        }) {
            send(json(put(path), body).header("If-Match", "\"r1\"")).andExpect(status().isUnprocessableContent());
        }
    }

    @ParameterizedTest
    @CsvSource({"PT5S, 200", "P3D, 200", "PT4S, 422", "P3DT1S, 422"})
    void supplierIsWaitedForFromFiveSecondsToThreeDays(String within, int status) throws Exception {
        var tag = send(get(CHANNEL)).andReturn().getResponse().getHeader("ETag");
        send(json(put(CHANNEL), "{\"way\": \"FORM\", \"within\": \"%s\"}".formatted(within))
                        .header("If-Match", String.valueOf(tag)))
                .andExpect(status().is(status));
    }

    @Test
    void shopAsksTwentySuppliersAndNoMore() throws Exception {
        var chasy = new ShopId("chasy");
        for (var at = 0; at < Channel.OF_SHOP_MAX; at++) {
            var code = "s" + at;
            channels.settle(
                    chasy,
                    code,
                    _ -> new Channel(code, Way.FORM, false, null, null, null, Duration.ofMinutes(1)),
                    new Cause("manager", "test", null),
                    _ -> {});
        }
        var boss = Tokens.of(context).of("manager", "chasy", Role.MANAGER);
        http.perform(json(put("/v1/suppliers/more?shop=chasy"), "{\"name\": \"Ещё\", \"currency\": \"RUB\"}")
                .header("Authorization", boss));
        http.perform(json(put("/v1/suppliers/more/channel?shop=chasy"), "{\"way\": \"FORM\"}")
                        .header("Authorization", boss))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("channels-full"));
    }

    /** An order that lacks three pieces; the link by which its supplier answers, without its host. */
    private String form() throws Exception {
        var order = Orders.numbered(ORDERS.incrementAndGet());
        StockDesks.reader(stock).on(order.placed(Orders.lines("LACKING", 3)));
        queries.resume();
        var body = send(get("/v1/orders/{id}/supply?shop=tribuna", order.id()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.awaited[0]").value("forms"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return URI.create(JsonPath.<String>read(body, "$.queries[0].form")).getPath();
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", manager));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
