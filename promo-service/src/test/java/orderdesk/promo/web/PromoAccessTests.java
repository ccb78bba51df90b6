package orderdesk.promo.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.stream.Stream;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.testing.AccessMatrix;
import orderdesk.promo.Desks;
import orderdesk.promo.Orders;
import orderdesk.promo.Till;
import orderdesk.promo.domain.CampaignRules.Percent;
import orderdesk.promo.messaging.OrdersReader;
import orderdesk.wire.PromoWeb;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = PromoWeb.class)
class PromoAccessTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Desks desks;

    @TestFactory
    Stream<DynamicTest> nobodyDoesMoreThanTheTableAllows() {
        var order = Orders.numbered(77);
        var issued = desks.certificates()
                .issue(
                        Orders.SHOP,
                        Orders.roubles(100),
                        Till.NEXT_YEAR,
                        order.id(),
                        new Once("m", "matrix", "h"),
                        Till.CAUSE);
        var certificate = "/v1/certificates/" + issued.done().stored().id();
        var rules = Till.rules(new Percent(100), null, null);
        var plan = desks.campaigns().plan(Orders.SHOP, "MATRIX", rules, new Once("m", "plan", "h"), Till.CAUSE);
        var campaign = "/v1/campaigns/" + plan.stored().id();
        new OrdersReader(desks.benefits(), desks.certificates()).on(order.placed(Orders.lines("A", 10), issued.code()));
        return new AccessMatrix(context, "tribuna")
                .existing("GET /v1/certificates/{id}", () -> get(certificate))
                .existing("POST /v1/certificates/{id}/code", () -> post(certificate + "/code"))
                .existing("GET /v1/certificates/{id}/history", () -> get(certificate + "/history"))
                .existing(
                        "PATCH /v1/certificates/{id}",
                        () -> patch(certificate)
                                .header("If-Match", "\"r1\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(Examples.CHANGE))
                .existing("GET /v1/campaigns/{id}", () -> get(campaign))
                .existing(
                        "PUT /v1/campaigns/{id}",
                        () -> put(campaign)
                                .header("If-Match", "\"r1\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(Examples.CAMPAIGN_CHANGE))
                .existing("GET /v1/orders/{id}/benefits", () -> get("/v1/orders/" + order.id() + "/benefits"))
                .tests();
    }
}
