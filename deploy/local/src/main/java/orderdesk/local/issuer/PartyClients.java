package orderdesk.local.issuer;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Every party as an OAuth 2 client: people too, so that a token for the command line needs no browser. They share one
 * secret, which the library's own in-memory repository refuses.
 */
final class PartyClients implements RegisteredClientRepository {

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
        return parties.find(clientId).map(this::client).orElse(null);
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
