package orderdesk.inventory.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.inventory.Yml;
import orderdesk.inventory.price.WatchDesk;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.InventoryWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Competitors' prices, what is proposed by them, and what managers make of it. */
@SpringBootTest(classes = InventoryWeb.class)
class PricesTests {

    static final AtomicInteger SUPPLIERS = new AtomicInteger();
    static final String TERMS = """
            {"name": "Склад", "currency": "RUB", "minMarginPercent": 10, "leadDays": 3, "leadParam": "Срок"}""";
    static final String RIVAL = """
            {"name": "Соперник", "currency": "RUB", "competitor": true}""";

    final String own = "p" + SUPPLIERS.incrementAndGet();
    final String sku = own + "-CUP";
    final String watched = "/v1/watched-prices/" + sku;

    @Autowired
    WebApplicationContext context;

    @Autowired
    WatchDesk watch;

    MockMvc http;
    String manager;
    String operator;

    @BeforeEach
    void listed() throws Exception {
        http = Http.of(context);
        manager = Tokens.of(context).of("manager", "tribuna", Role.MANAGER);
        operator = Tokens.of(context).of("anna", "tribuna", Role.OPERATOR);
        list(
                own,
                TERMS,
                1290,
                "<count>4</count><purchase_price>800</purchase_price><param name=\"Срок\">5-7 дней</param>");
        list(own + "-rival", RIVAL, 1000, "<count>1</count>");
        watch.resume();
    }

