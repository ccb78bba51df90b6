package orderdesk.order.web;

import static orderdesk.order.web.Calls.json;
import static orderdesk.order.web.Calls.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.OrderWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = OrderWeb.class)
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
class DuplicatesControllerTests {

    private static final String ORDER = Examples.SITE_ORDER.replace("\"externalNumber\": \"A-1001\",", "");

    @Autowired
    private WebApplicationContext service;

    private Calls calls;
    private String one;
    private String other;

    @BeforeEach
    void sameOrderTwice() throws Exception {
        calls = new Calls(service);
        one = location(calls.place("one", ORDER));
        other = location(calls.place("other", ORDER));
    }

    @Test
    void operatorSeesTheOtherOrderAndMergesIt() throws Exception {
        var found = json(calls.read(one + "/duplicates"));

        assertThat(found.at("/items/0/order/id").asString()).isEqualTo(id(other));
        assertThat(found.at("/items/0/in/0").asString()).isEqualTo("SAME_GOODS");
        assertThat(merge(one, other, 1).getStatus()).isEqualTo(200);
        var away = json(calls.readAsStorefront(other));
        assertThat(away.at("/state").asString()).isEqualTo("CANCELLED");
        assertThat(away.at("/duplicateOf").asString()).isEqualTo(id(one));
        assertThat(json(calls.read(one + "/duplicates")).at("/items")).isEmpty();
    }

    @Test
    void crosswiseMergeAndAnOldVersionAreRefused() throws Exception {
        assertThat(merge(one, other, 7).getStatus()).isEqualTo(412);
        assertThat(merge(one, other, 1).getStatus()).isEqualTo(200);

        var crosswise = merge(other, one, 1);

        assertThat(crosswise.getStatus()).isEqualTo(409);
        assertThat(json(crosswise).at("/code").asString()).isEqualTo("order-state");
        assertThat(merge(one, other, 1).getStatus()).isEqualTo(200);
    }

    @Test
    void paidOrderIsNotMergedAway() throws Exception {
        calls.record(other, "payments", "p-1", Examples.PAYMENT);

        var refused = merge(one, other, 1);

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(json(refused).at("/code").asString()).isEqualTo("duplicate-paid");
    }

    @Test
    void bothMayBeWanted() throws Exception {
        var body = "{\"other\": \"%s\"}".formatted(id(other));

        assertThat(calls.send(post(one + "/keep-both"), calls.operator(), body).getStatus())
                .isEqualTo(200);

        assertThat(json(calls.read(other + "/duplicates")).at("/items")).isEmpty();
    }

    @Test
    void managerSaysWithinWhichTimeOrdersAreAlike() throws Exception {
        var manager = Tokens.of(service).of("olga", "tribuna", Role.MANAGER);

        assertThat(json(calls.read("/v1/duplicate-rules")).at("/withinSeconds").asLong())
                .isEqualTo(86_400);
        assertThat(change(manager, 3_600).getStatus()).isEqualTo(200);
        assertThat(json(calls.read("/v1/duplicate-rules")).at("/withinSeconds").asLong())
                .isEqualTo(3_600);
        assertThat(change(manager, 3_600).getStatus()).isEqualTo(428);
        assertThat(change(calls.operator(), 3_600).getStatus()).isEqualTo(403);
        assertThat(calls.send(
                                put("/v1/duplicate-rules").header("If-Match", "\"r1\""),
                                manager,
                                "{\"withinSeconds\": 59}")
                        .getStatus())
                .isEqualTo(422);
    }

    private MockHttpServletResponse change(String who, long seconds) throws Exception {
        return calls.send(put("/v1/duplicate-rules"), who, "{\"withinSeconds\": %d}".formatted(seconds));
    }

    private MockHttpServletResponse merge(String kept, String away, int awayVersion) throws Exception {
        var body = "{\"away\": \"%s\", \"awayVersion\": %d}".formatted(id(away), awayVersion);
        return calls.change(kept, "merge", 1, body);
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
