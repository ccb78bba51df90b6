package orderdesk.console.relay;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import orderdesk.console.login.Registration;
import orderdesk.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The access token of whoever is signed in, renewed when its five minutes are over. */
@Component
public class Tokens {

    private static final Duration ISSUER_RETRY = Duration.ofSeconds(2);

    private final OAuth2AuthorizedClientManager clients;

    Tokens(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /**
     * One request of a session renews at a time: a refresh token may be good for a single use.
     *
     * @throws Problem 401 when the issuer gives no further token, 503 when it does not answer
     */
    public String of(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof Authentication person)) {
            throw sessionOver();
        }
        synchronized (WebUtils.getSessionMutex(request.getSession())) {
            return renewed(person, request);
        }
    }

    private String renewed(Authentication person, HttpServletRequest request) {
        var asked = OAuth2AuthorizeRequest.withClientRegistrationId(Registration.CLIENT)
                .principal(person)
                .attribute(HttpServletRequest.class.getName(), request)
                .build();
        try {
            var client = clients.authorize(asked);
            if (client == null) {
                throw sessionOver();
            }
            return client.getAccessToken().getTokenValue();
        } catch (ClientAuthorizationException refused) {
            throw problem(refused);
        }
    }

    private static Problem problem(ClientAuthorizationException refused) {
        return switch (refused.getError().getErrorCode()) {
            case OAuth2ErrorCodes.INVALID_GRANT, OAuth2ErrorCodes.INVALID_CLIENT, "client_authorization_required" ->
                sessionOver();
            default -> Problem.unavailable("issuer-away", "The issuer of tokens does not answer.", ISSUER_RETRY);
        };
    }

    private static Problem sessionOver() {
        return new Problem(HttpStatus.UNAUTHORIZED, "session-over", "Sign in again.");
    }
}
