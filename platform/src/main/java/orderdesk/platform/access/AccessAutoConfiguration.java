package orderdesk.platform.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import orderdesk.platform.web.Problems;
import orderdesk.platform.web.WebAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every service checks tokens itself and decides by its {@link AccessTable}. The issuer's keys are fetched when the
 * first token comes and kept for a day through its outages, so that neither start nor work depends on the issuer.
 */
@AutoConfiguration(after = WebAutoConfiguration.class, before = OAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(AccessSettings.class)
public class AccessAutoConfiguration {

    private static final int TIMEOUT_MS = 2_000;
    private static final int KEYS_BYTES_MAX = 64 * 1024;

    @Bean
    @ConditionalOnMissingBean
    JWKSource<SecurityContext> issuerKeys(AccessSettings settings, Environment environment)
            throws MalformedURLException {
        if (settings.isForDemonstrationOnly() && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException(
                    "orderdesk.issuer is %s: no issuer for production".formatted(settings.issuer()));
        }
        var retriever = new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, KEYS_BYTES_MAX);
        return JWKSourceBuilder.<SecurityContext>create(settings.keys().toURL(), retriever)
                .retrying(true)
                .outageTolerant(Duration.ofDays(1).toMillis())
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, AccessSettings settings, Environment environment) {
        var audience = settings.audience() == null
                ? environment.getRequiredProperty("spring.application.name").replace("-service", "")
                : settings.audience();
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(
                        algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .build();
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        return new RememberedTokens(decoder, TokenRules.of(settings, audience), System::nanoTime);
    }

    @Bean
    @ConditionalOnMissingBean
    AccessTable nobody() {
        return new AccessTable();
    }

    /**
     * The management port is reached from inside only; where it is the same as the service's, so are these paths. What
     * machines ask is open to them; whoever looks at parked events, or moves them, is an admin.
     */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http, Problems problems) {
        return Stateless.tokensOnly(
                        http.securityMatcher(EndpointRequest.toAnyEndpoint()), new SecurityProblems(problems))
                .addFilterBefore(problems.filter(), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                EndpointRequest.to("health", "info", "prometheus"))
                        .permitAll()
                        .anyRequest()
                        .access((caller, _) -> new AuthorizationDecision(Callers.has(caller.get(), Role.ADMIN))))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain documentation(HttpSecurity http) {
        return http.securityMatcher("/swagger-ui.html", "/swagger-ui/**", "/v3/api-docs", "/v3/api-docs/**", "/error")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, List<AccessTable> tables, Problems problems) {
        var security = new SecurityProblems(problems);
        // The management port has this chain, too, but none of the service's other filters.
        return Stateless.tokensOnly(http, security)
                .addFilterBefore(problems.filter(), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(new TableAuthorization(tables)))
                .build();
    }

    /** A span for each filter of each request would cost more than it tells. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings quietSecurity() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    ShopInLog shopInLog() {
        return new ShopInLog();
    }

    @Bean
    RequestRejectedHandler rejectedRequests(Problems problems) {
        return problems::write;
    }

    @Bean
    WebMvcConfigurer callers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Callers());
            }
        };
    }
}
