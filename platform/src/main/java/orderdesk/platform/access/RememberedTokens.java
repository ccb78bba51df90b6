package orderdesk.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers tokens whose signature was verified a short while ago: a storefront sends the same one with each of
 * thousands of orders. Everything else that a token must say is checked every time, its end above all; a key that the
 * issuer withdrew is believed for a minute longer at most.
 */
final class RememberedTokens implements JwtDecoder {

    /** A few kB each; those that are used the least are forgotten first. */
    static final int TOKENS_MAX = 1_000;

    static final Duration VERIFIED_FOR = Duration.ofMinutes(1);

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> rules;
    private final Cache<String, Jwt> verified;

    /**
     * @param signatures verifies the signature and no more
     * @param nanos as {@link System#nanoTime}
     */
    RememberedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> rules, LongSupplier nanos) {
        this.signatures = signatures;
        this.rules = rules;
        this.verified = Caffeine.newBuilder()
                .maximumSize(TOKENS_MAX)
                .expireAfterWrite(VERIFIED_FOR)
                .ticker(nanos::getAsLong)
                .build();
    }

    @Override
    public Jwt decode(String text) {
        var known = verified.getIfPresent(text);
        var token = known == null ? signatures.decode(text) : known;
        var refused = rules.validate(token);
        if (refused.hasErrors()) {
            throw new JwtValidationException(
                    "The token breaks a rule: "
                            + refused.getErrors().iterator().next().getDescription(),
                    refused.getErrors());
        }
        if (known == null) {
            verified.put(text, token);
        }
        return token;
    }
}
