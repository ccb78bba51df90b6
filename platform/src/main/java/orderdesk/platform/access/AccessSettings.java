package orderdesk.platform.access;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param issuer the {@code iss} of every token
 * @param issuerKeys where its JWK set is; {@code <issuer>/oauth2/jwks} where not said
 * @param audience what {@code aud} must contain; the service's word, as {@code order}, where not said
 * @param skew by how much clocks may differ
 */
@ConfigurationProperties("orderdesk")
record AccessSettings(
        @DefaultValue("http://127.0.0.1:8100") URI issuer,
        @Nullable URI issuerKeys,
        @Nullable String audience,
        @DefaultValue("5s") Duration skew) {

    URI keys() {
        return issuerKeys == null ? URI.create(issuer + "/oauth2/jwks") : issuerKeys;
    }

    /** A demo issuer would let everybody in: without TLS, or on this machine. */
    boolean isForDemonstrationOnly() {
        var host = String.valueOf(issuer.getHost());
        return !"https".equals(issuer.getScheme())
                || host.equals("localhost")
                || host.startsWith("127.")
                || host.equals("[::1]");
    }
}
