package orderdesk.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names the shop in the log's context, where a request is about one shop that its caller serves. */
final class ShopInLog extends OncePerRequestFilter implements Ordered {

    static final String LOG_KEY = "shop";

    @Override
    public int getOrder() {
        return -90; // right behind security
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var shop = shop(request);
        if (shop.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try (var _ = MDC.putCloseable(LOG_KEY, shop.get().value())) {
            chain.doFilter(request, response);
        }
    }

    private static Optional<ShopId> shop(HttpServletRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)) {
            return Optional.empty();
        }
        var shops = Callers.of(token.getToken(), "").shops();
        var named = request.getParameter("shop");
        return shops.stream()
                .filter(shop -> named == null ? shops.size() == 1 : shop.value().equals(named))
                .findFirst();
    }
}
