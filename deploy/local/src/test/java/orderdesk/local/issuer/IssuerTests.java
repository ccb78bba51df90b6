package orderdesk.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Base64;
import orderdesk.contracts.shared.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IssuerTests {

    @TempDir
    static Path data;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("orderdesk.issuer.data", data::toString);
        registry.add("orderdesk.issuer.url", () -> "http://127.0.0.1:8100");
    }

    @Test
    void personOfTwoShopsGetsATokenForBoth() throws Exception {
        var claims = token("vera").getJWTClaimsSet();

        assertThat(claims.getSubject()).isEqualTo("vera");
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:8100");
        assertThat(claims.getStringListClaim("shops")).containsExactlyInAnyOrder("tribuna", "chasy");
        assertThat(claims.getStringListClaim("roles")).containsExactly("operator");
        assertThat(claims.getAudience()).contains("order", "inventory", "confirmation", "shop", "insight");
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(5 * 60 * 1000);
    }

    @Test
    void storefrontGetsATokenForItsShopAlone() throws Exception {
        var claims = token("chasy-storefront").getJWTClaimsSet();

        assertThat(claims.getStringListClaim("shops")).containsExactly("chasy");
        assertThat(claims.getStringListClaim("roles")).containsExactly("storefront");
    }

    @Test
    void tokensAreSignedByThePublishedKey() throws Exception {
        var keys = JWKSet.parse(send(get("/oauth2/jwks")).body());
        var token = token("anna");

        assertThat(token.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        assertThat(keys.getKeys()).noneMatch(key -> key.isPrivate());
    }

    @Test
    void wrongSecretAndUnknownClientGetNothing() throws Exception {
        assertThat(send(credentials("anna", "guess")).statusCode()).isEqualTo(401);
        assertThat(send(credentials("nobody", "demo")).statusCode()).isEqualTo(401);
    }

    @Test
    void keySurvivesARestart() throws IOException, JOSEException {
        assertThat(SigningKey.in(data).computeThumbprint())
                .isEqualTo(SigningKey.in(data).computeThumbprint());
    }

    private SignedJWT token(String client) throws IOException, InterruptedException, ParseException {
        var answer = send(credentials(client, "demo"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return SignedJWT.parse(
                Wire.mapper().readTree(answer.body()).get("access_token").asString());
    }

    private HttpRequest credentials(String client, String secret) {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri("/oauth2/token"))
                .headers("Authorization", "Basic " + basic, "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(uri(path)).build();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
