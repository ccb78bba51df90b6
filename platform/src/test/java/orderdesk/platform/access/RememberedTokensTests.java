package orderdesk.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTests {

    private final List<String> verified = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private boolean ended;

    private final RememberedTokens tokens = new RememberedTokens(
            text -> {
                verified.add(text);
                if (text.equals("forged")) {
                    throw new BadJwtException("Bad signature");
                }
                return new Jwt(text, Instant.EPOCH, Instant.MAX, Map.of("alg", "none"), claims(text));
            },
            _ -> ended
                    ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "ended", null))
                    : OAuth2TokenValidatorResult.success(),
            nanos::get);

    private static Map<String, Object> claims(String text) {
        return Map.of("sub", text);
    }

    @Test
    void signatureOfOneTokenIsVerifiedOnce() {
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
        assertThat(tokens.decode("b").getSubject()).isEqualTo("b");

        assertThat(verified).containsExactly("a", "b");
    }

    @Test
    void tokenThatEndsIsRefusedHoweverWellItIsRemembered() {
        tokens.decode("a");
        ended = true;

        assertThatExceptionOfType(JwtValidationException.class)
                .isThrownBy(() -> tokens.decode("a"))
                .withMessageContaining("ended");
    }

    @Test
    void tokenThatWasRefusedIsNotRemembered() {
        ended = true;
        assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> tokens.decode("a"));
        ended = false;

        tokens.decode("a");

        assertThat(verified).containsExactly("a", "a");
    }

    @Test
    void forgedTokenIsVerifiedAndRefusedEachTime() {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("forged"));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("forged"));

        assertThat(verified).hasSize(2);
    }

    @Test
    void signatureIsVerifiedAgainAfterAMinute() {
        tokens.decode("a");
        nanos.addAndGet(RememberedTokens.VERIFIED_FOR.toNanos() - 1);
        tokens.decode("a");
        assertThat(verified).hasSize(1);

        nanos.addAndGet(1);
        tokens.decode("a");

        assertThat(verified).hasSize(2);
    }
}
