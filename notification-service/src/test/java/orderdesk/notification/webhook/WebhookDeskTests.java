package orderdesk.notification.webhook;

import static orderdesk.notification.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent.PriceChanged;
import orderdesk.notification.KeepingEndpoint.Post;
import orderdesk.notification.PostOffice;
import orderdesk.notification.Story;
import orderdesk.notification.webhook.domain.Delivery;
import orderdesk.notification.webhook.domain.Delivery.Stage;
import orderdesk.notification.webhook.domain.Endpoint;
import orderdesk.notification.webhook.domain.Reaction;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class WebhookDeskTests {

    static final ShopId SHOP = FixedShops.TRIBUNA;
    static final Cause VERA = new Cause("vera", "test", null);
    static final Set<String> PLACING = Set.of("order.placed.v1");

    PostOffice office = new PostOffice(PLACED);

    @Test
    void eventGoesOnceToWhoWantsItAndNotToOthers() {
        open("1", PLACING);
        open("2", Set.of("order.cancelled.v1"));

        office.hear(Story.placed());
        office.send();
        office.pass(Duration.ofMinutes(10));

        assertThat(office.endpoint.posts)
                .singleElement()
                .extracting(Post::body)
                .asString()
                .contains("\"type\":\"order.placed.v1\"", Story.ORDER.toString(), "\"sequence\":1")
                .doesNotContain(Story.EMAIL, "Иванова");
    }

    /** The receiver's own library, over what goes out; it takes no time but that of now. */
    @Test
    void receiversLibraryAcceptsWhatGoesOutAndNothingElse() throws Exception {
        var now = Instant.now();
        office = new PostOffice(now);
        open("1", PLACING);
        office.hear(Story.ORDER, Story.placed(Story.ORDER, Story.terms(), now));
        office.send();

        var post = office.endpoint.posts.getFirst();
        var verifier = new Webhook(office.desk().webhooks().secret(SHOP, endpoint("1")));
        verifier.verify(post.body(), headers(post));

        assertThatThrownBy(() -> verifier.verify(post.body() + " ", headers(post)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(new Secrets("other").current(SHOP, endpoint("1")))
                        .verify(post.body(), headers(post)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    private static HttpHeaders headers(Post post) {
        var headers = post.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
        return HttpHeaders.of(headers, (_, _) -> true);
    }

    @Test
    void priceOfAProductGoesToWhoWantsItAndNamesTheProduct() {
        open("1", Set.of("inventory.price-changed.v1"));
        open("2", Set.of("inventory.availability-changed.v1"));

        office.hear(new PriceChanged(new Sku("SCARF"), null, new Money(99_00, "RUB"), "sklad", PLACED));
        office.send();

        assertThat(office.endpoint.posts)
                .singleElement()
                .extracting(Post::body)
                .asString()
                .contains("\"type\":\"inventory.price-changed.v1\"", "\"sku\":\"SCARF\"")
                .doesNotContain("9900", "sklad");
    }

    @Test
    void endpointThatIsOpenedBetweenTwoEventsHearsTheSecond() {
        office.hear(Story.placed());

        open("1", PLACING);
        office.hear(new OrderId(new UUID(0, 7)), Story.placed());
        office.send();

        assertThat(office.endpoint.posts).hasSize(1);
    }

    @Test
    void failureIsTriedAgainAfterTheRecommendedPausesUnderTheSameId() {
        open("1", PLACING);
        for (var i = 0; i <= Delivery.PAUSES.size(); i++) {
            office.endpoint.next(new Reaction.Failed(500, null));
        }
        office.hear(Story.placed());
        office.send();
        for (var pause : Delivery.PAUSES) {
            var before = office.endpoint.posts.size();
            office.pass(pause.minusSeconds(1));
            assertThat(office.endpoint.posts).hasSize(before);
            office.pass(Duration.ofSeconds(1));
            assertThat(office.endpoint.posts).hasSize(before + 1);
        }
        office.pass(Duration.ofDays(3));

        assertThat(office.endpoint.posts).hasSize(Delivery.PAUSES.size() + 1);
        assertThat(office.endpoint.posts.stream().map(post -> post.headers().get("webhook-id")))
                .containsOnly(office.endpoint.posts.getFirst().headers().get("webhook-id"));
        assertThat(delivery("1").stage()).isEqualTo(Stage.GIVEN_UP);
    }

    @Test
    void longerPauseThatIsAskedForIsKept() {
        open("1", PLACING);
        office.endpoint.next(new Reaction.Failed(429, Duration.ofMinutes(7)));
        office.hear(Story.placed());
        office.send();

        office.pass(Duration.ofMinutes(7).minusSeconds(1));
        assertThat(office.endpoint.posts).hasSize(1);
        office.pass(Duration.ofSeconds(1));
        assertThat(office.endpoint.posts).hasSize(2);
    }

    @Test
    void endpointThatIsGoneIsStopped() {
        open("1", PLACING);
        office.endpoint.next(new Reaction.Gone());
        office.hear(Story.placed());
        office.send();

        office.pass(Duration.ofDays(1));

        assertThat(office.endpoint.posts).hasSize(1);
        assertThat(endpoint("1").stopped()).isTrue();
    }

    @Test
    void whatWasGivenUpIsSentAgainOnRequest() {
        open("1", PLACING);
        office.endpoint.next(new Reaction.Forbidden());
        office.hear(Story.placed());
        office.send();
        var webhooks = office.desk().webhooks();

        assertThat(webhooks.replay(SHOP, endpoint("1").id(), PLACED.plusSeconds(1), VERA))
                .isZero();
        assertThat(webhooks.replay(SHOP, endpoint("1").id(), PLACED, VERA)).isEqualTo(1);
        office.send();
        assertThat(webhooks.replay(SHOP, endpoint("1").id(), delivery("1").id(), VERA))
                .isPresent();
        office.send();

        assertThat(office.endpoint.posts).hasSize(3);
        assertThat(delivery("1").stage()).isEqualTo(Stage.DELIVERED);
        assertThat(webhooks.replay(
                        new ShopId("chasy"), endpoint("1").id(), delivery("1").id(), VERA))
                .isEmpty();
    }

    /** Everything is heard a year later. */
    @Test
    void replayOfTheTopicIsNoNews() {
        office = new PostOffice(PLACED.plus(Duration.ofDays(365)));
        open("1", PLACING);

        office.hear(Story.placed());
        office.send();

        assertThat(office.endpoint.posts).isEmpty();
    }

    @Test
    void shopHasTenEndpointsAtMost() {
        for (var number = 1; number <= Endpoint.ENDPOINTS_MAX; number++) {
            open("n" + number, PLACING);
        }

        assertThatExceptionOfType(TooManyEndpoints.class).isThrownBy(() -> open("one more", PLACING));
        open("n1", PLACING); // the same request again
    }

    /** Before and after each write: it arrives, and a second time only under the same id. */
    @Test
    void killedAtAnyStepItDeliversAllTheSame() {
        for (var step = 1; step <= 4; step++) {
            office = new PostOffice(PLACED);
            open("1", PLACING);
            office.hear(Story.placed());
            office.desk().sending().round(Runnable::run);
            var left = new AtomicInteger(step);
            office.store.watch(_ -> {
                if (left.decrementAndGet() == 0) {
                    throw new AssertionError("killed");
                }
            });
            assertThatThrownBy(() -> office.desk().webhookSending().round(Runnable::run))
                    .hasMessageContaining("killed");
            office.store.watch(_ -> {});

            var restarted = office.restarted();
            restarted.pass(Duration.ofMinutes(2));

            assertThat(restarted.endpoint.posts).as("killed at step %d", step).hasSizeBetween(1, 2);
            assertThat(restarted.endpoint.posts.stream()
                            .map(post -> post.headers().get("webhook-id"))
                            .distinct())
                    .hasSize(1);
            assertThat(delivery("1").stage()).isEqualTo(Stage.DELIVERED);
        }
    }

    private void open(String key, Set<String> types) {
        office.desk()
                .webhooks()
                .open(SHOP, "https://shop.example.ru/" + key, types, new Once("vera", key, "hash"), VERA);
    }

    private Endpoint endpoint(String key) {
        return office.desk().webhooks().all(SHOP).stream()
                .map(Stored::state)
                .filter(each -> each.url().endsWith("/" + key))
                .findFirst()
                .orElseThrow();
    }

    private Delivery delivery(String key) {
        return office.desk()
                .webhooks()
                .deliveries(SHOP, endpoint(key).id(), Instant.EPOCH, 10)
                .getFirst()
                .state();
    }
}
