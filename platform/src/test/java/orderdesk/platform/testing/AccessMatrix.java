package orderdesk.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import orderdesk.platform.access.AccessTable;
import orderdesk.platform.access.AccessTable.Rule;
import orderdesk.platform.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every line of a service's access table against every kind of caller. A service needs a few lines:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> nobodyDoesMoreThanTheTableAllows() {
 *     return new AccessMatrix(context, "tribuna")
 *             .existing("GET /v1/orders/{id}", () -> get("/v1/orders/{id}", id))
 *             .tests();
 * }
 * }</pre>
 */
public final class AccessMatrix {

    private final MockMvc http;
    private final Collection<AccessTable> tables;
    private final Tokens tokens;
    private final String shop;
    private final Map<String, Supplier<MockHttpServletRequestBuilder>> existing = new HashMap<>();

    /** @param shop that exists in the service */
    public AccessMatrix(WebApplicationContext service, String shop) {
        this.http = Http.of(service);
        this.tables = service.getBeansOfType(AccessTable.class).values();
        this.tokens = Tokens.of(service);
        this.shop = shop;
    }

    /**
     * A request that would succeed for a caller of the shop; another shop's callers then get 404 for it.
     *
     * @param rule as in the table: {@code GET /v1/orders/{id}}
     */
    public AccessMatrix existing(String rule, Supplier<MockHttpServletRequestBuilder> request) {
        existing.put(rule, request);
        return this;
    }

    public Stream<DynamicTest> tests() {
        return tables.stream()
                .flatMap(table -> table.rules().stream())
                .flatMap(rule -> Stream.concat(of(rule), foreign(rule)));
    }

    private Stream<DynamicTest> of(Rule rule) {
        var roles = rule.roles().toArray(Role[]::new);
        var tests = new ArrayList<DynamicTest>();
        tests.add(refused(rule, "no token", 401, null));
        tests.add(refused(rule, "rubbish", 401, "Bearer rubbish"));
        tests.add(refused(rule, "expired", 401, tokens.expired("x", shop, roles)));
        tests.add(refused(rule, "endless", 401, tokens.endless("x", shop, roles)));
        tests.add(refused(rule, "wrong audience", 401, tokens.forAnotherService("x", shop, roles)));
        tests.add(refused(rule, "wrong issuer", 401, tokens.fromAnotherIssuer("x", shop, roles)));
        tests.add(refused(rule, "unknown key", 401, tokens.ofAnUnknownKey("x", shop, roles)));
        tests.add(refused(rule, "unsigned", 401, tokens.unsigned("x", shop, roles)));
        tests.add(refused(rule, "no role", 403, tokens.of("x", shop)));
        for (var role : Role.values()) {
            var token = tokens.of("x", shop, role);
            tests.add(rule.roles().contains(role) ? let(rule, role, token) : refused(rule, "" + role, 403, token));
        }
        return tests.stream();
    }

    private DynamicTest refused(Rule rule, String caller, int status, @Nullable String token) {
        return DynamicTest.dynamicTest("%s, %s: %d".formatted(name(rule), caller, status), () -> {
            var answer = call(request(rule), token);
            assertThat(answer.getStatus()).isEqualTo(status);
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
            assertThat(answer.containsHeader(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo(status == 401);
        });
    }

    /** The empty request of an allowed caller may fail in many ways, but not for who he is. */
    private DynamicTest let(Rule rule, Role role, String token) {
        return DynamicTest.dynamicTest(
                "%s, %s: let in".formatted(name(rule), role),
                () -> assertThat(call(request(rule), token).getStatus())
                        .isNotIn(401, 403, 405)
                        .isLessThan(500));
    }

    private Stream<DynamicTest> foreign(Rule rule) {
        var request = existing.get(name(rule));
        if (request == null) {
            return Stream.empty();
        }
        return rule.roles().stream()
                .map(role -> DynamicTest.dynamicTest("%s, %s of another shop: 404".formatted(name(rule), role), () -> {
                    var answer = call(request.get(), tokens.of("x", "another-shop", role));
                    assertThat(answer.getStatus()).isEqualTo(404);
                    assertThat(answer.getContentAsString()).contains("urn:orderdesk:not-found");
                }));
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, @Nullable String token)
            throws Exception {
        if (token != null) {
            request.header(HttpHeaders.AUTHORIZATION, token);
        }
        return http.perform(request).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder request(Rule rule) {
        var variables = (int) rule.path().chars().filter(each -> each == '{').count();
        var ids = Stream.generate(UUID::randomUUID).limit(variables).toArray();
        return MockMvcRequestBuilders.request(rule.method(), rule.path(), ids);
    }

    private static String name(Rule rule) {
        return rule.method() + " " + rule.path();
    }
}
