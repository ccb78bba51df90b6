package orderdesk.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.confirmation.ConfirmationEvent.Answer;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.MysteryEvent.MysteryMarked;
import orderdesk.contracts.order.MysteryEvent.OrderRehearsed;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.ConfirmationRefused;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.order.RefusalReason;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.contracts.stock.LineStock.Promised;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
import orderdesk.contracts.stock.SupplyEvent.SupplierAnswered;
import orderdesk.insight.Chronicle;
import orderdesk.insight.calls.RecordedCalls;
import orderdesk.insight.messaging.ConfirmationsReader;
import orderdesk.insight.messaging.OrdersReader;
import orderdesk.insight.messaging.StockReader;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.testing.AccessMatrix;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.InsightWeb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = InsightWeb.class)
class StoryControllerTests {

    private static final OrderId ORDER = new OrderId(UUID.fromString("00000000-0000-0000-0000-000000000042"));
    private static final OrderId SPOKEN = new OrderId(UUID.fromString("00000000-0000-0000-0000-000000000043"));
    private static final OrderId SUPPLIED = new OrderId(UUID.fromString("00000000-0000-0000-0000-000000000044"));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Cause CAUSE = new Cause("anna", "c-1", null);
    private static final String PATH = "/v1/orders/" + ORDER + "/story";

    @Autowired
    WebApplicationContext service;

    @Autowired
    Chronicle chronicle;

    @BeforeEach
    void twoThingsHappened() {
        heard(2, new OrderCancelled(ORDER, "передумали", "anna", NOON.plusSeconds(1)), NOON.plusSeconds(1));
        heard(1, new ConfirmationRefused(ORDER, 2, 1, RefusalReason.STALE_VERSION, NOON), NOON);
    }

    @Test
    void storySaysWhatHappenedToWhomAndWhatWasKnownThen() throws Exception {
        story("tribuna", "ru")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.orderId").value(ORDER.toString()))
                .andExpect(jsonPath("$.entries[*].what").value(contains("Подтверждение отклонено", "Заказ отменён")))
                .andExpect(jsonPath("$.entries[0].who").value("anna"))
                .andExpect(jsonPath("$.entries[0].known.reason").value("STALE_VERSION"))
                .andExpect(jsonPath("$.entries[0].at").value("2026-03-01T12:00:00Z"));
    }

    @Test
    void storySaysByWhichWordsTheCustomerWasSpokenTo() throws Exception {
        reached(1, "ru-confirm-4", null);
        reached(2, "ru-confirm-4+7", List.of(new ReadBack.Answer("gift", null, "yes", "да, в подарок", 7, null)));

        story("tribuna", "ru", "/v1/orders/" + SPOKEN + "/story")
                .andExpect(jsonPath("$.entries[0].script.wording").value("ru-confirm-4"))
                .andExpect(jsonPath("$.entries[0].script.version").doesNotExist())
                .andExpect(jsonPath("$.entries[1].script.version").value(7))
                .andExpect(jsonPath("$.entries[1].script.text").value("/v1/shops/tribuna/script/versions/7"))
                .andExpect(jsonPath("$.entries[1].script.answers[0]").value("да, в подарок"));
        story("tribuna", "ru").andExpect(jsonPath("$.entries[0].script").doesNotExist());
    }

    @Test
    void storefrontIsNotToldWhatTheCustomerSaid() throws Exception {
        reached(2, "ru-confirm-4+7", List.of(new ReadBack.Answer("gift", null, "yes", "да, в подарок", 7, null)));
        as(SPOKEN, Role.STOREFRONT)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries[0].script").doesNotExist());
    }

    @Test
    void storyIsToldInTheCallersLanguage() throws Exception {
        story("tribuna", "en").andExpect(jsonPath("$.entries[0].what").value("Confirmation refused"));
    }

