package orderdesk.console.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets any page ask on behalf of a visitor: whether its shop allows it, the owner of the widget says in the answer to
 * the request itself, which a foreign page cannot read.
 */
final class Preflights extends OncePerRequestFilter {

    private final DefaultCorsProcessor cors = new DefaultCorsProcessor();
    private final CorsConfiguration anybody = new CorsConfiguration();

    Preflights() {
        anybody.setAllowedOriginPatterns(List.of("*"));
        anybody.setAllowedMethods(List.of("GET", "POST"));
        anybody.setAllowedHeaders(List.of("*"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CorsUtils.isPreFlightRequest(request)) {
            cors.processRequest(anybody, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
