package orderdesk.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.observe.Correlation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the {@link Caller} from the token of the request. */
final class Callers implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .orElseThrow();
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return of(token.getToken(), Correlation.of(servlet));
        }
        throw new AuthenticationCredentialsNotFoundException("There is a caller only where there is a token");
    }

    /** Whether somebody with a token has one of these roles. */
    static boolean has(@Nullable Authentication caller, Role... roles) {
        return caller instanceof JwtAuthenticationToken token
                && Arrays.stream(roles).anyMatch(of(token.getToken(), "")::is);
    }

    static Caller of(Jwt token, String correlation) {
        var shops = claim(token, "shops").stream().map(ShopId::new).collect(Collectors.toSet());
        var roles = claim(token, "roles").stream()
                .flatMap(role -> Role.of(role).stream())
                .collect(Collectors.toSet());
        return new Caller(subject(token), shops, roles, correlation);
    }

    /** The person, or the client that acts for itself; empty where the token names nobody, which is refused. */
    static String subject(Jwt token) {
        return Optional.ofNullable(token.getSubject())
                .or(() -> Optional.ofNullable(token.getClaimAsString("client_id")))
                .orElse("");
    }

    private static List<String> claim(Jwt token, String name) {
        var values = token.getClaimAsStringList(name);
        return values == null ? List.of() : values;
    }
}
