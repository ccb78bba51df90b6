package orderdesk.order.web;

import static orderdesk.order.web.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;

import orderdesk.contracts.shared.ShopId;
import orderdesk.order.Demo;
import orderdesk.order.Desks;
import orderdesk.order.Regionally;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.OrderWeb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** On Friday the 20th at noon in Moscow. */
@SpringBootTest(classes = OrderWeb.class)
class SlotsControllerTests {

    @Autowired
    WebApplicationContext service;

    @Autowired
    Desks desks;

    @Test
    void storefrontAsksBeforeItPlacesAnOrder() throws Exception {
        var answer = json(asked("/v1/delivery-slots?method=COURIER&postalCode=190000&count=3"));

        assertThat(answer.at("/region").asString()).isEqualTo("RU-SPE");
        assertThat(answer.at("/zone").asString()).isEqualTo("Europe/Moscow");
        assertThat(answer.at("/tariff/cost/minor").asLong()).isEqualTo(49_000);
        assertThat(answer.at("/anyTime").asBoolean()).isFalse();
        assertThat(answer.at("/slots")).hasSize(3);
        assertThat(answer.at("/slots/0").toString())
                .isEqualTo("{\"date\":\"2026-11-21\",\"from\":\"10:00:00\",\"to\":\"14:00:00\"}");
    }

    @Test
    void regionThatIsNotToldIsNotNamedAndWhatCountsElsewhereIs() throws Exception {
        var answer = json(asked("/v1/delivery-slots?method=POST"));

        assertThat(answer.has("region")).isFalse();
        assertThat(answer.at("/tariff/cost/minor").asLong()).isEqualTo(35_000);
        assertThat(answer.at("/earliest").asString()).isEqualTo("2026-11-25");
        assertThat(answer.at("/latest").asString()).isEqualTo("2026-11-29");
    }

    @Test
    void whatDoesNotReachARegionHasNoTariffThere() throws Exception {
        var courier = json(asked("/v1/delivery-slots?method=COURIER&region=RU-MAG"));
        var post = json(asked("/v1/delivery-slots?method=POST&region=RU-MAG"));

        assertThat(courier.has("tariff")).isFalse();
        assertThat(courier.at("/slots")).isEmpty();
        assertThat(post.at("/tariff/cost/minor").asLong()).isEqualTo(70_000);
        assertThat(post.at("/earliest").asString()).isEqualTo("2026-12-02");
    }

    @Test
    void ofAnOrderItsOwnAddressAndMethodCount() throws Exception {
        var placed = desks.intake()
                .fromSite(Regionally.ID, Demo.site(), new Once("x", "slots", "h"), new Cause("x", "r", null))
                .stored()
                .id();

        var own = json(asked("/v1/orders/%s/delivery-slots".formatted(placed)));
        var courier = json(asked("/v1/orders/%s/delivery-slots?method=COURIER".formatted(placed)));

        assertThat(own.at("/method").asString()).isEqualTo("POST");
        assertThat(own.at("/region").asString()).isEqualTo("RU-SVE");
        assertThat(courier.at("/zone").asString()).isEqualTo("Asia/Yekaterinburg");
        assertThat(courier.at("/slots")).hasSize(6);
        assertThat(asked("/v1/orders/00000000-0000-0000-0000-000000000001/delivery-slots")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void elsewhereAnOrderIsOfferedWhatAChangeOfItsAddressWouldBeJudgedBy() throws Exception {
        var placed = desks.intake()
                .fromSite(Regionally.ID, Demo.site(), new Once("x", "elsewhere", "h"), new Cause("x", "r", null))
                .stored()
                .id();
        var order = "/v1/orders/%s/delivery-slots?method=COURIER".formatted(placed);

        var moved = json(asked(order + "&postalCode=190000"));

        assertThat(moved.at("/region").asString()).isEqualTo("RU-SPE");
        assertThat(moved.at("/zone").asString()).isEqualTo("Europe/Moscow");
        assertThat(moved.at("/slots")).hasSize(6);
        assertThat(json(asked(order + "&region=RU-MAG")).has("tariff")).isFalse();
        assertThat(json(asked(order + "&country=RU")).has("region")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31})
    void slotsAreCountedOneToThirty(int count) throws Exception {
        assertThat(json(asked("/v1/delivery-slots?method=COURIER&count=1")).at("/slots"))
                .hasSize(1);
        assertThat(json(asked("/v1/delivery-slots?method=COURIER&count=30")).at("/slots"))
                .hasSize(30);
        assertThat(asked("/v1/delivery-slots?method=COURIER&count=" + count).getStatus())
                .isEqualTo(422);
    }

    @Test
    void shopWithoutRulesDeliversAtAnyTime() throws Exception {
        var answer = json(asked(new ShopId("tribuna"), "/v1/delivery-slots?method=COURIER"));

        assertThat(answer.at("/anyTime").asBoolean()).isTrue();
        assertThat(answer.at("/slots")).isEmpty();
    }

    private MockHttpServletResponse asked(String uri) throws Exception {
        return asked(Regionally.ID, uri);
    }

    private MockHttpServletResponse asked(ShopId shop, String uri) throws Exception {
        var token = Tokens.of(service).of("storefront", shop.value(), Role.STOREFRONT);
        return Http.of(service)
                .perform(MockMvcRequestBuilders.get(uri).header("Authorization", token))
                .andReturn()
                .getResponse();
    }
}
