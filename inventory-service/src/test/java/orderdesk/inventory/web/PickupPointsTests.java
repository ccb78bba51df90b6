package orderdesk.inventory.web;

import static orderdesk.inventory.web.InventoryWebTests.CARRIER;
import static orderdesk.inventory.web.InventoryWebTests.POINTS;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import orderdesk.platform.access.Role;
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

@SpringBootTest(classes = InventoryWeb.class)
class PickupPointsTests {

    @Autowired
    WebApplicationContext context;

    MockMvc http;
    Tokens tokens;
    String manager;

    @BeforeEach
    void connect() throws Exception {
        http = Http.of(context);
        tokens = Tokens.of(context);
        manager = tokens.of("manager", "tribuna", Role.MANAGER);
        sent(POINTS).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("APPLIED"));
    }

    /** R018: one, unless more are asked for. */
    @Test
    void nearestIsNamedOthersOnRequest() throws Exception {
        ask("latitude=55.7520&longitude=37.6175")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.by").value("POINT"))
                .andExpect(jsonPath("$.points.length()").value(1))
                .andExpect(jsonPath("$.points[0].point.code").value("77001"))
                .andExpect(jsonPath("$.points[0].metres").value(1023))
                .andExpect(jsonPath("$.points[0].bearing").value(332));
        ask("city=МОСКВА&count=20")
                .andExpect(jsonPath("$.by").value("CITY"))
                .andExpect(jsonPath("$.points.length()").value(2));
        ask("city=Москва&payment=CARD&grams=15000&at=2026-11-27T20:59:00&count=20")
                .andExpect(jsonPath("$.points[0].point.code").value("77001"))
                .andExpect(jsonPath("$.points.length()").value(1));
        ask("city=Москва&at=2026-11-27T21:00:00")
                .andExpect(jsonPath("$.points.length()").value(0));
    }

    @ParameterizedTest
    @CsvSource({
        "latitude=91&longitude=0, 400",
        "latitude=90&longitude=180, 200",
        "latitude=55, 422",
        "city=Китеж, 422",
        "'', 422",
        "city=Москва&count=0, 400",
        "city=Москва&count=21, 400",
        "city=Москва&grams=0, 400",
        "city=Москва&payment=GOLD, 400",
        "city=Москва&at=tomorrow, 400"
    })
    void whatCannotBeAskedIsRefused(String query, int expected) throws Exception {
        ask(query).andExpect(status().is(expected));
    }

    @Test
    void nobodySeesAnotherShopsPoints() throws Exception {
        var stranger = tokens.of("stranger", "chasy", Role.OPERATOR);
        http.perform(get("/v1/pickup-points/boxberry/77001?shop=chasy").header("Authorization", stranger))
                .andExpect(status().isNotFound());
        http.perform(get("/v1/pickup-points?shop=tribuna&city=Москва").header("Authorization", stranger))
                .andExpect(status().isNotFound());
    }

    @Test
    void listIsReportedAndABrokenOneChangesNothing() throws Exception {
        sent("{\"err\": \"Неверный токен\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("point-list-refused"))
                .andExpect(jsonPath("$.errors[0].code").value("not-a-list"));
        perform(get("/v1/carriers?shop=tribuna"))
                .andExpect(jsonPath("$.items[0].carrier").value("BOXBERRY"))
                .andExpect(jsonPath("$.items[0].read").value(2));
        perform(post("/v1/carriers/pigeons/pickup-points?shop=tribuna")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[]"))
                .andExpect(status().isNotFound());
    }

    private ResultActions sent(String points) throws Exception {
        return perform(post(CARRIER).contentType(MediaType.APPLICATION_JSON).content(points));
    }

    private ResultActions ask(String query) throws Exception {
        return perform(get("/v1/pickup-points?shop=tribuna" + (query.isEmpty() ? "" : "&" + query)));
    }

    private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", manager));
    }
}
