package orderdesk.callback.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import orderdesk.callback.CallbackWeb;
import orderdesk.callback.Calls;
import orderdesk.callback.Theatre;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = CallbackWeb.class)
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
}
