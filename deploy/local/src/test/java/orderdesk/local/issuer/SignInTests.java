package orderdesk.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import orderdesk.contracts.shared.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A person signs in at the console: authorization code with a proof key, then a token and its renewal. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInTests {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-0123456789";
    private static final String CALLBACK = "http://127.0.0.1:8080/login/oauth2/code/desk";

    @TempDir
    static Path data;

    @LocalServerPort
    private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("orderdesk.issuer.data", data::toString);
        registry.add("orderdesk.issuer.url", () -> "http://127.0.0.1:8100");
    }

    @Test
    void personSignsInAndHisTokensNameHisShops() throws Exception {
        var tokens = tokens("code=%s&code_verifier=%s&grant_type=authorization_code&redirect_uri=%s"
                .formatted(code("vera"), VERIFIER, encoded(CALLBACK)));

        for (var name : new String[] {"access_token", "id_token"}) {
            var claims = SignedJWT.parse(tokens.get(name).asString()).getJWTClaimsSet();
            assertThat(claims.getSubject()).isEqualTo("vera");
            assertThat(claims.getStringClaim("name")).isEqualTo("Вера Сафина");
            assertThat(claims.getStringListClaim("shops")).containsExactlyInAnyOrder("tribuna", "chasy");
            assertThat(claims.getStringListClaim("roles")).containsExactly("operator");
        }
        var renewed = tokens("grant_type=refresh_token&refresh_token="
                + tokens.get("refresh_token").asString());
        assertThat(SignedJWT.parse(renewed.get("access_token").asString())
                        .getJWTClaimsSet()
                        .getAudience())
                .contains("order", "confirmation");
    }

    @Test
    void codeIsWorthNothingWithoutItsVerifier() throws Exception {
        var answer = post(
                "/oauth2/token",
                "code=%s&code_verifier=another&grant_type=authorization_code&redirect_uri=%s"
                        .formatted(code("anna"), encoded(CALLBACK)),
                true);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void nobodyIsSentAnywhereButToTheConsole() throws Exception {
        var answer = get("/oauth2/authorize?response_type=code&client_id=console&scope=openid&redirect_uri="
                + encoded("http://evil.example/login"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void wrongPasswordAndStorefrontsAreRefused() throws Exception {
        assertThat(signIn("anna", "guess").headers().firstValue("Location").orElse(""))
                .endsWith("/login?error");
        assertThat(signIn("tribuna-storefront", "demo")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/login?error");
    }

    private String code(String person) throws Exception {
        var authorize = "/oauth2/authorize?response_type=code&client_id=console&scope=openid%20profile&state=s"
                + "&code_challenge_method=S256&code_challenge=" + challenge() + "&redirect_uri=" + encoded(CALLBACK);
        signIn(person, "demo");
        var location = get(authorize).headers().firstValue("Location").orElse("");
        assertThat(location).startsWith(CALLBACK + "?");
        return first("code=([^&]+)", location);
    }

    private HttpResponse<String> signIn(String person, String password) throws Exception {
        var form = get("/login").body();
        assertThat(form).contains("Анна Лебедева").doesNotContain("tribuna-storefront");
        var csrf = first("name=\"_csrf\" value=\"([^\"]+)\"", form);
        return post("/login", "username=%s&password=%s&_csrf=%s".formatted(person, password, encoded(csrf)), false);
    }

    private JsonNode tokens(String form) throws Exception {
        var answer = post("/oauth2/token", form, true);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Wire.mapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form, boolean asConsole) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (asConsole) {
            var basic = Base64.getEncoder().encodeToString("console:demo".getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + basic);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }

    private static String challenge() throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String first(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
