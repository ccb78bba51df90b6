package orderdesk.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import orderdesk.confirmation.CallDesk.By;
import orderdesk.confirmation.domain.Answered;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Parameters;
import orderdesk.confirmation.domain.Stage;
import orderdesk.confirmation.domain.Tick;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shop.CallingWindow;
import orderdesk.contracts.shop.CallingWindow.Interval;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Limits;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.calling.Schedule;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Relay;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real database and a real broker. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.mongodb.database=confirmation-it", "management.server.port=0"})
@Import({Tokens.Issuer.class, ConfirmationIT.OpenAllDay.class})
class ConfirmationIT {

    static final Cause CAUSE = new Cause("anna", "it", null);
    static final Set<ShopId> TRIBUNA = Set.of(FixedShops.TRIBUNA);
    static final Duration SOON = Duration.ofSeconds(40);
    static final int ORDERS = 120;

    @Autowired
    ConfirmationDesk desk;

    @Autowired
    Shops shops;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.kafka().createTopics(3, Topics.ORDERS, Topics.STOCK, Topics.CONFIRMATIONS, Topics.CALLS);
        RealServers.kafka().createTopics(1, Topics.SHOPS);
        RealServers.properties(registry);
    }

    @Test
    void ordersAreCalledAgreedAndSharedAmongManyOperators() throws Exception {
        announceOrders();
        await().atMost(SOON).until(() -> queued() == 100);
        var first =
                desk.queue().next(Story.ANNA, TRIBUNA, Optional.empty(), CAUSE).orElseThrow();
        var order = first.items().getFirst().state();

        agree(order, first.claim().token());
        var confirmed = new OrderConfirmed(order.orderId(), 1, terms(order), Story.ANNA, Instant.now());
        Relay.send(Arrivals.on(Topics.ORDERS, "order", FixedShops.TRIBUNA)
                .event(order.orderId().toString(), 2, confirmed));

        await().atMost(SOON).until(() -> found(order).stage() instanceof Stage.Resting);
        assertThat(takenAtOnce(50)).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void changedLimitsReachTheQueueWithinSeconds() throws Exception {
        var placedAt = Instant.now().minus(Duration.ofMinutes(2));
        announceOrder(1_000, placedAt);
        await().atMost(SOON).until(() -> callBy(1_000).equals(Optional.of(placedAt.plus(Duration.ofMinutes(30)))));

        var its = shops.settings(FixedShops.TRIBUNA).orElseThrow();
        ((FixedShops) shops).with(FixedShops.TRIBUNA, with(its.window(), Duration.ofMinutes(20)));

        await().atMost(SOON).until(() -> callBy(1_000).equals(Optional.of(placedAt.plus(Duration.ofMinutes(20)))));
    }

    private Optional<Instant> callBy(long number) {
        return desk.cases()
                .find(FixedShops.TRIBUNA, Story.order(number))
                .flatMap(item -> Optional.ofNullable(item.state().schedule()))
                .map(Schedule::callBy);
    }

    private void agree(Case order, long token) {
        var by = new By(FixedShops.TRIBUNA, order.orderId(), Story.ANNA, token, CAUSE);
        var ticks = Parameters.of(terms(order)).ids().stream()
                .map(id -> new Tick(id, null))
                .toList();
        desk.calls().dial(by, null);
        desk.calls().agreed(by, new Answered(1, terms(order).totals().due(), ticks, null, "ru-confirm-1"));
    }

    private static OrderTerms terms(Case item) {
        return Optional.ofNullable(item.order()).orElseThrow().terms();
    }

    private Case found(Case order) {
        return desk.cases()
                .find(FixedShops.TRIBUNA, order.orderId())
                .orElseThrow()
                .state();
    }

    /** Pages end at a hundred, so that is as far as it counts. */
    private int queued() {
        return (int) desk.queue().page(TRIBUNA, Queue.CALL, Optional.empty(), Optional.empty(), 100).stream()
                .filter(item -> item.state().callableAt(Instant.now()))
                .count();
    }

    private static void announceOrders() {
        var placedAt = Instant.now().minus(Duration.ofMinutes(15));
        for (var number = 1; number <= ORDERS; number++) {
            announceOrder(number, placedAt);
        }
    }

    private static void announceOrder(long number, Instant placedAt) {
        var id = Story.order(number);
        var terms = Story.terms(new Phone("+7912000%04d".formatted(number), ""), Story.line(1));
        Relay.send(
                Arrivals.on(Topics.ORDERS, "order", FixedShops.TRIBUNA)
                        .event(id.toString(), 1, Story.placed(id, Channel.SITE, terms, placedAt)),
                Arrivals.on(Topics.STOCK, "inventory", FixedShops.TRIBUNA)
                        .event(id.toString(), 1, Story.checked(id, 1, 1, true)));
    }

    private List<String> takenAtOnce(int operators) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<List<String>>>();
            for (var i = 0; i < operators; i++) {
                var operator = new OperatorId("operator-" + i);
                tasks.add(() -> desk.queue().next(operator, TRIBUNA, Optional.empty(), CAUSE).stream()
                        .flatMap(claimed -> claimed.items().stream())
                        .map(item -> item.state().orderId().toString())
                        .toList());
            }
            var all = new ArrayList<String>();
            for (var done : threads.invokeAll(tasks)) {
                all.addAll(done.get());
            }
            return all;
        }
    }

    private static ShopSettings with(CallingWindow window, Duration firstContactTarget) {
        var its = FixedShops.tribuna();
        var limits = new Limits(
                firstContactTarget,
                its.limits().firstContactBreach(),
                its.limits().stockUnknownAfter(),
                its.limits().orderExpiry(),
                its.limits().prepaymentTerm(),
                its.limits().keepsQuotedPrice());
        return new ShopSettings(
                its.brand(), its.zone(), its.currency(), its.country(), window, limits, its.retries(), its.tariffs());
    }

    /** The test runs at any hour. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OpenAllDay {

        @Bean
        Shops fixedShops() {
            var its = FixedShops.tribuna();
            var allDay = List.of(new Interval(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
            var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
            for (var day : DayOfWeek.values()) {
                week.put(day, allDay);
            }
            var window = new CallingWindow(week, Map.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
            return new FixedShops()
                    .with(FixedShops.TRIBUNA, with(window, its.limits().firstContactTarget()));
        }
    }
}
