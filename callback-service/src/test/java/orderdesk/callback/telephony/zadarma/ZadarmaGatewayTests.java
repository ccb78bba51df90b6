package orderdesk.callback.telephony.zadarma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import orderdesk.callback.telephony.CallGateway.Answer;
import orderdesk.callback.telephony.CallGateway.Command;
import orderdesk.callback.telephony.ExchangeUnavailable;
import orderdesk.contracts.shared.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZadarmaGatewayTests {

    private static final String LINE = "+74950001122";
    private static final Command COMMAND = command(LINE);
    private static final Duration IMPATIENT = Duration.ofMillis(300);

    private final ZadarmaServer exchange = new ZadarmaServer();

    ZadarmaGatewayTests() throws IOException {}

    @AfterEach
    void stop() {
        exchange.close();
    }

    /** The signature is what Python's {@code hmac}, {@code hashlib} and {@code base64} make of the same query. */
    @Test
    void operatorIsRungAndThenTheCustomerFromWhatShowsTheLine() {
        exchange.answers(200, "{\"status\":\"success\",\"from\":101,\"to\":79161234567,\"time\":1763974800}");

        assertThat(gateway().originate(COMMAND)).isEqualTo(Answer.TAKEN);

        assertThat(exchange.asked)
                .containsExactly("GET /v1/request/callback/?format=json&from=101&sip=100&to=79161234567 zadarma-key:"
                        + "ODUzN2M4YzI0YjUxZWRlOTYxOTEwODdjZjhlYTA0YTE1ZjZkYmU4Yg==");
    }

    @Test
    void lineThatNothingThereShowsIsNotCalledFrom() {
        assertThat(gateway().originate(command("+74950009999"))).isEqualTo(new Answer("line-without-sip"));
        assertThat(exchange.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"status\":\"error\",\"message\":\"Wrong parameters!\"} | Wrong parameters!",
                "401 | {\"status\":\"error\",\"message\":\"Not authorized\"} | Not authorized",
                "400 | {\"status\":\"error\",\"message\":\"Wrong number 79161234567\"} | 400",
                "429 | {\"status\":\"error\"} | 429",
                "403 | <html>go away</html> | 403",
                "302 | [] | 302"
            })
    void refusalSaysWhyAndRepeatsNoNumber(int status, String body, String refusal) {
        exchange.answers(status, body);

        assertThat(gateway().originate(COMMAND)).isEqualTo(new Answer(refusal));
        assertThat(exchange.asked).hasSize(1);
    }

    @Test
    void answerThatDoesNotComeMayRing() {
        exchange.hangs(Duration.ofMillis(1_500));

        assertThat(gateway(IMPATIENT).originate(COMMAND)).isEqualTo(Answer.TAKEN);
        assertThat(exchange.asked).hasSize(1);
    }

    @Test
    void exchangeThatIsNotThereRingsNobody() {
        var gateway = gateway();
        exchange.close();

        assertThatExceptionOfType(ExchangeUnavailable.class).isThrownBy(() -> gateway.originate(COMMAND));
    }

    @Test
    void exchangeThatFailsIsLeftAlone() {
        exchange.answers(500, "");
        var gateway = gateway();
        for (var times = 0; times < 8; times++) {
            assertThatExceptionOfType(ExchangeUnavailable.class).isThrownBy(() -> gateway.originate(COMMAND));
        }

        assertThat(exchange.asked).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"'', secret", "key, ''"})
    void withoutAKeyOrASecretNobodyIsAsked(String key, String secret) {
        var settings = exchange.settings(key, secret, Map.of("74950001122", "100"), IMPATIENT);
        var gateway = new ZadarmaGateway(new ZadarmaApi(settings), settings);

        assertThat(gateway.isConnected()).isFalse();
        assertThatExceptionOfType(ExchangeUnavailable.class).isThrownBy(() -> gateway.originate(COMMAND));
        assertThat(exchange.asked).isEmpty();
    }

    @Test
    void secretsAreNotInWhatASettingSaysOfItself() {
        assertThat(exchange.settings().toString())
                .doesNotContain(ZadarmaServer.KEY)
                .doesNotContain(ZadarmaServer.SECRET);
    }

    private ZadarmaGateway gateway() {
        return gateway(ZadarmaServer.WITHIN);
    }

    private ZadarmaGateway gateway(Duration within) {
        var settings =
                exchange.settings(ZadarmaServer.KEY, ZadarmaServer.SECRET, Map.of(LINE.substring(1), "100"), within);
        return new ZadarmaGateway(new ZadarmaApi(settings), settings);
    }

    private static Command command(String line) {
        return new Command("dial/tribuna/1", "101", new Phone("+79161234567", ""), line);
    }
}
