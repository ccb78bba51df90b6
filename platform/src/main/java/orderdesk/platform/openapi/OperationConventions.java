package orderdesk.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.web.ClaimToken;
import orderdesk.platform.web.IfMatch;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Precondition;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Shows the headers and parameters that a controller takes by type, and the problems that come with them. */
final class OperationConventions implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var types = Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .collect(Collectors.<Class<?>>toSet());
        parameters(types).forEach(operation::addParametersItem);
        ProblemResponses.add(operation, types);
        return operation;
    }

    private static List<Parameter> parameters(Set<Class<?>> types) {
        var all = new java.util.ArrayList<Parameter>();
        if (types.contains(Once.class)) {
            all.add(header(
                            "Idempotency-Key",
                            true,
                            new StringSchema().minLength(1).maxLength(255))
                    .description("The same key and body: the same answer, and no second effect")
                    .example("5b0c2f4e-7d0a-4b53-9d1c-6f6f2f1f7a11"));
        }
        if (types.contains(Precondition.class)) {
            all.add(header("If-None-Match", false, new StringSchema()).description("* where it only creates"));
        }
        if (types.contains(Precondition.class) || types.contains(IfMatch.class)) {
            all.add(header("If-Match", types.contains(IfMatch.class), new StringSchema())
                    .description("The ETag of what the change is based on")
                    .example("\"v1\""));
        }
        if (types.contains(ClaimToken.class)) {
            all.add(header("Claim-Token", true, new IntegerSchema().format("int64"))
                    .description("From the answer that gave the claim")
                    .example(1));
        }
        if (types.contains(Limit.class)) {
            all.add(limit());
        }
        return all;
    }

    private static Parameter header(String name, boolean required, Schema<?> schema) {
        return new Parameter().in("header").name(name).required(required).schema(schema);
    }

    private static Parameter limit() {
        var schema = new IntegerSchema();
        schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Limit.MAX));
        schema.setDefault(Limit.DEFAULT);
        return new Parameter().in("query").name("limit").required(false).schema(schema);
    }
}
