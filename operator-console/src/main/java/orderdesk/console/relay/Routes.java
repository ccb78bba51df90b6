package orderdesk.console.relay;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.stripPrefix;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.URI;
import java.time.Duration;
import orderdesk.console.ConsoleSettings;
import orderdesk.platform.web.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * {@code /api/<service>/v1/**} is that service's {@code /v1/**}, asked with the token of whoever is signed in. Nothing
 * else of a service can be reached.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final Duration RETRY = Duration.ofSeconds(2);

    /** Ours, and nobody else's business. */
    private static final String CSRF = "X-CSRF-TOKEN";

    @Bean
    RouterFunction<ServerResponse> services(ConsoleSettings settings, Tokens tokens) {
        return settings.services().entrySet().stream()
                .map(service -> to(service.getKey(), service.getValue(), tokens))
                .reduce(RouterFunction::and)
                .orElseThrow(() -> new IllegalStateException("orderdesk.console.services names none"));
    }

    private static RouterFunction<ServerResponse> to(String word, URI address, Tokens tokens) {
        return route(word)
                .route(RequestPredicates.path("/api/" + word + "/v1/**"), http())
                .before(uri(address))
                .before(stripPrefix(2))
                .before(removeRequestHeader(HttpHeaders.COOKIE))
                .before(removeRequestHeader(HttpHeaders.ORIGIN))
                .before(removeRequestHeader(HttpHeaders.REFERER))
                .before(removeRequestHeader(CSRF))
                .before(request -> withToken(request, tokens))
                .filter(orAway(word))
                .build();
    }

    private static ServerRequest withToken(ServerRequest request, Tokens tokens) {
        var token = tokens.of(request.servletRequest());
        return ServerRequest.from(request)
                .headers(headers -> headers.setBearerAuth(token))
                .build();
    }

    /** A service that is away is named: the screen says which, and keeps what was typed. */
    static HandlerFilterFunction<ServerResponse, ServerResponse> orAway(String word) {
        return (request, next) -> {
            try {
                return next.handle(request);
            } catch (ResourceAccessException e) {
                throw away(word);
            }
        };
    }

    static Problem away(String word) {
        return Problem.unavailable("service-away", "The service %s does not answer.".formatted(word), RETRY)
                .arguments(word);
    }
}
