package orderdesk.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.web.ClaimToken;
import orderdesk.platform.web.IfMatch;
import orderdesk.platform.web.Precondition;

/** The problems of the platform itself, by status, each with the codes that it may carry. */
final class ProblemResponses {

    private static final Map<String, String> CODES = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "400",
                    "body-unreadable, parameter-invalid, key-missing, key-invalid, limit-invalid, cursor-invalid,"
                            + " if-match-invalid, if-none-match-invalid, claim-token-invalid, shop-missing, encoding-broken, request-refused"),
            Map.entry("401", "unauthenticated, token-invalid"),
            Map.entry("403", "forbidden"),
            Map.entry("404", "not-found"),
            Map.entry("405", "method-not-allowed"),
            Map.entry("406", "not-acceptable"),
            Map.entry("408", "body-too-slow"),
            Map.entry("409", "claim-superseded and what the state forbids"),
            Map.entry("412", "stale"),
            Map.entry("413", "body-too-large, body-inflates"),
            Map.entry("415", "media-type-unsupported, encoding-unsupported"),
            Map.entry("422", "invalid, key-reused"),
            Map.entry("428", "if-match-missing, claim-token-missing"),
            Map.entry("429", "rate-exceeded; with Retry-After"),
            Map.entry("503", "store-unavailable, issuer-unavailable, unavailable, timed-out; with Retry-After")));

    private ProblemResponses() {}

    static void add(Operation operation, Set<Class<?>> types) {
        var statuses = new TreeSet<>(List.of("400", "401", "403", "404", "405", "406", "429", "503"));
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("408", "413", "415", "422"));
        }
        if (types.contains(Once.class)) {
            statuses.addAll(List.of("409", "422"));
        }
        if (types.contains(IfMatch.class) || types.contains(Precondition.class)) {
            statuses.addAll(List.of("409", "412", "428"));
        }
        if (types.contains(ClaimToken.class)) {
            statuses.addAll(List.of("409", "428"));
        }
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        statuses.forEach(status -> operation
                .getResponses()
                .putIfAbsent(status, new ApiResponse().$ref("#/components/responses/Problem" + status)));
    }

    static void describe(OpenAPI document) {
        var components = document.getComponents();
        components.addSchemas("Problem", problem());
        CODES.forEach((status, codes) -> components.addResponses("Problem" + status, response(codes)));
    }

    private static ApiResponse response(String codes) {
        return new ApiResponse()
                .description("code: " + codes)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("JSON pointer, or a parameter's name"))
                .addProperty("code", new StringSchema())
                .addProperty("detail", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().example("urn:orderdesk:not-found"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema().example("not-found"))
                .addProperty("traceId", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error));
    }
}
