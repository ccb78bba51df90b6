package orderdesk.callback.telephony.mango;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import orderdesk.callback.telephony.CallControl.Act;
import orderdesk.callback.telephony.CallControl.Order;
import orderdesk.callback.telephony.CallGateway.Answer;
import orderdesk.callback.telephony.CallGateway.Command;
import orderdesk.callback.telephony.ExchangeUnavailable;
import orderdesk.callback.telephony.Form;
import orderdesk.callback.telephony.Mango;
import orderdesk.callback.telephony.domain.CallRefused;
import orderdesk.contracts.shared.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MangoGatewayTests {

    private static final Command COMMAND =
            new Command("dial/tribuna/1", "101", new Phone("+79161234567", ""), "+78005550122");
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration IMPATIENT = Duration.ofMillis(300);

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer exchange;
    private int status = 200;
    private String body = "{\"result\":1000}";
    private String location = "";
    private long hangsMillis;

    @BeforeEach
    void start() throws IOException {
        exchange = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        exchange.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        exchange.createContext("/vpbx/", request -> {
            try (request) {
                asked.add(request.getRequestURI().getPath() + " "
                        + new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                if (hangsMillis > 0) {
                    LockSupport.parkNanos(hangsMillis * 1_000_000);
                }
                request.getResponseHeaders().set("Content-Type", "audio/mpeg");
                if (!location.isEmpty()) {
                    request.getResponseHeaders().set("Location", location);
                }
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                request.sendResponseHeaders(location.isEmpty() || asked.size() > 1 ? status : 302, bytes.length);
                request.getResponseBody().write(bytes);
            }
        });
        exchange.start();
    }

    @AfterEach
    void stop() {
        exchange.stop(0);
    }

    @Test
    void commandIsSignedOverWhatIsSent() throws Exception {
        assertThat(gateway().originate(COMMAND)).isEqualTo(Answer.TAKEN);

        assertThat(asked).hasSize(1);
        var form = Form.read(asked.getFirst().split(" ", 2)[1].getBytes(StandardCharsets.UTF_8));
        var json = form.field("json").orElseThrow();
        assertThat(asked.getFirst()).startsWith("/vpbx/commands/callback ");
        assertThat(form.field("sign")).contains(Mango.sign(json));
        assertThat(json)
                .isEqualTo("{\"command_id\":\"dial/tribuna/1\",\"from\":{\"extension\":\"101\"},"
                        + "\"to_number\":\"79161234567\",\"line_number\":\"78005550122\"}");
    }

    @Test
    void callIsTransferredAfterAQuestionOrAtOnceAndHungUp() {
        for (var act : List.of(Act.CONSULT, Act.TRANSFER, Act.HANG_UP)) {
            var target = act == Act.HANG_UP ? null : "102";
            assertThat(gateway().act(new Order("act/1", act, "200:514", "200:514", "101", target)))
                    .isEqualTo(Answer.TAKEN);
        }

        var transfer = "{\"command_id\":\"act/1\",\"call_id\":\"200:514\",\"method\":\"%s\","
                + "\"to_number\":\"102\",\"initiator\":\"101\"}";
        assertThat(told(0)).isEqualTo("/vpbx/commands/transfer " + transfer.formatted("hold"));
        assertThat(told(1)).isEqualTo("/vpbx/commands/transfer " + transfer.formatted("blind"));
        assertThat(told(2)).isEqualTo("/vpbx/commands/call/hangup {\"command_id\":\"act/1\",\"call_id\":\"200:514\"}");
        assertThatExceptionOfType(CallRefused.Unsupported.class)
                .isThrownBy(() -> gateway().act(new Order("act/1", Act.MUTE, "200:514", "200:514", "101", null)));
    }

    private String told(int number) {
        var parts = asked.get(number).split(" ", 2);
        var form = Form.read(parts[1].getBytes(StandardCharsets.UTF_8));
        return parts[0] + " " + form.field("json").orElseThrow();
    }

    @Test
    void itsOwnStatusOfRefusalCarriesACode() {
        status = 420;
        body = "{\"code\": 3330}";

        assertThat(gateway().originate(COMMAND)).isEqualTo(new Answer("3330"));
    }

    @Test
    void refusalThatSaysNothingIsARefusal() {
        status = 403;
        body = "<html>go away</html>";

        assertThat(gateway().originate(COMMAND)).isEqualTo(new Answer("unknown"));
    }

    @Test
    void answerThatDoesNotComeMayRing() {
        hangsMillis = 1_500;

        assertThat(new MangoGateway(settings(IMPATIENT)).originate(COMMAND)).isEqualTo(Answer.TAKEN);
    }

    @Test
    void exchangeThatIsNotThereRingsNobody() {
        var gateway = gateway();
        exchange.stop(0);

        assertThatExceptionOfType(ExchangeUnavailable.class).isThrownBy(() -> gateway.originate(COMMAND));
    }

    @Test
    void exchangeThatFailsIsLeftAlone() {
        status = 500;
        var gateway = gateway();
        for (var times = 0; times < 8; times++) {
            assertThatExceptionOfType(ExchangeUnavailable.class).isThrownBy(() -> gateway.originate(COMMAND));
        }

        assertThat(asked).hasSize(5);
    }

    @Test
    void withoutAnAccountNobodyIsAsked() {
        var nowhere = new MangoSettings(url(), "", "", WITHIN, WITHIN, "", false, WITHIN);

        assertThatExceptionOfType(ExchangeUnavailable.class)
                .isThrownBy(() -> new MangoGateway(nowhere).originate(COMMAND));
        assertThat(asked).isEmpty();
    }

    @Test
    void recordingIsFetchedWhereTheExchangeSaysItIs() {
        location = "/vpbx/files/once";
        body = "sound";

        var audio = new MangoRecordings(settings()).fetch("rec-1");

        assertThat(audio.type()).isEqualTo("audio/mpeg");
        assertThat(new String(audio.bytes(), StandardCharsets.UTF_8)).isEqualTo("sound");
    }

    @Test
    void recordingOnAForeignServerIsNotFetched() {
        for (var elsewhere :
                List.of("http://127.0.0.1:1/x", "http://169.254.169.254/", "//evil.example/x", "file:/etc")) {
            asked.clear();
            location = elsewhere;

            assertThatExceptionOfType(ExchangeUnavailable.class)
                    .isThrownBy(() -> new MangoRecordings(settings()).fetch("rec-1"));
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void secretsAreNotInWhatASettingSaysOfItself() {
        assertThat(settings().toString()).doesNotContain(Mango.KEY).doesNotContain(Mango.SALT);
    }

    private MangoGateway gateway() {
        return new MangoGateway(settings());
    }

    private MangoSettings settings() {
        return settings(WITHIN);
    }

    private MangoSettings settings(Duration within) {
        return new MangoSettings(
                url(), Mango.KEY, Mango.SALT, within, Duration.ofHours(24), "1", false, Duration.ofMinutes(5));
    }

    private URI url() {
        return URI.create(
                "http://127.0.0.1:%d/vpbx/".formatted(exchange.getAddress().getPort()));
    }
}
