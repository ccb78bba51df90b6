package orderdesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens for more operators than the demo has, signed with the local issuer's own key: good on this machine only. */
final class IssuedTokens {

    private static final Path KEY =
            Path.of(System.getProperty("orderdesk.run", ".run"), "data", "issuer", "signing-key.json");
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private IssuedTokens() {}

    static String forOperator(String name) {
        var now = Instant.now();
        var claims = Map.of(
                "iss", Place.http(Place.ISSUER, "").toString(),
                "sub", name,
                "aud", List.of("confirmation"),
                "shops", List.of("tribuna"),
                "roles", List.of("operator"),
                "iat", now.getEpochSecond(),
                "exp", now.plus(LIFE).getEpochSecond());
        try {
            var key = JsonMapper.shared().readTree(Files.readString(KEY));
            var header =
                    Map.of("alg", "RS256", "typ", "JWT", "kid", key.path("kid").asString());
            var signed = encoded(header) + "." + encoded(claims);
            return signed + "." + ENCODER.encodeToString(signature(key, signed));
        } catch (IOException e) {
            throw new UncheckedIOException("The stack's issuer has no key in " + KEY, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The issuer's key signs nothing", e);
        }
    }

    private static byte[] signature(JsonNode key, String text) throws GeneralSecurityException {
        var numbers = new RSAPrivateKeySpec(number(key, "n"), number(key, "d"));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(numbers));
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return signature.sign();
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asString()));
    }

    private static String encoded(Map<String, ?> part) {
        return ENCODER.encodeToString(JsonMapper.shared().writeValueAsBytes(part));
    }
}
