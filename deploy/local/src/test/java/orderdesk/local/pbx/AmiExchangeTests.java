package orderdesk.local.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What an Asterisk tells of the calls that it plays, and what a manager may ask of it. */
class AmiExchangeTests {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String LINE = "78005550159";

    private final List<AmiPacket> told = new CopyOnWriteArrayList<>();
    private final Customers customers = new Customers();
    private final AmiExchange exchange = new AmiExchange(told::add, new Journal(), customers::of, 10);

    @Test
    void customerIsAnsweredAndHangsUp() {
        exchange.call(wanted("answered", 2, 2));

        waitFor("Hangup", 2);
        assertThat(told.stream().map(each -> each.get("Event")))
                .containsExactly(
                        "Newchannel",
                        "Newstate",
                        "MixMonitorStart",
                        "Newchannel",
                        "DialBegin",
                        "Newstate",
                        "Newstate",
                        "BridgeEnter",
                        "BridgeEnter",
                        "Hangup",
                        "Hangup");
        assertThat(told.stream().map(each -> each.get("Linkedid")).distinct()).hasSize(1);
    }

    @Test
    void customerWhoIsMissedMeetsNobody() {
        exchange.call(wanted("missed", 1, 1));

        waitFor("Hangup", 2);
        assertThat(told).noneMatch(each -> each.get("Event").equals("BridgeEnter"));
    }

    @ParameterizedTest
    @CsvSource({"keeps_place, OrderdeskPlace", "voicemail, OrderdeskMessage"})
    void dialplanTellsWhatACallerDidWhomNobodyTookUp(String script, String event) {
        exchange.call(wanted(script, 1, 1));

        waitFor("Hangup", 2);
        assertThat(told)
                .filteredOn(each -> each.get("Event").equals("UserEvent"))
                .extracting(each -> each.get("UserEvent"), each -> each.get("Uniqueid"))
                .containsExactly(tuple(event, told.getFirst().get("Linkedid")));
    }

    @Test
    void whatWasRecordedIsGivenByItsName() throws IOException {
        var manager = new AmiServer(0, "s3cret");
        var account = new Account("key", "salt", URI.create("http://127.0.0.1:1/"));
        var asterisk = new Asterisk(manager, LINE, account, new Journal(), customers);

        var id = asterisk.call(wanted("answered", 0, 0));

        assertThat(asterisk.recording(id + ".wav").status()).isEqualTo(200);
        assertThat(asterisk.recording(id + ".wav").body()).startsWith('R', 'I', 'F', 'F');
        assertThat(asterisk.recording("1.1.wav").status()).isEqualTo(404);
        manager.stop();
    }

    @Test
    void colleagueIsAskedLeftAndGivenTheCall() {
        var operator = talking();

        assertThat(asked("Atxfer", operator, "Exten", "102")).isEqualTo("Success");
        waitFor("MusicOnHoldStart", 1);
        assertThat(asked("CancelAtxfer", operator)).isEqualTo("Success");
        waitFor("MusicOnHoldStop", 1);
        assertThat(asked("Atxfer", operator, "Exten", "102")).isEqualTo("Success");
        waitFor("BridgeEnter", 6);
        assertThat(asked("Hangup", operator)).isEqualTo("Success");
        waitFor("BridgeEnter", 8);

        var last = told.getLast();
        assertThat(last.get("Channel")).startsWith("PJSIP/102-");
        assertThat(asked("Hangup", last.get("Channel"))).isEqualTo("Success");
        waitFor("Hangup", 4);
    }

    @Test
    void customerHearsMusicUntilHeIsFetched() {
        var operator = talking();
        var customer = channel("PJSIP/trunk");

        assertThat(asked("Redirect", customer, "ExtraChannel", operator)).isEqualTo("Success");
        waitFor("MusicOnHoldStart", 1);
        assertThat(asked("Bridge", "", "Channel1", customer, "Channel2", operator))
                .isEqualTo("Success");
        waitFor("MusicOnHoldStop", 1);
        assertThat(asked("MuteAudio", operator, "Direction", "in", "State", "on"))
                .isEqualTo("Success");
        assertThat(asked("BlindTransfer", operator, "Exten", "105")).isEqualTo("Success");
        await().atMost(SOON)
                .until(() -> told.getLast().get("Channel").startsWith("PJSIP/105-")
                        && told.getLast().get("Event").equals("BridgeEnter"));
    }

