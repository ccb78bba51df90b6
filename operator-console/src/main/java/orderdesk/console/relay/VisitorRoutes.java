package orderdesk.console.relay;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.URI;
import java.util.Optional;
import orderdesk.console.ConsoleSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The contact widget of the shops' pages, and what it asks: callback-service's, which checks the page's origin itself.
 * Nobody is signed in here, and nothing of a session goes along.
 */
@Configuration(proxyBeanMethods = false)
public class VisitorRoutes {

    public static final String SCRIPT = "/widget/**";
    public static final String ASKED = "/v1/widget/**";

    private static final String OWNER = "callback";
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    @Bean
    RouterFunction<ServerResponse> ofVisitors(ConsoleSettings settings) {
        URI owner = Optional.ofNullable(settings.services().get(OWNER))
                .orElseThrow(() -> new IllegalStateException("orderdesk.console.services names no " + OWNER));
        return route("visitors")
                .route(RequestPredicates.path(SCRIPT).or(RequestPredicates.path(ASKED)), http())
                .before(uri(owner))
                .before(removeRequestHeader(HttpHeaders.COOKIE))
                .before(removeRequestHeader(HttpHeaders.AUTHORIZATION))
                .before(VisitorRoutes::withAddress)
                .filter(Routes.orAway(OWNER))
                .build();
    }

    /** Visitors are counted by address: the one that reached us, whatever the request says of itself. */
    private static ServerRequest withAddress(ServerRequest request) {
        var address = request.servletRequest().getRemoteAddr();
        return ServerRequest.from(request)
                .headers(headers -> headers.set(FORWARDED_FOR, address))
                .build();
    }
}
