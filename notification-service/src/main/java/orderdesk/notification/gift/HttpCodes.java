package orderdesk.notification.gift;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks promo-service by HTTP, with a token of this service's own (OAuth 2 client credentials, RFC 6749, 4.4). After a
 * row of failures it is left alone for a while.
 */
final class HttpCodes implements Codes {

    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);
    private static final String OWN = "promo";

    private final RestClient http;
    private final OAuth2AuthorizedClientManager tokens;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            OWN,
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .waitDurationInOpenState(LEFT_ALONE)
                    .ignoreExceptions(HttpClientErrorException.class)
                    .build());

    HttpCodes(PromoSettings settings) {
        var requests = requests(settings.within());
        this.http = RestClient.builder()
                .baseUrl(settings.url().toString())
                .requestFactory(requests)
                .build();
        this.tokens = tokens(settings, requests);
    }

    @Override
    public Told of(ShopId shop, String certificate) {
        try {
            return breaker.executeSupplier(() -> ask(shop, certificate));
        } catch (HttpClientErrorException refused) {
            return refused(refused);
        } catch (RestClientException | OAuth2AuthorizationException | CallNotPermittedException away) {
            return new Told.Later(
                    "promo-service does not answer: " + away.getClass().getSimpleName());
        }
    }

    private Told ask(ShopId shop, String certificate) {
        var answer = http.post()
                .uri("/v1/certificates/{id}/code?shop={shop}", certificate, shop.value())
                .header("Accept", "application/json")
                .headers(headers -> headers.setBearerAuth(token()))
                .retrieve()
                .body(Answer.class);
        return answer == null ? new Told.Later("promo-service said nothing") : new Told.Code(answer.code());
    }

    /** Whoever may not ask now may be allowed to in a moment; only of what is not there that is certain. */
    private static Told refused(HttpClientErrorException refused) {
        if (refused.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return new Told.Unknown();
        }
        return refused.getStatusCode().isSameCodeAs(HttpStatus.CONFLICT)
                ? new Told.Unusable()
                : new Told.Later("promo-service refused: " + refused.getStatusCode());
    }

    private String token() {
        var request = OAuth2AuthorizeRequest.withClientRegistrationId(OWN)
                .principal(OWN)
                .build();
        return Optional.ofNullable(tokens.authorize(request))
                .map(OAuth2AuthorizedClient::getAccessToken)
                .orElseThrow(() -> new IllegalStateException("Client credentials give a token, or a refusal"))
                .getTokenValue();
    }

    private static ClientHttpRequestFactory requests(Duration within) {
        var client = HttpClient.newBuilder()
                .connectTimeout(within)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(within);
        return requests;
    }

    /** It keeps a token until it is about to expire. */
    private static OAuth2AuthorizedClientManager tokens(PromoSettings settings, ClientHttpRequestFactory requests) {
        var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(OWN)
                .tokenUri(settings.tokens().toString())
                .clientId(settings.client())
                .clientSecret(settings.secret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build());
        var issuer = new RestClientClientCredentialsTokenResponseClient();
        issuer.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(issuer);
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(provider);
        return manager;
    }

    /** As much of the answer as is needed. */
    private record Answer(String code) {

        @Override
        public String toString() {
            return "Answer[]"; // never in a log
        }
    }
}
