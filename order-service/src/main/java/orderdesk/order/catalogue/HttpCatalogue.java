package orderdesk.order.catalogue;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.order.Catalogue;
import orderdesk.order.CatalogueUnavailable;
import orderdesk.order.domain.Offer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks inventory-service, with the token of whoever asks here, so that he sees there what he may see and no more. After
 * a row of failures it is left alone for a while: the operator is told at once instead of after every wait.
 */
final class HttpCatalogue implements Catalogue {

    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final RestClient http;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "inventory",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .waitDurationInOpenState(LEFT_ALONE)
                    .ignoreExceptions(HttpClientErrorException.class)
                    .build());

    HttpCatalogue(CatalogueSettings settings) {
        var client = HttpClient.newBuilder()
                .connectTimeout(settings.within())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.within());
        this.http = RestClient.builder()
                .baseUrl(settings.url().toString())
                .requestFactory(requests)
                .defaultHeaders(headers -> headers.set("Accept", "application/json"))
                .build();
    }

    @Override
    public Optional<Offer> offer(ShopId shop, Sku sku) {
        try {
            return breaker.executeSupplier(() -> ask(shop, sku));
        } catch (HttpClientErrorException refused) {
            if (refused.getStatusCode() == HttpStatus.NOT_FOUND) {
                return Optional.empty();
            }
            throw new CatalogueUnavailable("The catalogue refused: " + refused.getStatusCode(), refused);
        } catch (RestClientException | CallNotPermittedException away) {
            throw new CatalogueUnavailable("The catalogue does not answer", away);
        }
    }

    private Optional<Offer> ask(ShopId shop, Sku sku) {
        var price = http.get()
                .uri("/v1/prices?sku={sku}&shop={shop}", sku.value(), shop.value())
                .headers(headers -> token().ifPresent(headers::setBearerAuth))
                .retrieve()
                .body(Price.class);
        return Optional.ofNullable(price).filter(each -> each.price() != null).map(each -> offer(sku, each));
    }

    private static Offer offer(Sku sku, Price price) {
        return new Offer(
                sku,
                price.name(),
                price.options() == null ? Options.NONE : price.options(),
                Objects.requireNonNull(price.price()),
                price.prepayOnly(),
                price.vendor());
    }

    private static Optional<String> token() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getCredentials() instanceof AbstractOAuth2Token token
                ? Optional.of(token.getTokenValue())
                : Optional.empty();
    }

    /** As much as an order line needs; the rest is ignored. */
    private record Price(
            String name,
            @Nullable Options options,
            @Nullable Money price,
            boolean prepayOnly,
            @Nullable String vendor) {}
}
