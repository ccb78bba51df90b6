package orderdesk.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import orderdesk.platform.testing.Http;
import orderdesk.platform.web.ToyService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ToyService
class OpenApiTests {

    @Autowired
    WebApplicationContext service;

    JsonNode document;

    @BeforeEach
    void read() throws Exception {
        var answer = Http.of(service).perform(get("/v3/api-docs")).andReturn().getResponse();
        document = JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }

    @Test
    void documentIsOpenApi31WithBearerTokens() {
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/components/securitySchemes/token/bearerFormat").asString())
                .isEqualTo("JWT");
        assertThat(document.at("/security/0").has("token")).isTrue();
    }

    @Test
    void whatAControllerTakesByTypeIsShownAsItIsSent() {
        assertThat(parameters("/v1/things/{id}/once", "post"))
                .containsExactlyInAnyOrder("path id true", "header Idempotency-Key true");
        assertThat(parameters("/v1/things/{id}", "put"))
                .containsExactlyInAnyOrder("path id true", "header If-Match true");
        assertThat(parameters("/v1/things/{id}/outcome", "post"))
                .containsExactlyInAnyOrder("path id true", "header Claim-Token true");
        assertThat(parameters("/v1/things", "get")).containsExactlyInAnyOrder("query shop false", "query limit false");
    }

    @Test
    void everyOperationNamesItsProblems() {
        assertThat(statuses("/v1/things", "get")).contains("200", "400", "401", "403", "404", "429", "503");
        assertThat(statuses("/v1/things", "post")).contains("408", "413", "415", "422");
        assertThat(statuses("/v1/things/{id}", "put")).contains("409", "412", "428");
        assertThat(document.at("/paths/~1v1~1things/get/responses/401/$ref").asString())
                .isEqualTo("#/components/responses/Problem401");
        assertThat(document.at("/components/responses/Problem401/description").asString())
                .contains("token-invalid");
    }

    @Test
    void typedIdsAndMoneyAreShownAsTheyAreSent() {
        assertThat(document.at("/components/schemas/Line/properties/sku/type").asString())
                .isEqualTo("string");
        assertThat(names(document.at("/components/schemas/Money/properties"))).containsExactly("minor", "currency");
        assertThat(names(document.at("/components/schemas"))).doesNotContain("Caller", "Once", "IfMatch", "Limit");
    }

    @Test
    void requiredComponentsAreRequiredAndNullableOnesAreNot() {
        assertThat(texts(document.at("/components/schemas/Thing/required"))).containsExactly("name");
        assertThat(texts(document.at("/components/schemas/Line/required"))).containsExactly("quantity", "sku");
    }

    private List<String> parameters(String path, String method) {
        var found = new ArrayList<String>();
        operation(path, method)
                .get("parameters")
                .forEach(each -> found.add("%s %s %s"
                        .formatted(
                                each.get("in").asString(),
                                each.get("name").asString(),
                                each.path("required").asBoolean(false))));
        return found;
    }

    private List<String> statuses(String path, String method) {
        return names(operation(path, method).get("responses"));
    }

    private JsonNode operation(String path, String method) {
        return document.get("paths").get(path).get(method);
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
