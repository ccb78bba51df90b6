package orderdesk.callback.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.Calls;
import orderdesk.callback.Orders;
import orderdesk.callback.Theatre;
import orderdesk.callback.task.domain.Talk;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.context.WebApplicationContext;

/** What reminders are good for (R048): whose deliveries came to what, with a talk before them and without. */
@SpringBootTest(classes = CallbackWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class DeliveryFiguresApiTests {

    @ParameterizedTest
    @CsvSource({"0, 400", "1, 200", "31622400, 200", "31622401, 400"})
    void periodEndsAfterItBeginsAndWithinAYear(long seconds, int status, @Autowired WebApplicationContext service)
            throws Exception {
        var answer = new Calls(service)
                .read(
                        "galina",
                        "/v1/deliveries/figures?shop=tribuna&from=%s&to=%s"
                                .formatted(Theatre.NOW, Theatre.NOW.plusSeconds(seconds)));

        assertThat(answer.status()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.at("/notReminded/refusedShare")).isEqualTo("0.0");
        }
    }

    @Test
    void refusalsAfterAReminderAreCountedApartFromThoseWithoutOne(
            @Autowired WebApplicationContext service, @Autowired SimulatedClock clock, @Autowired SimulatedStore store)
            throws Exception {
        clock.set(Theatre.NOW);
        var stage = new Theatre(clock, store);
        stage.hear(Orders.placed(), Orders.ORDER);
        stage.hear(Orders.confirmed(1, Orders.SLOT, Theatre.NOW), Orders.ORDER);
        clock.set(Instant.parse("2026-11-26T09:00:00Z"));
        stage.desk
                .talks()
                .talked(stage.dialled(Theatre.ANNA), new Talk(CallOutcome.WILL_RECEIVE, CallTopic.ORDER, null, null));
        stage.hear(Orders.reported(DeliveryResult.REFUSED, "RB1"), Orders.ORDER);
        unreminded(stage, "11", DeliveryResult.REFUSED);
        unreminded(stage, "12", DeliveryResult.DELIVERED);

        var figures = new Calls(service)
                .read(
                        "galina",
                        "/v1/deliveries/figures?shop=tribuna&from=%s&to=%s"
                                .formatted(Theatre.NOW, Theatre.NOW.plusSeconds(1)))
                .body();

        assertThat(figures.at("/reminded").toString())
                .isEqualTo("{\"delivered\":0,\"refused\":1,\"returned\":0,\"refusedShare\":1.0}");
        assertThat(figures.at("/notReminded").toString())
                .isEqualTo("{\"delivered\":1,\"refused\":1,\"returned\":0,\"refusedShare\":0.5}");
    }

    private static void unreminded(Theatre stage, String number, DeliveryResult result) {
        var order = new OrderId(Ids.of("unreminded", number));
        var like = Orders.placed();
        stage.hear(
                new OrderPlaced(
                        order,
                        like.shop(),
                        1,
                        number,
                        null,
                        like.channel(),
                        like.terms(),
                        like.benefits(),
                        List.of(),
                        List.of(),
                        Theatre.NOW,
                        Theatre.NOW.plusSeconds(60),
                        null),
                order);
        stage.hear(new DeliveryReported(order, result, "нет дома", "RB" + number, Theatre.NOW), order);
    }
}
