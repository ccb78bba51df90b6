package orderdesk.callback.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.stream.Stream;
import orderdesk.callback.CallbackWeb;
import orderdesk.platform.testing.AccessMatrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = CallbackWeb.class)
class AccessTests {

    @Autowired
    WebApplicationContext service;

    @TestFactory
    Stream<DynamicTest> nobodyDoesMoreThanTheTableAllows() {
        return new AccessMatrix(service, "tribuna")
                .existing("GET /v1/shops/{shop}/briefing", () -> get("/v1/shops/{shop}/briefing", "tribuna"))
                .existing(
                        "PUT /v1/shops/{shop}/briefing",
                        () -> put("/v1/shops/{shop}/briefing", "tribuna")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"news\": \"\", \"regulation\": \"r\"}"))
                .tests();
    }
}
