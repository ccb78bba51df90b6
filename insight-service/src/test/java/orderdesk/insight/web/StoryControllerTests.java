package orderdesk.insight.web;

import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.confirmation.ConfirmationEvent.Answer;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.ConfirmationRefused;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.order.RefusalReason;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.Chronicle;
import orderdesk.insight.calls.RecordedCalls;
import orderdesk.insight.messaging.ConfirmationsReader;
import orderdesk.insight.messaging.OrdersReader;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = InsightWeb.class)
class StoryControllerTests {

    private static final OrderId ORDER = new OrderId(UUID.fromString("00000000-0000-0000-0000-000000000042"));
    private static final OrderId SPOKEN = new OrderId(UUID.fromString("00000000-0000-0000-0000-000000000043"));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
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
    void storyIsToldInTheCallersLanguage() throws Exception {
        story("tribuna", "en").andExpect(jsonPath("$.entries[0].what").value("Confirmation refused"));
    }

    @Test
    void anotherShopsOrderIsUnknown() throws Exception {
        story("chasy", "ru")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not-found"));
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
        var cause = new Cause("anna", "c-1", null);
        new OrdersReader(chronicle, new RecordedCalls())
                .on(new Received<>(event, id, "order", ORDER.toString(), sequence, new ShopId("tribuna"), cause, at));
    }
}
