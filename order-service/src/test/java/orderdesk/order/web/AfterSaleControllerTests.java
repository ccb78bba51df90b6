package orderdesk.order.web;

import static orderdesk.order.web.Calls.json;
import static orderdesk.order.web.Calls.location;
import static orderdesk.platform.testing.FixedShops.TRIBUNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleResolved;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.order.AfterSales;
import orderdesk.order.Desks;
import orderdesk.order.messaging.OrdersReader;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.wire.OrderWeb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = OrderWeb.class)
class AfterSaleControllerTests {

    @Autowired
    WebApplicationContext service;

    @Autowired
    SimulatedStore store;

    @Autowired
    Desks desks;

    private Calls calls;

    @BeforeEach
    void calls() {
        calls = new Calls(service);
    }

    @Test
    void wrongOrderIsReplacedByAnOrderThatCostsNothingAndApologisedFor() throws Exception {
        var opened = open("wrong-order");
        var stepped = step(opened, "steps", AfterSaleRequests.STEP, tag(opened));
        ship();
        var resolved = step(opened, "resolve", AfterSaleRequests.RESOLVED, tag(stepped));

        assertThat(opened.getStatus()).isEqualTo(201);
        assertThat(json(resolved).at("/stage").asString()).isEqualTo("RESOLVED");
        assertThat(json(resolved).at("/resolved/coupon/amount/minor").asLong()).isEqualTo(38_470);
        var right = json(
                calls.read("/v1/orders/" + json(resolved).at("/replacement").asString()));
        assertThat(right.at("/apartFrom").asString())
                .isEqualTo(json(opened).at("/orderId").asString());
        assertThat(right.at("/state").asString()).isEqualTo("PLACED");
        assertThat(right.at("/totals/total/minor").asLong()).isEqualTo(2 * 129_900 + 89_900);
        assertThat(right.at("/totals/due/minor").asLong()).isZero();
        var id = json(opened).at("/id").asString();
        assertThat(store.events(AfterSaleResolved.class))
                .filteredOn(each -> each.caseId().toString().equals(id))
                .hasSize(1);
    }

    @Test
    void rightProductIsOrderedOnceHoweverOftenTheStepIsHeard() throws Exception {
        var opened = open("once");
        var stepped = step(opened, "steps", AfterSaleRequests.STEP, tag(opened));
        ship();
        ship();

        var id = json(stepped).at("/replacement").asString();
        assertThat(store.events(OrderPlaced.class))
                .filteredOn(placed -> placed.orderId().toString().equals(id))
                .hasSize(1);
    }

    @Test
    void stepOnAnotherStateOfTheCaseIsRefused() throws Exception {
        var opened = open("stale");
        step(opened, "steps", AfterSaleRequests.STEP, tag(opened));

        assertThat(step(opened, "resolve", AfterSaleRequests.RESOLVED, tag(opened))
                        .getStatus())
                .isEqualTo(412);
        assertThat(step(opened, "resolve", AfterSaleRequests.RESOLVED, null).getStatus())
                .isEqualTo(428);
    }

    @Test
    void whatTheKindIsNotHandledByIsRefused() throws Exception {
        var opened = open("not-so");

        var answer = step(opened, "steps", "{\"step\": \"EVIDENCE_ASKED\"}", tag(opened));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(json(answer).at("/code").asString()).isEqualTo("after-sale-state");
    }

    @Test
    void casesAreFoundByOrderAndByWhereTheyStand() throws Exception {
        var opened = open("listed");
        var order = json(opened).at("/orderId").asString();

        var list = json(calls.read("/v1/after-sale-cases?stage=OPEN&orderId=" + order));
        var none = json(calls.read("/v1/after-sale-cases?stage=AWAITS_REFUND&orderId=" + order));

        assertThat(list.at("/items")).hasSize(1);
        assertThat(list.at("/items/0/id")).isEqualTo(json(opened).at("/id"));
        assertThat(none.at("/items")).isEmpty();
        assertThat(json(calls.read("/v1/after-sale-procedures")).at("/items")).hasSize(8);
    }

    @Test
    void limitsAndWhatCanGoBackAreShown() throws Exception {
        var opened = open("refundable");
        var order = new OrderId(UUID.fromString(json(opened).at("/orderId").asString()));
        var paid = new Money(384_700, "RUB");
        desks.orderDesk().pay(TRIBUNA, order, paid, "bank-9", new Once("shop", "bank-9", "h"), AfterSales.CAUSE);

        var most = json(calls.read(location(opened) + "/refundable"));
        var limits = json(calls.read("/v1/after-sale-limits"));
        var owed = json(calls.read("/v1/after-sale-cases?order=MONEY_BY&late=true"));

        assertThat(most.at("/most/minor").asLong()).isEqualTo(384_700);
        assertThat(limits.at("/items/0/shop").asString()).isEqualTo("tribuna");
        assertThat(limits.at("/items/0/answersLate").asLong()).isZero();
        assertThat(owed.at("/items")).isEmpty();
        assertThat(calls.read("/v1/after-sale-cases?order=BEST").getStatus()).isEqualTo(400);
    }

    @Test
    void orderThatWasNeverConfirmedHasNoCase() throws Exception {
        var order = calls.place("unsold", Examples.SITE_ORDER.replace("\"externalNumber\": \"A-1001\",", ""));

        var answer = open("unsold", json(order).at("/id").asString());

        assertThat(answer.getStatus()).isEqualTo(409);
    }

    @Test
    void sameRequestOpensOneCase() throws Exception {
        var order = AfterSales.delivered(desks, "sold-twice").toString();

        var first = open("twice", order);
        var again = open("twice", order);

        assertThat(location(again)).isEqualTo(location(first));
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
    }

    private void ship() {
        var reader = new OrdersReader(desks.news(), desks.afterSaleNews(), desks.safeOrders(), desks.crm());
        store.events(AfterSaleStepTaken.class)
                .forEach(step ->
                        reader.on(AfterSales.received("order", step.caseId().toString(), step)));
    }

    private MockHttpServletResponse open(String key) throws Exception {
        return open(key, AfterSales.delivered(desks, "sold-" + key).toString());
    }

    private MockHttpServletResponse open(String key, String order) throws Exception {
        var body = AfterSaleRequests.OPENED.replace(Examples.ORDER_ID, order);
        var request = post("/v1/after-sale-cases").header("Idempotency-Key", "case-" + key);
        return calls.send(request, calls.operator(), body);
    }

    private MockHttpServletResponse step(
            MockHttpServletResponse opened, String action, String body, @Nullable String tag) throws Exception {
        var request = post(location(opened) + "/" + action);
        return calls.send(tag == null ? request : request.header("If-Match", tag), calls.operator(), body);
    }

    private static String tag(MockHttpServletResponse answer) {
        return String.valueOf(answer.getHeader("ETag"));
    }
}
