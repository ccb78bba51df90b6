package orderdesk.platform.observe;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request its correlation, in the log's context and in the answer; inside the span of the request. */
final class CorrelationFilter extends OncePerRequestFilter implements Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var correlation = Correlation.of(request);
        response.setHeader(Correlation.HEADER, correlation);
        try (var _ = MDC.putCloseable(Correlation.LOG_KEY, correlation)) {
            chain.doFilter(request, response);
        }
    }
}
