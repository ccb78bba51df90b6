package orderdesk.platform.access;

import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What a token must say, besides being signed: issuer, audience, an end, and one shop where it is a storefront's. */
final class TokenRules {

    private static final OAuth2TokenValidator<Jwt> ENDS = new JwtClaimValidator<>("exp", Objects::nonNull);

    private TokenRules() {}

    static OAuth2TokenValidator<Jwt> of(AccessSettings settings, String audience) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(settings.skew()),
                ENDS,
                new JwtIssuerValidator(settings.issuer().toString()),
                new JwtClaimValidator<List<String>>("aud", names -> names != null && names.contains(audience)),
                TokenRules::namesOneShopIfStorefront);
    }

    private static OAuth2TokenValidatorResult namesOneShopIfStorefront(Jwt token) {
        var caller = Callers.of(token, "");
        return caller.subject().isEmpty()
                        || (caller.is(Role.STOREFRONT) && caller.shops().size() != 1)
                ? OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", "A storefront's token names one shop", null))
                : OAuth2TokenValidatorResult.success();
    }
}
