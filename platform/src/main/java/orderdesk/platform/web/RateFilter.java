package orderdesk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes each request from a budget, before it costs more than that. */
final class RateFilter extends OncePerRequestFilter implements Ordered {

    private final int order;
    private final Budgets budgets;
    private final Whose whose;

    private RateFilter(int order, Budgets budgets, Whose whose) {
        this.order = order;
        this.budgets = budgets;
        this.whose = whose;
    }

    /** In front of security, which has signatures to check. */
    static RateFilter byAddress(Budgets budgets) {
        return new RateFilter(Ordered.HIGHEST_PRECEDENCE + 30, budgets, HttpServletRequest::getRemoteAddr);
    }

    /** Right behind security, in front of the body. */
    static RateFilter byClient(Budgets budgets) {
        return new RateFilter(-95, budgets, RateFilter::client);
    }

    private static @Nullable String client(HttpServletRequest request) {
        @Nullable Principal caller = request.getUserPrincipal();
        return caller == null ? null : caller.getName();
    }

    @Override
    public int getOrder() {
        return order;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = whose.of(request);
        if (who != null) {
            budgets.take(who);
        }
        chain.doFilter(request, response);
    }

    /** Whose budget a request is taken from; nobody's where there is none. */
    private interface Whose {
        @Nullable
        String of(HttpServletRequest request);
    }
}
