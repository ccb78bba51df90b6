package orderdesk.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.OpenApiDocument;
import orderdesk.wire.InsightWeb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = InsightWeb.class)
class StoryApiTests extends OpenApiDocument {

    @Autowired
    WebApplicationContext service;

    @Test
    void whatWasKnownIsAnObjectAsItIsSent() throws Exception {
        var answer = Http.of(service).perform(get("/v3/api-docs")).andReturn().getResponse();
        var document = JsonMapper.shared().readTree(answer.getContentAsByteArray());

        assertThat(document.at("/components/schemas/Entry/properties/known/type")
                        .asString())
                .isEqualTo("object");
    }
}
