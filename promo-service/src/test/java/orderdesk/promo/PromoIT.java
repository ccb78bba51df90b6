package orderdesk.promo;

import static orderdesk.promo.Orders.lines;
import static orderdesk.promo.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Relay;
import orderdesk.platform.testing.Tokens;
import orderdesk.promo.domain.Aim;
import orderdesk.promo.domain.CampaignRules;
import orderdesk.promo.domain.CampaignRules.Stacking;
import orderdesk.promo.domain.CampaignRules.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real database, which is killed in between, and a real broker. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.mongodb.database=promo-it",
            "management.server.port=0",
            "logging.level.orderdesk=INFO",
            "orderdesk.codes-key=a key of the tests"
        })
@Import({Tokens.Issuer.class, PromoIT.TwoShops.class})
@ExtendWith(OutputCaptureExtension.class)
class PromoIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int ORDERS = 400;
    private static final int CERTIFICATES = 8;
    private static final int FACE = 10_000;
    private static final int USES = 130;

    @Autowired
    private Desks desks;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.kafka().createTopics(3, Topics.ORDERS, Topics.BENEFITS);
        RealServers.kafka().createTopics(1, Topics.SHOPS);
        RealServers.properties(registry);
    }

    @Test
    void hotCertificatesAndALimitedCodeAreNeverOverspentAndNoCodeIsInALog(CapturedOutput output) {
        var now = Instant.now();
        var codes = IntStream.range(0, CERTIFICATES)
                .mapToObj(number -> issue("k" + number, now))
                .toList();
        plan(now);
        var orders = IntStream.rangeClosed(1, ORDERS).mapToObj(Orders::numbered).toList();

        Relay.send(orders.stream().flatMap(order -> life(order, codes).stream()).toArray(Arrived[]::new));
        await().atMost(SOON).until(() -> settled(orders) > ORDERS / 10);
        RealServers.mongo().kill();
        RealServers.mongo().restart();
        await().atMost(SOON).ignoreExceptions().until(() -> settled(orders) == ORDERS);

        new Ledgers(desks, roubles(FACE))
                .check(codes, orders.stream().map(Orders::id).toList());
        assertThat(orders.stream().filter(this::hasDiscount).count()).isEqualTo(USES);
        assertThat(output.getAll()).contains("OrderPlaced order:").doesNotContain(personal(codes));
    }

    /** Codes in every form, and customers. */
    private static List<String> personal(List<String> codes) {
        var plain = codes.stream().map(code -> code.replace("-", ""));
        return Stream.of(codes.stream(), plain, Stream.of("LIMITED", "+7916", "Иванов", "Мясницкая"))
                .flatMap(Function.identity())
                .toList();
    }

    private String issue(String key, Instant now) {
        var once = new Once("manager", key, "hash");
        return desks.certificates()
                .issue(Orders.SHOP, roubles(FACE), now.plus(Duration.ofDays(9)), once, Till.CAUSE)
                .code();
    }

    private void plan(Instant now) {
        var rules = new CampaignRules(
                "Скидки",
                new Sum(roubles(10)),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(1)),
                null,
                List.of(),
                List.of(),
                null,
                USES,
                1,
                Stacking.TOGETHER);
        desks.campaigns().plan(Orders.SHOP, "LIMITED", rules, new Once("manager", "plan", "hash"), Till.CAUSE);
    }

    /** Placed, most of them twice on the topic; one in three is amended, one in five confirmed. */
    private static List<Arrived> life(Orders order, List<String> codes) {
        var number = (int) order.id().value().getLeastSignificantBits();
        var goods = lines("A", 10 + number % 90);
        var all = new ArrayList<Received<OrderEvent>>();
        all.add(order.placed(goods, codes.get(number % CERTIFICATES), "LIMITED"));
        all.add(all.getFirst());
        if (number % 3 == 0) {
            all.add(order.amended(2, lines("A", 10 + number % 50)));
        }
        if (number % 5 == 0) {
            all.add(order.confirmed(number % 3 == 0 ? 2 : 1, goods));
        }
        var arrivals = Arrivals.on(Topics.ORDERS, "order", Orders.SHOP);
        return all.stream()
                .map(each -> arrivals.event(each.subject(), each.sequence(), each.event()))
                .toList();
    }

    private long settled(List<Orders> orders) {
        return orders.stream().filter(this::isSettled).count();
    }

    private boolean isSettled(Orders order) {
        var number = order.id().value().getLeastSignificantBits();
        return desks.benefits()
                .ofOrder(Orders.SHOP, order.id())
                .map(stored -> stored.state())
                .filter(state -> !state.applying())
                .filter(state -> state.version() == (number % 3 == 0 ? 2 : 1))
                .filter(state -> (state.aim() == Aim.REDEEM) == (number % 5 == 0))
                .isPresent();
    }

    private boolean hasDiscount(Orders order) {
        return desks.benefits().ofOrder(Orders.SHOP, order.id()).orElseThrow().state().results().stream()
                .anyMatch(result -> result.campaign() != null && result.held() != null);
    }

    /** Shops that nobody has to announce. */
    @TestConfiguration(proxyBeanMethods = false)
    static class TwoShops {

        @Bean
        @Primary
        Shops fixedShops() {
            return new FixedShops();
        }
    }
}
