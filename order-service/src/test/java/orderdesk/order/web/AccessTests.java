package orderdesk.order.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.AfterSales;
import orderdesk.order.Demo;
import orderdesk.order.Desks;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Playbook.Channel;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.testing.AccessMatrix;
import orderdesk.platform.testing.FixedShops;
import orderdesk.wire.OrderWeb;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = OrderWeb.class)
class AccessTests {

    private static final Once ONCE = new Once("anna", "access-case", "h");
    private static final String REASON = "{\"reason\": \"дубль\"}";

    @Autowired
    WebApplicationContext service;

    @Autowired
    Desks desks;

    @TestFactory
    Stream<DynamicTest> nobodyDoesMoreThanTheTableAllows() {
        var cause = new Cause("x", "r", null);
        var placed = desks.intake().fromSite(FixedShops.TRIBUNA, Demo.site(), new Once("x", "access", "h"), cause);
        var id = placed.stored().id();
        var sale = desks.afterSales()
                .open(FixedShops.TRIBUNA, confirmed(), Kind.COMPLAINT, Channel.PHONE, List.of(), "грубили", ONCE, cause)
                .stored();
        return new AccessMatrix(service, "tribuna")
                .existing("GET /v1/after-sale-cases/{id}", () -> get("/v1/after-sale-cases/{id}", sale.id()))
                .existing(
                        "GET /v1/after-sale-cases/{id}/refundable",
                        () -> get("/v1/after-sale-cases/{id}/refundable", sale.id()))
                .existing("POST /v1/after-sale-cases/{id}/steps", () -> step(sale, "steps", AfterSaleRequests.STEP))
                .existing("POST /v1/after-sale-cases/{id}/refund", () -> step(sale, "refund", AfterSaleRequests.REFUND))
                .existing(
                        "POST /v1/after-sale-cases/{id}/resolve",
                        () -> step(sale, "resolve", AfterSaleRequests.RESOLVED))
                .existing("GET /v1/orders/{id}", () -> get("/v1/orders/{id}", id))
                .existing("GET /v1/orders/{id}/delivery-slots", () -> get("/v1/orders/{id}/delivery-slots", id))
                .existing("POST /v1/orders/{id}/amend", () -> change(id, "amend", Examples.AMENDMENT))
                .existing("POST /v1/orders/{id}/preview", () -> change(id, "preview", Examples.AMENDMENT))
                .existing("POST /v1/orders/{id}/place", () -> change(id, "place", DraftExamples.PLACE))
                .existing("POST /v1/orders/{id}/cancel", () -> change(id, "cancel", REASON))
                .existing("POST /v1/orders/{id}/reopen", () -> change(id, "reopen", REASON))
                .existing("GET /v1/orders/{id}/duplicates", () -> get("/v1/orders/{id}/duplicates", id))
                .existing("POST /v1/orders/{id}/merge", () -> change(id, "merge", DuplicateViews.MERGE))
                .existing("POST /v1/orders/{id}/keep-both", () -> change(id, "keep-both", other(id)))
                .existing("POST /v1/orders/{id}/payments", () -> change(id, "payments", Examples.PAYMENT))
                .existing(
                        "POST /v1/orders/{id}/delivery-reports",
                        () -> change(id, "delivery-reports", Examples.DELIVERY_REPORT))
                .tests();
    }

    private static MockHttpServletRequestBuilder change(String id, String action, String body) {
        return post("/v1/orders/{id}/{action}", id, action)
                .header("If-Match", "\"v1\"")
                .header("Idempotency-Key", "access")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static String other(String id) {
        return "{\"other\": \"%s\"}".formatted(id);
    }

    private OrderId confirmed() {
        return AfterSales.delivered(desks, "access-sold");
    }

    private static MockHttpServletRequestBuilder step(Stored<AfterSale> sale, String action, String body) {
        return post("/v1/after-sale-cases/{id}/{action}", sale.id(), action)
                .header("If-Match", "\"r0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
