package orderdesk.inventory.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.inventory.Yml;
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

/** What does instead of a product, as managers declare it and everybody reads it. */
@SpringBootTest(classes = InventoryWeb.class)
class AnaloguesTests {

    static final AtomicInteger SUPPLIERS = new AtomicInteger();

    final String own = "a" + SUPPLIERS.incrementAndGet();
    final String path = "/v1/products/%s-CUP/analogues?shop=tribuna".formatted(own);

    @Autowired
    WebApplicationContext context;

    MockMvc http;
    String manager;

    @BeforeEach
    void goods() throws Exception {
        http = Http.of(context);
        manager = Tokens.of(context).of("manager", "tribuna", Role.MANAGER);
        var supplier = "/v1/suppliers/" + own;
        send(json(put(supplier + "?shop=tribuna"), "{\"name\": \"Склад\", \"currency\": \"RUB\"}"))
                .andExpect(status().isCreated());
        var list = Yml.list(
                Yml.offer(own + "-CUP", "<price>100</price><count>0</count>"),
                Yml.offer(own + "-PEN", "<price>90</price><count>3</count>"),
                Yml.offer(own + "-BALL", "<price>90</price><count>0</count>"));
        send(post(supplier + "/price-lists?shop=tribuna")
                        .contentType(MediaType.APPLICATION_XML)
                        .content(list))
                .andExpect(status().isCreated());
    }

    @Test
    void whatIsDeclaredIsOfferedAndWhatIsOutOfStockIsNot() throws Exception {
        send(get(path))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("ETag"))
                .andExpect(jsonPath("$.declared").isEmpty());
        send(declare("PEN", "BALL"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.declared.length()").value(2))
                .andExpect(jsonPath("$.items[0].sku").value(own + "-PEN"))
                .andExpect(jsonPath("$.items[0].free").value(3))
                .andExpect(jsonPath("$.items[0].why").value("замена, которую назначил магазин, дешевле на 10 %"))
                .andExpect(jsonPath("$.items[?(@.sku == '%s-BALL')]".formatted(own))
                        .isEmpty());
        send(declare("PEN")).andExpect(status().isPreconditionRequired());
        send(declare("PEN").header("If-Match", "\"r77\"")).andExpect(status().isPreconditionFailed());
        send(declare().header("If-Match", "\"r1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.declared").isEmpty());
    }

    @Test
    void unknownGoodsAndTheProductItselfAreRefused() throws Exception {
        send(declare("PEN", "GHOST"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/skus/1"));
        send(declare("CUP")).andExpect(status().isUnprocessableContent());
        send(json(put("/v1/products/%s-GHOST/analogues?shop=tribuna".formatted(own)), "{\"skus\": []}"))
                .andExpect(status().isNotFound());
        send(get("/v1/products/%s-GHOST/analogues?shop=tribuna".formatted(own))).andExpect(status().isNotFound());
    }

    @Test
    void twentyMayBeDeclaredAndNotOneMore() throws Exception {
        send(declare(IntStream.range(0, 20).mapToObj(_ -> "PEN").toArray(String[]::new)))
                .andExpect(status().isOk());
        send(declare(IntStream.range(0, 21).mapToObj(_ -> "PEN").toArray(String[]::new)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/skus"));
    }

    private MockHttpServletRequestBuilder declare(String... goods) {
        var skus = IntStream.range(0, goods.length)
                .mapToObj(at -> "\"%s-%s\"".formatted(own, goods[at]))
                .collect(Collectors.joining(","));
        return json(put(path), "{\"skus\": [%s]}".formatted(skus));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", manager));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
