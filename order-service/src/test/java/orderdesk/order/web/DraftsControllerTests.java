package orderdesk.order.web;

import static orderdesk.order.web.Calls.json;
import static orderdesk.order.web.Calls.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.order.domain.Drafting;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.wire.OrderWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = OrderWeb.class)
class DraftsControllerTests {

    private static final String ADDRESS = """
            {"changes": [{"op": "address", "address": {"country": "RU", "region": "RU-MOW", "city": "Москва",
             "postalCode": "125009", "lines": ["ул. Тверская, д. 7"]}}]}
            """;
    private static final String SETTLED = """
            {"changes": [{"op": "choose", "position": 1, "sku": "SHARF-1"}, {"op": "drop-ask", "position": 2}]}
            """;

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
    void letterIsSettledPlacedAndAnOrderLikeEveryOther() throws Exception {
        var draft = draft("letter", DraftExamples.LETTER);
        calls.change(location(draft), "amend", 1, ADDRESS);
        var unsettled = calls.change(location(draft), "place", 2, DraftExamples.PLACE);
        calls.change(location(draft), "amend", 2, SETTLED);

        var placed = calls.change(location(draft), "place", 3, DraftExamples.PLACE);

        assertThat(unsettled.getStatus()).isEqualTo(422);
        assertThat(json(unsettled).at("/errors/0/pointer").asString()).isEqualTo("/asks/1");
        assertThat(placed.getStatus()).isEqualTo(200);
        assertThat(json(placed).at("/state").asString()).isEqualTo("PLACED");
        assertThat(json(placed).at("/channel").asString()).isEqualTo("MAIL");
        assertThat(json(placed).at("/totals/lines/minor").asLong()).isEqualTo(3 * 89_900);
        assertThat(json(placed).has("draft")).isFalse();
        var id = json(placed).at("/id").asString();
        assertThat(store.events(OrderPlaced.class))
                .filteredOn(event -> event.orderId().toString().equals(id))
                .hasSize(1);
    }

    @Test
    void repeatIsAnsweredByteForByteAlsoWhenTheDraftWentOn() throws Exception {
        var first = draft("repeated", DraftExamples.PHONE);
        calls.change(location(first), "amend", 1, ADDRESS);

        var again = draft("repeated", DraftExamples.PHONE);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(draft("repeated", DraftExamples.LETTER).getStatus()).isEqualTo(422);
    }

    @Test
    void draftByTelephoneIsPlacedWithItsReadBackOnly() throws Exception {
        var draft = draft("phone", DraftExamples.PHONE);
        calls.change(location(draft), "amend", 1, ADDRESS);

        var answer = calls.change(location(draft), "place", 2, "{}");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("/readBack");
    }

    @Test
    void draftThatChangedMeanwhileIsNotPlaced() throws Exception {
        var draft = draft("stale", DraftExamples.PHONE);
        calls.change(location(draft), "amend", 1, ADDRESS);

        assertThat(calls.change(location(draft), "place", 1, DraftExamples.PLACE)
                        .getStatus())
                .isEqualTo(412);
    }

    @Test
    void whatIsNoDraftCannotBePlaced() throws Exception {
        var order = calls.place("no-draft", Examples.SITE_ORDER.replace("\"externalNumber\": \"A-1001\",", ""));

        assertThat(calls.change(location(order), "place", 1, DraftExamples.PLACE)
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void aHundredWrittenLinesAreTakenAndOneMoreIsRefused() throws Exception {
        assertThat(draft("hundred", written(Drafting.LINES_MAX)).getStatus()).isEqualTo(201);
        assertThat(draft("more", written(Drafting.LINES_MAX + 1)).getStatus()).isEqualTo(422);
    }

    private static String written(int lines) {
        var asks = "{\"words\": \"шарф\"},".repeat(lines - 1) + "{\"words\": \"шарф\"}";
        return "{\"channel\": \"MAIL\", \"customer\": {\"email\": \"a@b.ru\"}, \"asks\": [" + asks + "]}";
    }

    private MockHttpServletResponse draft(String key, String body) throws Exception {
        return calls.send(post("/v1/drafts").header("Idempotency-Key", "draft-" + key), calls.operator(), body);
    }
}
