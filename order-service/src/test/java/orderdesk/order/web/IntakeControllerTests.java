package orderdesk.order.web;

import static orderdesk.order.web.Calls.json;
import static orderdesk.order.web.Calls.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Collections;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.wire.OrderWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = OrderWeb.class)
class IntakeControllerTests {

    private static final String UNNUMBERED = Examples.SITE_ORDER.replace("\"externalNumber\": \"A-1001\",", "");

    @Autowired
    WebApplicationContext service;

    @Autowired
    SimulatedStore store;

    private Calls calls;

    @BeforeEach
    void calls() {
        calls = new Calls(service);
    }

    @Test
    void orderOfAStorefrontIsAnsweredWithPlaceTagAndTotals() throws Exception {
        var answer = calls.place("placed", UNNUMBERED);

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeader("ETag")).isEqualTo("\"v1\"");
        assertThat(answer.getHeader("Idempotency-Replayed")).isNull();
        assertThat(json(answer).at("/state").asString()).isEqualTo("PLACED");
        assertThat(json(answer).at("/totals/due/minor").asLong()).isEqualTo(2 * 129_900 + 89_900 + 35_000);
        assertThat(json(answer).at("/customer/phone/e164").asString()).isEqualTo("+79123456789");
        assertThat(calls.readAsStorefront(location(answer)).getStatus()).isEqualTo(200);
    }

    @Test
    void repeatIsAnsweredByteForByteAlsoWhenTheOrderWentOn() throws Exception {
        var first = calls.place("repeated", UNNUMBERED);
        calls.change(location(first), "amend", 1, Examples.AMENDMENT);

        var again = calls.place("repeated", UNNUMBERED);

        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(again.getHeader("ETag")).isEqualTo("\"v1\"");
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() throws Exception {
        calls.place("other-body", UNNUMBERED);

        var answer = calls.place("other-body", UNNUMBERED.replace("Позвонить", "Звонить"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(json(answer).at("/code").asString()).isEqualTo("key-reused");
    }

    @Test
    void storefrontsNumberIsTakenOnce() throws Exception {
        calls.place("numbered-1", Examples.SITE_ORDER);

        var answer = calls.place("numbered-2", Examples.SITE_ORDER);

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(json(answer).at("/code").asString()).isEqualTo("external-number-taken");
    }

    @Test
    void phoneOrderIsAgreedAtOnceAndItsRepeatAnsweredTheSame() throws Exception {
        var answer = calls.placeByPhone("phone", Examples.PHONE_ORDER);

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(json(answer).at("/channel").asString()).isEqualTo("PHONE");
        assertThat(json(answer).at("/state").asString()).isEqualTo("AGREED");
        assertThat(calls.placeByPhone("phone", Examples.PHONE_ORDER).getContentAsByteArray())
                .isEqualTo(answer.getContentAsByteArray());
    }

    @Test
    void phoneOrderNamesWhatWasNotReadBack() throws Exception {
        var answer =
                calls.placeByPhone("unread", Examples.PHONE_ORDER.replace("\"address\", \"at\"", "\"adress\", \"at\""));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/code").asString()).isEqualTo("not-read-back");
        assertThat(json(answer).at("/errors/0/detail").asString()).isEqualTo("address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"totals", "status", "state", "shop", "balance", "version", "discount"})
    void whatIsNotTheClientsToSayIsRefused(String field) throws Exception {
        var before = store.events(OrderEvent.class).size();

        var answer = calls.place("said-" + field, UNNUMBERED.replaceFirst("\\{", "{\"%s\": 1,".formatted(field)));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains(field);
        assertThat(store.events(OrderEvent.class)).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"customer\"", "\"lines\"", "\"delivery\"", "\"paymentMethod\"", "\"quantity\""})
    void whatIsMissingIsNamed(String field) throws Exception {
        var body = UNNUMBERED.replace(field, "\"absent\"");

        assertThat(calls.place("missing", body).getStatus()).isEqualTo(400);
    }

    @Test
    void phoneNumberThatIsNoneIsRefusedWithWhatWasTyped() throws Exception {
        var answer = calls.place("no-phone", UNNUMBERED.replace("8 (912) 345-67-89", "позвоните мне"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("/customer/phone");
        assertThat(json(answer).at("/errors/0/detail").asString()).contains("позвоните мне");
    }

    @Test
    void twoHundredLinesAreTakenAndOneMoreIsNot() throws Exception {
        assertThat(calls.place("lines-200", lines(200)).getStatus()).isEqualTo(201);

        var answer = calls.place("lines-201", lines(201));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/code").asString()).isEqualTo("lines-count");
    }

    @Test
    void orderWithoutAKeyIsRefused() throws Exception {
        assertThat(calls.send(post("/v1/orders"), calls.storefront(), UNNUMBERED)
                        .getStatus())
                .isEqualTo(400);
    }

    private static String lines(int count) {
        var line =
                "{\"sku\": \"S\", \"name\": \"Вещь\", \"quantity\": 1, \"price\": {\"minor\": 1, \"currency\": \"RUB\"}}";
        var lines = String.join(",", Collections.nCopies(count, line));
        var head = UNNUMBERED.substring(0, UNNUMBERED.indexOf("\"lines\""));
        return head + "\"lines\": [" + lines + "]," + UNNUMBERED.substring(UNNUMBERED.indexOf("\"delivery\""));
    }
}
