package orderdesk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes as problems what filters throw: security, limits, and what nobody expected. */
final class ProblemFilter extends OncePerRequestFilter implements Ordered {

    private final Problems problems;

    ProblemFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException thrown) {
            problems.write(request, response, thrown);
        } catch (ServletException wrapped) {
            problems.write(request, response, wrapped.getCause() == null ? wrapped : wrapped.getCause());
        }
    }
}
