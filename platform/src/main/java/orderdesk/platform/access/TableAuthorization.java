package orderdesk.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import orderdesk.platform.access.AccessTable.Rule;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Decides by the {@link AccessTable} alone. What is not in it is not there, whoever asks: 404, and 405 for a method
 * that the path does not take.
 */
final class TableAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private final List<Line> lines;

    private record Line(PathPattern path, Rule rule) {}

    TableAuthorization(List<AccessTable> tables) {
        this.lines = tables.stream()
                .flatMap(table -> table.rules().stream())
                .map(rule -> new Line(PathPatternParser.defaultInstance.parse(rule.path()), rule))
                .sorted(Comparator.comparing(Line::path, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        var rule = rule(context.getRequest());
        return new AuthorizationDecision(caller.get() instanceof JwtAuthenticationToken token
                && Callers.of(token.getToken(), "").roles().stream().anyMatch(rule.roles()::contains));
    }

    private Rule rule(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        var here = lines.stream().filter(line -> line.path.matches(path)).toList();
        if (here.isEmpty()) {
            throw Problem.notFound();
        }
        var method = request.getMethod().equals("HEAD") ? HttpMethod.GET : HttpMethod.valueOf(request.getMethod());
        return here.stream()
                .map(Line::rule)
                .filter(rule -> rule.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new MethodRefused(request.getMethod(), methods(here)));
    }

    private static Set<String> methods(List<Line> lines) {
        return lines.stream().map(line -> line.rule.method().name()).collect(Collectors.toSet());
    }

    /** Carries the framework's 405 with its {@code Allow} through the filters, which let no checked exception pass. */
    static final class MethodRefused extends RuntimeException implements org.springframework.web.ErrorResponse {

        private final transient HttpRequestMethodNotSupportedException refused;

        MethodRefused(String method, Set<String> allowed) {
            super(method);
            this.refused = new HttpRequestMethodNotSupportedException(method, allowed);
        }

        @Override
        public org.springframework.http.HttpStatusCode getStatusCode() {
            return refused.getStatusCode();
        }

        @Override
        public org.springframework.http.HttpHeaders getHeaders() {
            return refused.getHeaders();
        }

        @Override
        public org.springframework.http.ProblemDetail getBody() {
            return refused.getBody();
        }
    }
}
