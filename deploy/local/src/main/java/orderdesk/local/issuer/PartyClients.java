package orderdesk.local.issuer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Every party as an OAuth 2 client: people too, so that a token for the command line needs no browser. They share one
 * secret, which the library's own in-memory repository refuses.
 */
final class PartyClients implements RegisteredClientRepository {

    private static final String CONSOLE = "console";

    /** A person signs in once a shift. */
    private static final Duration SHIFT = Duration.ofHours(12);

    private final Parties parties;
    private final IssuerSettings settings;

    PartyClients(Parties parties, IssuerSettings settings) {
        this.parties = parties;
        this.settings = settings;
    }

    /** Called to keep a secret in a stronger encoding; these are no secrets, and stay as they are. */
    @Override
    public void save(RegisteredClient client) {}

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(CONSOLE)
                ? console()
                : parties.find(clientId).map(this::client).orElse(null);
    }

    /** The operators' console, at which people sign in. */
    private RegisteredClient console() {
        return RegisteredClient.withId(CONSOLE)
                .clientId(CONSOLE)
                .clientSecret("{noop}" + settings.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(
                        settings.console().resolve("/login/oauth2/code/desk").toString())
                .postLogoutRedirectUri(settings.console().resolve("/").toString())
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.tokenLife())
                        .refreshTokenTimeToLive(SHIFT)
                        .build())
                .build();
    }

    private RegisteredClient client(Party party) {
        return RegisteredClient.withId(party.id())
                .clientId(party.id())
                .clientSecret("{noop}" + settings.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.tokenLife())
                        .build())
                .build();
    }
}
