package orderdesk.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import orderdesk.platform.access.Role;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Tokens as the issuer would sign them, for one service. A test imports {@link Issuer}, so that the service believes
 * them: {@code @Import(Tokens.Issuer.class)}, then {@code new Tokens("order").of("anna", "tribuna", Role.OPERATOR)}.
 */
public record Tokens(String service) {

    public static final String ISSUER = "http://127.0.0.1:8100";

    private static final ECKey KEY = key();
    private static final ECKey UNKNOWN_KEY = key();
    private static final Duration VALID = Duration.ofMinutes(5);

    public static Tokens of(ApplicationContext service) {
        var name = service.getEnvironment().getRequiredProperty("spring.application.name");
        return new Tokens(name.replace("-service", ""));
    }

    /** Value of the header {@code Authorization}. */
    public String of(String subject, String shop, Role... roles) {
        return of(subject, List.of(shop), roles);
    }

    public String of(String subject, List<String> shops, Role... roles) {
        return bearer(KEY, claims(subject, shops, roles).build());
    }

    public String expired(String subject, String shop, Role... roles) {
        var past = Instant.now().minusSeconds(30);
        return bearer(
                KEY,
                claims(subject, List.of(shop), roles)
                        .expirationTime(Date.from(past))
                        .build());
    }

    public String endless(String subject, String shop, Role... roles) {
        return bearer(
                KEY, claims(subject, List.of(shop), roles).expirationTime(null).build());
    }

    public String forAnotherService(String subject, String shop, Role... roles) {
        return new Tokens("another-service").of(subject, shop, roles);
    }

    public String fromAnotherIssuer(String subject, String shop, Role... roles) {
        return bearer(
                KEY,
                claims(subject, List.of(shop), roles)
                        .issuer("https://example.org")
                        .build());
    }

    public String ofAnUnknownKey(String subject, String shop, Role... roles) {
        return bearer(UNKNOWN_KEY, claims(subject, List.of(shop), roles).build());
    }

    public String unsigned(String subject, String shop, Role... roles) {
        return "Bearer " + new PlainJWT(claims(subject, List.of(shop), roles).build()).serialize();
    }

    private JWTClaimsSet.Builder claims(String subject, List<String> shops, Role... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(List.of(service))
                .subject(subject)
                .claim("shops", shops)
                .claim("roles", Arrays.stream(roles).map(Role::claim).toList())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plus(VALID)));
    }

    private static String bearer(ECKey key, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return "Bearer " + token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The test key cannot sign", e);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No key for the tests", e);
        }
    }

    /** Stands in for the issuer's key set. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Issuer {

        @Bean
        JWKSource<SecurityContext> testKeys() {
            return new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK()));
        }
    }
}
