package orderdesk.console.login;

import orderdesk.console.ConsoleSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.util.HttpSessionMutexListener;

/** The console as a client of the issuer. Tokens stay in the session: no browser ever sees one. */
@Configuration(proxyBeanMethods = false)
public class Registration {

    /** Names the client in paths, as {@code /oauth2/authorization/desk}. */
    public static final String CLIENT = "desk";

    @Bean
    ClientRegistrationRepository issuers(ConsoleSettings settings, Environment environment) {
        var issuer = settings.issuer();
        if (issuer.clientSecret().equals("demo") && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("orderdesk.console.issuer.client-secret is the demo's");
        }
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(CLIENT)
                .clientId(issuer.clientId())
                .clientSecret(issuer.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(issuer.id().toString())
                .authorizationUri(issuer.authorizationUri())
                .tokenUri(issuer.tokenUri())
                .jwkSetUri(issuer.keysUri())
                .userNameAttributeName("sub")
                .build());
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager authorizedClientManager(
            ClientRegistrationRepository issuers, OAuth2AuthorizedClientRepository authorizedClients) {
        var manager = new DefaultOAuth2AuthorizedClientManager(issuers, authorizedClients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return manager;
    }

    /** Gives each session one object to lock on: a token is renewed once, whoever needs it at that moment. */
    @Bean
    HttpSessionMutexListener sessionMutex() {
        return new HttpSessionMutexListener();
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
