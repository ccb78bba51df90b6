package orderdesk.callback;

import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.SHOP;
import static orderdesk.callback.Theatre.SHOPS;
import static orderdesk.callback.Theatre.once;
import static orderdesk.callback.Theatre.phone;
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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import orderdesk.callback.chat.ChatDesk;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.presence.domain.Prepared;
import orderdesk.callback.promise.domain.GivenPromise.End;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Subject;
import orderdesk.callback.task.domain.Talk;
import orderdesk.callback.widget.WidgetDesk;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shop.CallingWindow;
import orderdesk.contracts.shop.CallingWindow.Interval;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.aggregate.Stored;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real database and a real broker. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.mongodb.database=callback-it", "management.server.port=0"})
@Import({Tokens.Issuer.class, CallbackIT.OpenAllDay.class})
class CallbackIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int OPERATORS = 20;

    @Autowired
    CallbackDesk desk;

    @Autowired
    ChatDesk chats;

    @Autowired
    WidgetDesk widget;

    @Autowired
    PresenceDesk presence;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.kafka().createTopics(3, Topics.ORDERS, Topics.CONFIRMATIONS, Topics.CALLS, Topics.NOTIFICATIONS);
        RealServers.kafka().createTopics(1, Topics.SHOPS);
        RealServers.properties(registry);
    }

    @Test
    void requestedCallIsGivenToOneOfManyAndItsPromiseIsCountedAsKept() throws Exception {
        var from = Instant.now();
        for (var number = 1; number <= OPERATORS; number++) {
            request(phone(number), "it" + number);
        }

        var taken = takenAtOnce();

        assertThat(taken).hasSize(OPERATORS).doesNotHaveDuplicates();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                desk.promises().ended(SHOP, from, Instant.now().plusSeconds(60), 100))
                        .filteredOn(promise -> !promise.givenAt().isBefore(from)) // the topic has other tests' as well
                        .hasSize(OPERATORS)
                        .allSatisfy(promise -> assertThat(promise.end()).isEqualTo(End.KEPT)));
    }

    @Test
    void failedDeliveryIsCalledAboutUnlessHisOrderIsTalkedAbout() throws Exception {
        var orders = Arrivals.on(Topics.ORDERS, "order", SHOP);
        var id = Orders.ORDER.toString();
        Relay.send(
                orders.event(id, 1, Orders.placed()),
                orders.event(
                        id, 2, new DeliveryReported(Orders.ORDER, DeliveryResult.FAILED, null, "RB1", Instant.now())));
        await().atMost(SOON).until(() -> owed().size() == 1);
        assertThat(owed().getFirst().kind()).isEqualTo(CallTaskKind.DELIVERY_FAILED);
        var lease = Instant.now().plusSeconds(120);
        var claimed = new WorkClaimed(
                Theatre.PERSON, Theatre.BORIS, 1, lease, List.of(Orders.ORDER), Instant.now(), Instant.now());

        Relay.send(
                Arrivals.on(Topics.CONFIRMATIONS, "confirmation", SHOP).event(Theatre.PERSON.toString(), 1, claimed));

        await().atMost(SOON)
                .until(() -> desk.queue()
                        .head(Theatre.ANNA, SHOPS)
                        .filter(head -> head.state().person().equals(Theatre.PERSON))
                        .isEmpty());
        assertThat(desk.queue().head(Theatre.BORIS, SHOPS)).isPresent();
    }

    @Test
    void visitorFollowsHisChatThroughALostConnectionAndItsOutcomeEndsTheWork() throws Exception {
        var page = new VisitorPage(port);
        page.allowed(widget);
        presence.start(FixedShops.VERA, SHOPS, new Prepared(true, Map.of()), CAUSE);
        var chat = page.opens("Есть M?");
        var first = page.follow(chat, 0);
        await().atMost(SOON).until(() -> first.heard("Есть M?"));
        var claimed = desk.queue()
                .next(FixedShops.VERA, SHOPS, Optional.empty(), CAUSE)
                .orElseThrow();
        var by = Theatre.by(
                FixedShops.VERA,
                claimed.items().getFirst().state(),
                claimed.claim().token());
        assertThat(by.task()).isEqualTo(chat);
        chats.answer(by);
        chats.operatorWrites(by, "o1", "Есть.");
        await().atMost(SOON).until(() -> first.heard("Есть.") && first.heard("Вера"));
        first.close();
        chats.operatorWrites(by, "o2", "Последняя.");
        var second = page.follow(chat, 2);
        await().atMost(SOON).until(() -> second.heard("Последняя."));
        assertThat(second.heard("Есть M?")).isFalse();

        chats.settle(by, new Talk(CallOutcome.ANSWERED, CallTopic.PRODUCT, null, null));

        await().atMost(SOON).until(() -> second.heard("CLOSED"));
        assertThat(desk.tasks().find(SHOP, chat).orElseThrow().state().isOpen()).isFalse();
    }

    private void request(Phone phone, String key) {
        var subject = Subject.of(phone, Theatre.MOSCOW);
        desk.requests().callback(SHOP, subject, Theatre.consent("callback"), true, null, once(key), CAUSE);
    }

    private List<CallTask> owed() {
        return desk.tasks().ofPerson(SHOP, Theatre.PERSON).stream()
                .map(Stored::state)
                .toList();
    }

    /** Each takes the next call, dials and settles it. */
    private List<String> takenAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<List<String>>>();
            for (var i = 0; i < OPERATORS; i++) {
                var operator = new OperatorId("operator-" + i);
                tasks.add(() -> settled(operator));
            }
            var all = new ArrayList<String>();
            for (var done : threads.invokeAll(tasks)) {
                all.addAll(done.get());
            }
            return all;
        }
    }

    private List<String> settled(OperatorId operator) {
        var claimed =
                desk.queue().next(operator, SHOPS, Optional.empty(), CAUSE).orElseThrow();
        for (var item : claimed.items()) {
            var by = Theatre.by(operator, item.state(), claimed.claim().token());
            desk.talks().dial(by, null);
            desk.talks().talked(by, new Talk(CallOutcome.ANSWERED, CallTopic.OTHER, null, null));
        }
        return claimed.items().stream().map(Stored::id).toList();
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
                    .with(
                            SHOP,
                            new ShopSettings(
                                    its.brand(),
                                    its.zone(),
                                    its.currency(),
                                    its.country(),
                                    window,
                                    its.limits(),
                                    its.retries(),
                                    its.tariffs()));
        }
    }
}
