package orderdesk.console;

import java.time.Instant;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/** An issuer that gives everybody the same token. */
final class FixedToken {

    static final String VALUE = "token-of-the-session";

    static final OAuth2AuthorizedClientManager MANAGER = request -> new OAuth2AuthorizedClient(
            ClientRegistration.withRegistrationId("desk")
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .clientId("console")
                    .redirectUri("http://127.0.0.1/")
                    .authorizationUri("http://127.0.0.1/authorize")
                    .tokenUri("http://127.0.0.1/token")
                    .build(),
            request.getPrincipal().getName(),
            new OAuth2AccessToken(
                    OAuth2AccessToken.TokenType.BEARER, VALUE, Instant.EPOCH, Instant.EPOCH.plusSeconds(300)));

    private FixedToken() {}
}
