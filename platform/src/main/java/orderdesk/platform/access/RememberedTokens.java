package orderdesk.platform.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
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

    /** A few kB each; the one that was used the longest ago is forgotten first. */
    static final int TOKENS_MAX = 1_000;

    static final Duration VERIFIED_FOR = Duration.ofMinutes(1);

    private record Verified(Jwt token, long at) {}

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> rules;
    private final LongSupplier nanos;
    private final Map<String, Verified> verified = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > TOKENS_MAX;
        }
    };

    /**
     * @param signatures verifies the signature and no more
     * @param nanos as {@link System#nanoTime}
     */
    RememberedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> rules, LongSupplier nanos) {
        this.signatures = signatures;
        this.rules = rules;
        this.nanos = nanos;
    }

    @Override
    public Jwt decode(String text) {
        var now = nanos.getAsLong();
        var known = known(text, now);
        var token = known == null ? signatures.decode(text) : known;
        var refused = rules.validate(token);
        if (refused.hasErrors()) {
            throw new JwtValidationException(
                    "The token breaks a rule: "
                            + refused.getErrors().iterator().next().getDescription(),
                    refused.getErrors());
        }
        if (known == null) {
            remember(text, new Verified(token, now));
        }
        return token;
    }

    private synchronized @Nullable Jwt known(String text, long now) {
        var known = verified.get(text);
        return known == null || now - known.at > VERIFIED_FOR.toNanos() ? null : known.token;
    }

    private synchronized void remember(String text, Verified token) {
        verified.put(text, token);
    }
}
