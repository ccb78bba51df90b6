package orderdesk.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.platform.access.AccessTable;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.KeyReused;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** A service with one endpoint for each convention. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({WebOnly.class, Tokens.Issuer.class, ToyDesk.Things.class, ToyDesk.ThingProblems.class})
public class ToyDesk {

    public enum Colour {
        RED,
        WHITE
    }

    public record Line(Sku sku, @Min(1) @Max(10_000) int quantity) {}

    public record Thing(
            String name,
            @Nullable Colour colour,
            @Nullable Boolean gift,
            @Nullable Money price,
            @Nullable List<@Valid Line> lines,
            @Nullable Map<String, String> marks,
            @Nullable Object tree,
            @Nullable Instant at) {}

    public record Seen(String client, String key, String hash) {}

    static class TooHeavy extends RuntimeException {}

    @Bean
    AccessTable table() {
        return new AccessTable()
                .allow(HttpMethod.GET, "/v1/things", Role.OPERATOR, Role.SENIOR)
                .allow(HttpMethod.GET, "/v1/things/{id}", Role.OPERATOR)
                .allow(HttpMethod.POST, "/v1/things", Role.OPERATOR, Role.STOREFRONT)
                .allow(HttpMethod.PUT, "/v1/things", Role.OPERATOR)
                .allow(HttpMethod.PUT, "/v1/things/{id}", Role.OPERATOR)
                .allow(HttpMethod.POST, "/v1/things/{id}/once", Role.OPERATOR, Role.STOREFRONT)
                .allow(HttpMethod.POST, "/v1/things/{id}/outcome", Role.OPERATOR)
                .allow(HttpMethod.POST, "/v1/things/{id}/feed", Role.OPERATOR)
                .allow(HttpMethod.POST, "/v1/things/{id}/fail", Role.OPERATOR);
    }

    @RestController
    static class Things {

        @GetMapping("/v1/things")
        Page<String> all(Caller caller, Limit limit, @RequestParam @Nullable String shop) {
            var shops = caller.shops(shop).stream().map(ShopId::value).sorted().toList();
            return new Page<>(shops, "limit-" + limit.value());
        }

        @GetMapping("/v1/things/{id}")
        ResponseEntity<Money> one(@PathVariable UUID id, Caller caller, @RequestParam @Nullable String shop) {
            caller.shop(shop);
            return Answers.ok("v1", new Money(100, "RUB"));
        }

        @PostMapping("/v1/things")
        Thing echo(@Valid @RequestBody Thing thing) {
            return thing;
        }

        @PutMapping("/v1/things")
        String open(Precondition precondition) {
            return String.valueOf(precondition);
        }

        @PutMapping("/v1/things/{id}")
        ResponseEntity<Thing> change(@PathVariable UUID id, IfMatch ifMatch, @RequestBody Thing thing) {
            ifMatch.require("v3");
            return Answers.ok("v4", thing);
        }

        @PostMapping("/v1/things/{id}/once")
        ResponseEntity<Seen> once(@PathVariable String id, Once once, Caller caller) {
            var seen = new Seen(once.client(), once.key(), once.hash());
            return Answers.created(
                    URI.create("/v1/things/" + id), "r1", once.key().equals("again"), seen);
        }

        @PostMapping("/v1/things/{id}/outcome")
        long outcome(@PathVariable String id, ClaimToken token) {
            return token.value();
        }

        @PostMapping(path = "/v1/things/{id}/feed", consumes = "application/xml")
        long feed(@PathVariable String id, InputStream body) throws IOException {
            return body.transferTo(java.io.OutputStream.nullOutputStream());
        }

        @PostMapping("/v1/things/{id}/fail")
        void fail(@PathVariable String id) throws Exception {
            throw switch (id) {
                case "reused" -> new KeyReused("k");
                case "store" -> new StoreUnavailable("gone", new IOException("secret"));
                case "heavy" -> new TooHeavy();
                case "many" -> Problem.tooMany("slow-down", "Slower.", java.time.Duration.ofMillis(1_500));
                case "hung-up" -> new AsyncRequestNotUsableException("gone");
                case "other" -> new IllegalStateException("secret detail");
                default -> Problem.notFound();
            };
        }
    }

    @RestControllerAdvice
    static class ThingProblems {

        @ExceptionHandler
        Problem tooHeavy(TooHeavy heavy) {
            return Problem.conflict("too-heavy", "Nobody lifts it.");
        }
    }
}