    @Test
    void proposalIsTakenAndIsTheShopsPriceUntilItIsWithdrawn() throws Exception {
        send(get(watched))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.proposal.price.minor").value(99_000))
                .andExpect(jsonPath("$.floor.minor").value(88_000))
                .andExpect(jsonPath("$.competitors[0].competitor").value(own + "-rival"))
                .andExpect(jsonPath("$.history.length()").value(2));
        send(json(post(watched + "/apply"), "{}")).andExpect(status().isPreconditionRequired());
        send(json(post(watched + "/apply"), "{}").header("If-Match", "\"r7\""))
                .andExpect(status().isPreconditionFailed());
        send(json(post(watched + "/apply"), "{}").header("If-Match", "\"r1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.price.minor").value(99_000))
                .andExpect(jsonPath("$.applied.by").value("manager"));
        send(get("/v1/prices?shop=tribuna&sku=" + sku))
                .andExpect(jsonPath("$.price.minor").value(99_000));
        send(get("/v1/own-prices?limit=100"))
                .andExpect(jsonPath("$.items[?(@.sku == '%s')].price.minor".formatted(sku))
                        .value(99_000));
        send(post(watched + "/withdraw").header("If-Match", "\"r2\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.price.minor").value(129_000));
        send(post(watched + "/withdraw").header("If-Match", "\"r3\""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("nothing-to-decide"));
    }

    @Test
    void priceByHandIsNeverBelowCostAndMargin() throws Exception {
        send(json(post(watched + "/apply"), price(87_999)).header("If-Match", "\"r1\""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("below-floor"))
                .andExpect(jsonPath("$.errors[0].pointer").value("/price"));
        send(json(post(watched + "/apply"), price(88_000)).header("If-Match", "\"r1\""))
                .andExpect(status().isOk());
        send(json(post("/v1/watched-prices/GHOST/apply"), price(88_000))).andExpect(status().isNotFound());
    }

    @Test
    void declinedProposalIsGone() throws Exception {
        send(get("/v1/watched-prices?limit=100"))
                .andExpect(jsonPath("$.items[?(@.sku == '%s')]".formatted(sku)).isNotEmpty())
                .andExpect(jsonPath("$.items[0].history").doesNotExist());
        send(post(watched + "/decline").header("If-Match", "\"r1\"")).andExpect(status().isOk());
        send(get("/v1/watched-prices?limit=100"))
                .andExpect(jsonPath("$.items[?(@.sku == '%s')]".formatted(sku)).isEmpty());
        send(get("/v1/watched-prices?limit=100&which=WATCHED"))
                .andExpect(jsonPath("$.items[?(@.sku == '%s')]".formatted(sku)).isNotEmpty());
    }

    @Test
    void supplierOfAProductIsShownWithItsTermsAndItsCostToManagersOnly() throws Exception {
        send(get("/v1/products/%s/offers?shop=tribuna".formatted(sku)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].units").value(4))
                .andExpect(jsonPath("$.items[0].certainty").value("SURE"))
                .andExpect(jsonPath("$.items[0].purchasePrice.minor").value(80_000))
                .andExpect(jsonPath("$.items[0].floor.minor").value(88_000))
                .andExpect(jsonPath("$.items[0].leadDays").value(5));
        http.perform(get("/v1/products/%s/offers?shop=tribuna".formatted(sku)).header("Authorization", operator))
                .andExpect(jsonPath("$.items[0].leadDays").value(5))
                .andExpect(jsonPath("$.items[0].purchasePrice").doesNotExist())
                .andExpect(jsonPath("$.items[0].floor").doesNotExist());
        send(get("/v1/products/GHOST/offers?shop=tribuna")).andExpect(status().isNotFound());
    }

    @Test
    void ruleIsKeptWithinItsLimits() throws Exception {
        var rule = "{\"automatic\": false, \"undercutPercent\": %d, \"stepPercentMax\": %d, \"roundTo\": %d}";
        send(get("/v1/price-rule?shop=tribuna"))
                .andExpect(jsonPath("$.undercutPercent").value(1));
        for (var wrong :
                new String[] {rule.formatted(51, 100, 100), rule.formatted(1, 101, 100), rule.formatted(1, 1, 0)}) {
            send(json(put("/v1/price-rule"), wrong)).andExpect(status().isUnprocessableContent());
        }
        send(json(put("/v1/price-rule"), rule.formatted(50, 100, 1_000_001)))
                .andExpect(status().isUnprocessableContent());
    }

    /** From 1,290 to 990 roubles is a step of less than 24 and more than 23 of a hundred. */
    @Test
    void ruleThatIsStoredSetsAStepByItselfAndLeavesALeapToAPerson() throws Exception {
        try {
            rule(true, 23);
            send(get("/v1/price-rule?shop=tribuna"))
                    .andExpect(jsonPath("$.automatic").value(true))
                    .andExpect(jsonPath("$.stepPercentMax").value(23));
            watch.resume();
            send(get(watched))
                    .andExpect(jsonPath("$.applied").doesNotExist())
                    .andExpect(jsonPath("$.proposal.price.minor").value(99_000));

            rule(true, 24);
            watch.resume();
            send(get(watched))
                    .andExpect(jsonPath("$.price.minor").value(99_000))
                    .andExpect(jsonPath("$.applied.by").value("price-rule"))
                    .andExpect(jsonPath("$.proposal").doesNotExist());
            send(get("/v1/prices?shop=tribuna&sku=" + sku))
                    .andExpect(jsonPath("$.price.minor").value(99_000));
        } finally {
            rule(false, 10);
        }
    }

    private void rule(boolean automatic, int stepPercentMax) throws Exception {
        var tag = send(get("/v1/price-rule?shop=tribuna"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        var rule = "{\"automatic\": %s, \"undercutPercent\": 1, \"stepPercentMax\": %d, \"roundTo\": 100}";
        send(json(put("/v1/price-rule?shop=tribuna"), rule.formatted(automatic, stepPercentMax))
                        .header("If-Match", String.valueOf(tag)))
                .andExpect(status().isOk());
    }

    @Test
    void termsAreKeptWithinTheirLimits() throws Exception {
        var path = "/v1/suppliers/%s-t?shop=tribuna".formatted(own);
        send(json(put(path), TERMS.replace("10,", "1001,"))).andExpect(status().isUnprocessableContent());
        send(json(put(path), TERMS.replace("3,", "366,"))).andExpect(status().isUnprocessableContent());
        send(json(put(path), TERMS.replace("10,", "1000,").replace("3,", "365,")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.minMarginPercent").value(1_000))
                .andExpect(jsonPath("$.leadDays").value(365))
                .andExpect(jsonPath("$.competitor").value(false));
    }

    private void list(String supplier, String settings, int price, String elements) throws Exception {
        send(json(put("/v1/suppliers/" + supplier + "?shop=tribuna"), settings)).andExpect(status().isCreated());
        var code = "<vendor>Метеор</vendor><vendorCode>MT-%s</vendorCode>".formatted(own);
        var list = Yml.list(Yml.offer(
                supplier.equals(own) ? sku : supplier, "<price>%d</price>%s%s".formatted(price, elements, code)));
        send(post("/v1/suppliers/" + supplier + "/price-lists?shop=tribuna")
                        .contentType(MediaType.APPLICATION_XML)
                        .content(list))
                .andExpect(status().isCreated());
    }

    private static String price(long minor) {
        return "{\"price\": {\"minor\": %d, \"currency\": \"RUB\"}}".formatted(minor);
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", manager));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