    @Test
    void customerWhoIsCalledIsBusy() {
        customers.learn(JsonMapper.shared().readTree("{\"number\":\"+7 916 000-00-00\",\"script\":\"busy\"}"));
        var answer = exchange.apply(AmiPacket.of(
                "Action",
                "Originate",
                "Channel",
                "PJSIP/101",
                "Exten",
                "79160000000",
                "Account",
                "dial/tribuna/1",
                "CallerID",
                LINE));

        assertThat(answer.get("Response")).isEqualTo("Success");
        waitFor("Hangup", 2);
        assertThat(told).anyMatch(each -> each.get("Cause").equals("17"));
        assertThat(told.getFirst().get("AccountCode")).isEmpty();
        assertThat(told.get(1).fields())
                .containsEntry("Event", "NewAccountCode")
                .containsEntry("AccountCode", "dial/tribuna/1");
        assertThat(told)
                .filteredOn(each -> each.get("Event").equals("Newchannel"))
                .extracting(each -> each.get("ChannelState"))
                .containsExactly("0", "0");
    }

    @Test
    void whatIsNotThereCannotBeAsked() {
        assertThat(asked("Hangup", "PJSIP/101-0")).isEqualTo("Error");
        assertThat(asked("CancelAtxfer", talking())).isEqualTo("Error");
        assertThat(asked("Command", "")).isEqualTo("Error");
    }

    @Test
    void nobodyIsToldWhoIsNotLetIn() throws IOException {
        var server = new AmiServer(0, "s3cret");
        server.start(exchange);
        try (var stranger = connected(server);
                var desk = connected(server)) {
            assertThat(login(stranger, "wrong")).isEqualTo("Error");
            assertThat(login(desk, "s3cret")).isEqualTo("Success");

            server.accept(AmiPacket.of("Event", "Newchannel"));

            assertThat(AmiPacket.read(desk.from).orElseThrow().get("Event")).isEqualTo("Newchannel");
            assertThat(stranger.from.ready()).isFalse();
        }
        server.stop();
    }

    private record Connected(Socket socket, BufferedReader from) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static Connected connected(AmiServer server) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout((int) SOON.toMillis());
        var from = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        assertThat(from.readLine()).startsWith("Asterisk Call Manager/");
        return new Connected(socket, from);
    }

    private static String login(Connected at, String secret) throws IOException {
        var login = AmiPacket.of("Action", "Login", "Username", "desk", "Secret", secret, "ActionID", "1");
        at.socket.getOutputStream().write(login.text().getBytes(StandardCharsets.UTF_8));
        return AmiPacket.read(at.from).orElseThrow().get("Response");
    }

    /** @return the operator's channel */
    private String talking() {
        exchange.call(wanted("answered", 0, 600));
        waitFor("BridgeEnter", 2);
        return channel("PJSIP/101");
    }

    private String channel(String peer) {
        return told.stream()
                .map(each -> each.get("Channel"))
                .filter(name -> name.startsWith(peer + "-"))
                .findFirst()
                .orElseThrow();
    }

    private void waitFor(String event, int times) {
        await().atMost(SOON)
                .until(() -> told.stream()
                                .filter(each -> each.get("Event").equals(event))
                                .count()
                        >= times);
    }

    private String asked(String action, String channel, String... more) {
        var packet = AmiPacket.of("Action", action, "Channel", channel);
        packet.fields().putAll(AmiPacket.of(more).fields());
        return exchange.apply(packet).get("Response");
    }

    private static Wanted wanted(String script, int ring, int talk) {
        return new Wanted("79161234567", LINE, script, "101", ring, talk, false, false, 0);
    }
}
