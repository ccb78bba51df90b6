package orderdesk.order.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import orderdesk.order.domain.Change;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.OpenApiDocument;
import orderdesk.wire.OrderWeb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = OrderWeb.class)
class OrderApiTests extends OpenApiDocument {

    @Autowired
    WebApplicationContext service;

    @Test
    void changesAreToldApartByTheNamesThatAreSent() throws Exception {
        var body = Http.of(service).perform(get("/v3/api-docs")).andReturn().getResponse();
        var schemas = JsonMapper.shared().readTree(body.getContentAsByteArray()).at("/components/schemas");

        var mapping = schemas.at("/Change/discriminator/mapping");

        assertThat(schemas.at("/Change/discriminator/propertyName").asString()).isEqualTo("op");
        assertThat(mapping.propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Change.class.getPermittedSubclasses())
                        .map(kind -> requireNonNull(kind.getAnnotation(JsonTypeName.class))
                                .value())
                        .toList());
        mapping.forEach(
                reference -> assertThat(schemas.has(reference.asString().substring("#/components/schemas/".length())))
                        .as(reference.asString())
                        .isTrue());
        assertThat(mapping.get("replace-line").asString()).isEqualTo("#/components/schemas/ReplaceLine");
    }
}