    @Test
    void anotherShopsOrderIsUnknown() throws Exception {
        story("chasy", "ru")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not-found"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STOREFRONT", "OPERATOR", "SENIOR"})
    void whatTheShopPaysIsNotToldToWhoeverSetsNoPrices(Role role) throws Exception {
        goodsOfASupplier();

        as(SUPPLIED, role)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("cost"))))
                .andExpect(content().string(not(containsString("77700"))))
                .andExpect(jsonPath("$.entries.length()").value(2));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MANAGER", "FINANCE", "ADMIN"})
    void whoeverSetsPricesReadsWhatTheShopPays(Role role) throws Exception {
        goodsOfASupplier();

        as(SUPPLIED, role)
                .andExpect(jsonPath("$.entries[0].known.lines[0].cost.minor").value(77700))
                .andExpect(jsonPath("$.entries[1].known.lines[0].promised[0].cost.minor")
                        .value(77700));
    }

    @Test
    void storefrontIsToldWhatHappenedAndNothingThatWasKnown() throws Exception {
        as(ORDER, Role.STOREFRONT)
                .andExpect(jsonPath("$.entries[0].what").exists())
                .andExpect(jsonPath("$.entries[*].known.reason").isEmpty());
    }

    /** Whatever inventory-service may add about money is decided on here: a cost is called so, anything else is shown. */
    @Test
    void everySumThatGoodsAreAnnouncedWithIsACostOrOnShow() {
        assertThat(sums(StockEvent.class, new HashSet<>()))
                .containsExactlyInAnyOrder("cost", "price", "priceNow", "before", "after");
    }

    private static Set<String> sums(Class<?> type, Set<Class<?>> seen) {
        var found = new TreeSet<String>();
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(each -> found.addAll(sums(each, seen)));
        }
        if (!type.isRecord() || !seen.add(type)) {
            return found;
        }
        for (var part : type.getRecordComponents()) {
            var generic = part.getGenericType() instanceof ParameterizedType list
                    ? list.getActualTypeArguments()[0]
                    : part.getType();
            if (generic == Money.class) {
                found.add(part.getName());
            } else if (generic instanceof Class<?> its) {
                found.addAll(sums(its, seen));
            }
        }
        return found;
    }

    private void goodsOfASupplier() {
        var cost = new Money(77_700, "RUB");
        var sku = new Sku("ring");
        var line = new LineStock(
                new LineId("1"),
                sku,
                1,
                0,
                0,
                Certainty.SURE,
                NOON,
                "vostok",
                null,
                false,
                null,
                List.of(),
                List.of(new Promised("vostok", 1, cost, null)),
                null,
                null);
        var answered = new SupplierAnswered(
                SUPPLIED, 1, "vostok", List.of(new Supplied(sku, 1, cost, null)), true, 4, NOON.plusSeconds(5));
        heard(1, answered, NOON.plusSeconds(5));
        heard(
                2,
                new StockChecked(SUPPLIED, 1, 1, List.of(line), List.of(), true, null, NOON.plusSeconds(6)),
                NOON.plusSeconds(6));
    }

    private void heard(long sequence, StockEvent event, Instant at) {
        var id = "inventory:%s:%d".formatted(SUPPLIED, sequence);
        new StockReader(chronicle)
                .on(new Received<>(
                        event, id, "inventory", SUPPLIED.toString(), sequence, new ShopId("tribuna"), CAUSE, at));
    }

    private ResultActions as(OrderId order, Role role) throws Exception {
        var path = "/v1/orders/%s/story".formatted(order);
        return Http.of(service)
                .perform(get(path).header("Authorization", Tokens.of(service).of("someone", "tribuna", role)));
    }

    @Test
    void storyOfAMysteryShoppersOrderIsOneLikeAnyOther() throws Exception {
        var id = new OrderId(UUID.fromString("00000000-0000-0000-0000-000000000055"));
        var terms = Wire.mapper().readValue("{\"lines\":[]}", OrderTerms.class);
        var mark = new MysteryMarked(id, "olga", NOON);
        heard(id, "order:mark:1", mark);
        heard(id, "order:%s:2".formatted(id), new OrderRehearsed(id, 1, terms, new OperatorId("anna"), NOON));

        story("tribuna", "ru", "/v1/orders/" + id + "/story")
                .andExpect(jsonPath("$.entries[*].what").value(contains("Заказ подтверждён")))
                .andExpect(jsonPath("$.entries[0].type").value("order.confirmed.v1"))
                .andExpect(jsonPath("$.entries[0].known.type").value("order.confirmed.v1"))
                .andExpect(content().string(not(containsString("myster"))))
                .andExpect(content().string(not(containsString("rehears"))));
    }

    private void heard(OrderId id, String event, OrderEvent what) {
        var cause = new Cause("order", "c-1", null);
        new OrdersReader(chronicle, new RecordedCalls())
                .on(new Received<>(what, event, "order", id.toString(), 2, new ShopId("tribuna"), cause, NOON));
    }

    @TestFactory
    Stream<DynamicTest> nobodyDoesMoreThanTheTableAllows() {
        return new AccessMatrix(service, "tribuna")
                .existing("GET /v1/orders/{id}/story", () -> get(PATH))
                .tests();
    }

    private ResultActions story(String shop, String language) throws Exception {
        return story(shop, language, PATH);
    }

    private ResultActions story(String shop, String language, String path) throws Exception {
        return Http.of(service)
                .perform(get(path)
                        .header("Authorization", Tokens.of(service).of("anna", shop, Role.OPERATOR))
                        .header("Accept-Language", language));
    }

    private void reached(long sequence, String wording, @Nullable List<ReadBack.Answer> answers) {
        var at = NOON.plusSeconds(sequence);
        var readBack = new ReadBack(
                1, new Money(100, "RUB"), List.of(), null, wording, new OperatorId("anna"), null, at, answers);
        var event = new CustomerReached(SPOKEN, Answer.AGREED, readBack, null, at);
        new ConfirmationsReader(chronicle, new RecordedCalls())
                .on(new Received<>(
                        event,
                        "confirmation:%s:%d".formatted(SPOKEN, sequence),
                        "confirmation",
                        SPOKEN.toString(),
                        sequence,
                        new ShopId("tribuna"),
                        new Cause("anna", "story", null),
                        at));
    }

    private void heard(long sequence, OrderEvent event, Instant at) {
        var id = "order:%s:%d".formatted(ORDER, sequence);
        new OrdersReader(chronicle, new RecordedCalls())
                .on(new Received<>(event, id, "order", ORDER.toString(), sequence, new ShopId("tribuna"), CAUSE, at));
    }
}
