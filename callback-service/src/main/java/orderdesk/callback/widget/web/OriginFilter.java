package orderdesk.callback.widget.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import orderdesk.callback.widget.WidgetDesk;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in the pages that a shop named, and no other: a visitor's browser says where he is. Without cookies there is
 * nothing that another site could ride on; what is refused here is the use of a shop's widget on foreign pages.
 */
final class OriginFilter extends OncePerRequestFilter {

    private static final Pattern OF_SHOP = Pattern.compile("/v1/widget/shops/([a-z0-9-]{1,40})(/.*)?");
    private static final long PREFLIGHT_SECONDS = 600;

    private final WidgetDesk desk;
    private final DefaultCorsProcessor cors = new DefaultCorsProcessor();

    OriginFilter(WidgetDesk desk) {
        this.desk = desk;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/v1/widget/")
                || request.getDispatcherType() != DispatcherType.REQUEST;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var allowed = allowed(request);
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !allowed.contains(origin)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN, "origin-not-allowed", "The shop does not use its widget on this page.");
        }
        if (cors.processRequest(rules(allowed), request, response) && !CorsUtils.isPreFlightRequest(request)) {
            chain.doFilter(request, response);
        }
    }

    /** @throws Problem 404 for a shop without a widget, and for one that is not there */
    private List<String> allowed(HttpServletRequest request) {
        var shop = OF_SHOP.matcher(request.getRequestURI());
        return Optional.of(shop)
                .filter(java.util.regex.Matcher::matches)
                .flatMap(found -> desk.settings(new ShopId(found.group(1))))
                .map(stored -> List.copyOf(stored.state().origins()))
                .orElseThrow(Problem::notFound);
    }

    private static CorsConfiguration rules(List<String> origins) {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(origins);
        rules.setAllowedMethods(List.of("GET", "POST"));
        rules.setAllowedHeaders(List.of(
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.ACCEPT_LANGUAGE,
                "Idempotency-Key",
                VisitorChatController.SECRET,
                "Last-Event-ID"));
        rules.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER));
        rules.setMaxAge(PREFLIGHT_SECONDS);
        return rules;
    }
}
