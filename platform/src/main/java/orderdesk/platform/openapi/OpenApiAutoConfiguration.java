package orderdesk.platform.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.web.ClaimToken;
import orderdesk.platform.web.IfMatch;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Precondition;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** The document of a service's API, made from its code, with what the conventions add to every operation. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class OpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class, Once.class, IfMatch.class, Precondition.class, ClaimToken.class, Limit.class);
        WireSchemas.ids().forEach((type, schema) -> SpringDocUtils.getConfig().replaceWithSchema(type, schema));
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(@Value("${spring.application.name:service}") String service) {
        var token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("OAuth 2 access token of five minutes; aud names this service");
        return new OpenAPI()
                .info(new Info().title("Order desk: " + service).version("v1"))
                .components(new Components().addSecuritySchemes("token", token))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    ModelConverter requiredProperties() {
        return new RequiredProperties();
    }

    @Bean
    ModelConverter wireNames() {
        return new WireNames();
    }

    @Bean
    GlobalOperationCustomizer conventionsOfOperations() {
        return new OperationConventions();
    }

    @Bean
    GlobalOpenApiCustomizer problemsOfOperations() {
        return ProblemResponses::describe;
    }
}
