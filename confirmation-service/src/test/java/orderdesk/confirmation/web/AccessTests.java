package orderdesk.confirmation.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.stream.Stream;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.Theatre;
import orderdesk.confirmation.quality.Spoken;
import orderdesk.platform.testing.AccessMatrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = CaseWeb.class)
class AccessTests {

    @Autowired
    WebApplicationContext service;

    @Autowired
    Theatre theatre;

    @TestFactory
    Stream<DynamicTest> nobodyDoesMoreThanTheTableAllows() {
        theatre.order(1, Story.PHONE, Story.PLACED);
        Spoken.talk(theatre, 1, Story.ANNA, Story.CALLABLE);
        return new AccessMatrix(service, "tribuna")
                .existing("GET /v1/quality/talks/{call}", () -> get("/v1/quality/talks/{call}", Spoken.call(1)))
                .existing(
                        "POST /v1/quality/talks/{call}/calibrate",
                        () -> post("/v1/quality/talks/{call}/calibrate", Spoken.call(1)))
                .existing("GET /v1/cases/{id}", () -> get("/v1/cases/{id}", Story.ORDER))
                .existing("POST /v1/cases/{id}/claim", () -> act("claim", ""))
                .existing("POST /v1/cases/{id}/extend", () -> act("extend", ""))
                .existing("POST /v1/cases/{id}/dial", () -> act("dial", ""))
                .existing(
                        "POST /v1/cases/{id}/offer",
                        () -> act(
                                "offer",
                                "{\"line\": \"1\", \"sku\": \"x\", \"total\": {\"minor\": 1, \"currency\": \"RUB\"}}"))
                .existing("POST /v1/cases/{id}/ticks", () -> act("ticks", "{\"version\": 1, \"ticks\": []}"))
                .existing("POST /v1/cases/{id}/outcome", () -> act("outcome", "{\"outcome\": \"NO_ANSWER\"}"))
                .existing("POST /v1/cases/{id}/release", () -> act("release", ""))
                .existing(
                        "POST /v1/cases/{id}/hand-over", () -> act("hand-over", "{\"to\": \"boris\", \"note\": \"n\"}"))
                .existing("POST /v1/cases/{id}/take-over", () -> act("take-over", "{\"reason\": \"r\"}"))
                .existing(
                        "POST /v1/cases/{id}/answers",
                        () -> act("answers", "{\"step\": \"shop/gift\", \"answer\": \"yes\"}"))
                .existing(
                        "POST /v1/scripts/preview",
                        () -> post("/v1/scripts/preview?shop=tribuna")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(Examples.PREVIEW))
                .existing("POST /v1/cases/{id}/tags", () -> act("tags", "{\"add\": [\"vip\"]}"))
                .existing("POST /v1/cases/{id}/notes", () -> act("notes", "{\"text\": \"n\"}"))
                .tests();
    }

    private static MockHttpServletRequestBuilder act(String action, String body) {
        return post("/v1/cases/{id}/{action}", Story.ORDER, action)
                .header("Claim-Token", 1)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
