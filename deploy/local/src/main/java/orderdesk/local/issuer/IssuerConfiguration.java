package orderdesk.local.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Clients, people and claims of the demo issuer. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    /** Its secrets are printed in the README, so a production profile must not start it. */
    IssuerConfiguration(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("prod", "production"))) {
            throw new IllegalStateException(
                    "The demo token issuer hands out tokens for known secrets and never runs in production.");
        }
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IssuerSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.url()).build();
    }

    @Bean
    JWKSource<SecurityContext> jwkSource(IssuerSettings settings) throws IOException {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.data())));
    }

    @Bean
    RegisteredClientRepository registeredClients(Parties parties, IssuerSettings settings) {
        return new PartyClients(parties, settings);
    }

    @Bean
    UserDetailsService people(Parties parties, IssuerSettings settings) {
        return new InMemoryUserDetailsManager(parties.people().stream()
                .map(person -> User.withUsername(person.id())
                        .password("{noop}" + settings.secret())
                        .authorities(person.roles().toArray(String[]::new))
                        .build())
                .toList());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Parties parties, IssuerSettings settings) {
        return context -> {
            Authentication holder = context.getPrincipal();
            var access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
            if (holder == null
                    || !access
                            && !OidcParameterNames.ID_TOKEN.equals(
                                    context.getTokenType().getValue())) {
                return;
            }
            parties.find(holder.getName())
                    .ifPresent(party -> context.getClaims()
                            .claim("name", party.name())
                            .claim("shops", List.copyOf(party.shops()))
                            .claim("roles", List.copyOf(party.roles())));
            if (access) {
                context.getClaims().audience(settings.audience());
            }
        };
    }
}
