package orderdesk.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import orderdesk.platform.web.Problem;
import orderdesk.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says 401 and 403 as RFC 6750 and RFC 9457 want it, and nothing about why a token was not believed. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    SecurityProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown) {
        var sent = thrown instanceof OAuth2AuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, sent ? "Bearer error=\"invalid_token\"" : "Bearer");
        var problem = sent
                ? new Problem(HttpStatus.UNAUTHORIZED, "token-invalid", "The token is not accepted.")
                : new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated", "A bearer token is needed.");
        problems.write(request, response, problem);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        var problem = new Problem(HttpStatus.FORBIDDEN, "forbidden", "Your role may not do this.");
        problems.write(request, response, problem);
    }
}
