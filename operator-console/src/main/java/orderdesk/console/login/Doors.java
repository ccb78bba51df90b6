package orderdesk.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import orderdesk.console.ConsoleSettings;
import orderdesk.platform.web.Problem;
import orderdesk.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The ways in and out: a page leads to the issuer, everything else is told what is missing. */
final class Doors implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    static final String LOGIN = "/oauth2/authorization/" + Registration.CLIENT;

    private final ConsoleSettings settings;
    private final Problems problems;

    Doors(ConsoleSettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** A person's browser asks for a page, not a script of a page for data. */
    static boolean isPage(HttpServletRequest request) {
        var accepts = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && accepts != null
                && accepts.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/api/")
                && !request.getRequestURI().startsWith("/v1/");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        if (isPage(request)) {
            response.sendRedirect(LOGIN);
        } else {
            problems.write(request, response, sessionOver());
        }
    }

    /** What a page's script is told; it keeps its form and asks its person to sign in again. */
    public static Problem sessionOver() {
        return new Problem(HttpStatus.UNAUTHORIZED, "session-over", "Sign in again.");
    }

    /** An old tab of the login, or an issuer that said no. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        if (request.getUserPrincipal() != null) {
            response.sendRedirect("/");
        } else {
            problems.write(
                    request,
                    response,
                    new Problem(HttpStatus.UNAUTHORIZED, "login-failed", "Signing in did not succeed; open / again."));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        var problem = denied instanceof CsrfException
                ? new Problem(
                        HttpStatus.FORBIDDEN,
                        "csrf-missing",
                        "The request does not prove that it is from a page of the desk.")
                : new Problem(HttpStatus.FORBIDDEN, "forbidden", "Your role may not do this.");
        problems.write(request, response, problem);
    }

    AuthenticationSuccessHandler entered(RequestCache remembered) {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setRequestCache(remembered);
        return (request, response, person) -> {
            request.getSession()
                    .setMaxInactiveInterval((int) settings.session().idle().toSeconds());
            onward.onAuthenticationSuccess(request, response, person);
        };
    }

    /** Says where to go to leave the issuer, too; a page's script follows, because a form may not post elsewhere. */
    LogoutSuccessHandler left() {
        return (request, response, person) -> {
            var home = UriComponentsBuilder.fromUriString(
                            request.getRequestURL().toString())
                    .replacePath("/")
                    .toUriString();
            var away = UriComponentsBuilder.fromUriString(settings.issuer().endSessionUri())
                    .queryParam("client_id", settings.issuer().clientId())
                    .queryParam("post_logout_redirect_uri", "{home}");
            if (person instanceof OAuth2AuthenticationToken token && token.getPrincipal() instanceof OidcUser user) {
                away.queryParam("id_token_hint", user.getIdToken().getTokenValue());
            }
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream()
                    .write(JsonMapper.shared()
                            .writeValueAsBytes(Map.of(
                                    "go", away.encode().buildAndExpand(home).toUriString())));
        };
    }
}
