package orderdesk.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import orderdesk.contracts.notification.MessageId;
import orderdesk.contracts.notification.NotificationEvent.MessageFailed;
import orderdesk.notification.PostOffice;
import orderdesk.notification.Story;
import orderdesk.notification.channel.SmsSettings.Gateway;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.message.domain.Outcome;
import orderdesk.notification.message.domain.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a gateway that answers as sms.ru documents it. */
class SmsRuChannelTests {

    static final MessageId ID = new MessageId(new UUID(1, 1));
    static final Letter LETTER = new Letter("Tribuna", "+79123456789", "", "Заказ 10427 принят");

    final List<String> forms = new CopyOnWriteArrayList<>();
    final HttpServer server;
    volatile int status = 200;
    volatile String answer = "";

    SmsRuChannelTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void messageIsTakenUnderTheNameThatTheGatewayGivesIt() {
        answer = ofNumber(100);

        assertThat(channel().send(ID, LETTER)).isEqualTo(new Outcome.Taken("000000-10000000"));
        assertThat(forms)
                .singleElement()
                .asString()
                .startsWith("/sms/send ")
                .contains("to=79123456789", "msg=Заказ 10427 принят", "from=Tribuna", "api_id=key", "json=1");
    }

    /** The request as a whole was taken, and this number in it was not. */
    @ParameterizedTest
    @CsvSource({"202, true", "207, true", "209, true", "206, false", "230, false", "231, false"})
    void numberThatIsRefusedInsideAGoodAnswerIsRefused(int code, boolean forGood) {
        answer = ofNumber(code);

        assertThat(channel().send(ID, LETTER))
                .isEqualTo(new Outcome.Refused(forGood, "The SMS gateway refused: " + code));
    }

    @ParameterizedTest
    @CsvSource({"200", "201", "220", "300"})
    void gatewayThatDoesNotServeUsCostsNoAttempt(int code) {
        answer = "{\"status\":\"ERROR\",\"status_code\":%d}".formatted(code);

        assertThat(channel().send(ID, LETTER)).isInstanceOf(Outcome.Away.class);
    }

    @Test
    void answerThatCannotBeReadLeavesItOpenWhetherItWasTaken() {
        for (var strange : List.of("<html>502</html>", "", "[]", "{\"status_code\":100,\"sms\":{}}")) {
            answer = strange;
            assertThat(channel().send(ID, LETTER)).as(strange).isInstanceOf(Outcome.Unanswered.class);
        }
        status = 500;
        assertThat(channel().send(ID, LETTER)).isInstanceOf(Outcome.Unanswered.class);
    }

    @Test
    void refusalOfTheRequestIsForNowAndAClosedPortIsAway() {
        status = 429;
        assertThat(channel().send(ID, LETTER)).isInstanceOf(Outcome.Refused.class);

        server.stop(0);

        assertThat(channel().send(ID, LETTER)).isInstanceOf(Outcome.Away.class);
    }

    @Test
    void moreThanFiveSegmentsAreNotSent() {
        answer = ofNumber(100);
        var five = new Letter("Tribuna", "+79123456789", "", "ж".repeat(5 * 67));
        var six = new Letter("Tribuna", "+79123456789", "", "ж".repeat(5 * 67 + 1));

        assertThat(channel().send(ID, five)).isInstanceOf(Outcome.Taken.class);
        assertThat(channel().send(ID, six)).isEqualTo(new Outcome.Refused(true, "It has 6 segments"));
        assertThat(forms).hasSize(1);
    }

    @Test
    void whatIsAskedAboutIsDeliveredOrNotYetOrNever() {
        answer = """
                {"status":"OK","status_code":100,"sms":{"a":{"status_code":103},"b":{"status_code":102},\
                "c":{"status":"ERROR","status_code":-1},"e":{"status_code":104},"f":{"status_code":150}}}""";

        assertThat(channel().reported(List.of("a", "b", "c", "d", "e", "f")))
                .isEqualTo(Map.of("a", 103, "e", 104, "f", 150));
        assertThat(forms).singleElement().asString().startsWith("/sms/status ").contains("sms_id=a,b,c,d,e,f");
    }

    @ParameterizedTest
    @ValueSource(ints = {104, 105, 106, 107, 108, 150})
    void whatWillNeverArriveFailsAndSomebodyIsTold(int status) {
        var office = new PostOffice(Story.PLACED);
        office.sms.next(new Outcome.Taken("000000-1"));
        office.hear(Story.placed(Story.ORDER, Story.callable("+79123456789"), Story.PLACED));
        office.send();
        answer = "{\"status_code\":100,\"sms\":{\"000000-1\":{\"status_code\":%d}}}".formatted(status);

        new Gateways(new SmsSettings(false, "", 0, "", "", Map.of("tribuna", gateway())), office::desk, office.clock)
                .ask();

        assertThat(office.store.events(MessageFailed.class))
                .extracting(MessageFailed::reason)
                .containsExactly("The SMS gateway reports " + status);
    }

    /** It sends no receipts; whose gateway is away is asked about the next time. */
    @Test
    void whatWasSentAndNotReportedIsAskedAbout() {
        var office = new PostOffice(Story.PLACED);
        office.sms.next(new Outcome.Taken("000000-1"));
        office.hear(Story.placed(Story.ORDER, Story.callable("+79123456789"), Story.PLACED));
        office.send();
        var gateways = new Gateways(
                new SmsSettings(false, "", 0, "", "", Map.of("tribuna", gateway())), office::desk, office.clock);

        answer = "no JSON";
        gateways.ask();
        assertThat(sent(office).stage()).isInstanceOf(Stage.Sent.class);
        answer = """
                {"status":"OK","status_code":100,"sms":{"000000-1":{"status_code":103}}}""";
        gateways.ask();

        assertThat(sent(office).stage()).isInstanceOf(Stage.Delivered.class);
        forms.clear();
        gateways.ask();
        assertThat(forms).isEmpty();
    }

    private static Message sent(PostOffice office) {
        return office.messages().stream()
                .filter(message -> message.kind() == Kind.ACCEPTED)
                .findFirst()
                .orElseThrow();
    }

    private SmsRuChannel channel() {
        return new SmsRuChannel(gateway());
    }

    private Gateway gateway() {
        var url = "http://127.0.0.1:%d".formatted(server.getAddress().getPort());
        return new Gateway(URI.create(url), "key");
    }

    private static String ofNumber(int code) {
        return """
                {"status":"OK","status_code":100,"balance":41.5,"sms":{"79123456789":{"status":"%s",\
                "status_code":%d,"sms_id":"000000-10000000"}}}""".formatted(code == 100 ? "OK" : "ERROR", code);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            forms.add(exchange.getRequestURI().getPath() + " " + URLDecoder.decode(form, StandardCharsets.UTF_8));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
