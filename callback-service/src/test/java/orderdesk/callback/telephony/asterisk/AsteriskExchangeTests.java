package orderdesk.callback.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import orderdesk.callback.telephony.CallControl.Act;
import orderdesk.callback.telephony.CallControl.Order;
import orderdesk.callback.telephony.CallGateway.Answer;
import orderdesk.callback.telephony.CallGateway.Command;
import orderdesk.callback.telephony.ExchangeUnavailable;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.Recorded;
import orderdesk.callback.telephony.domain.Origin;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.shared.Phone;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Against a manager interface that is played, from transcripts made by hand (older Asterisks name an account in
 * {@code Newchannel}); {@link RecordedAsteriskTests} reads those of a real one.
 */
class AsteriskExchangeTests {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Phone IRINA = new Phone("+79161234567", "79161234567");
    private static final Command COMMAND = new Command("dial/tribuna/1", "101", IRINA, "+78005550122");

    private final List<Notice> told = new CopyOnWriteArrayList<>();
    private final Manager manager = new Manager();
    private final AsteriskExchange exchange = exchange(Manager.SECRET);

    AsteriskExchangeTests() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        exchange.stop();
        manager.close();
    }

    @Test
    void busyCustomerIsBusyThoughTheOperatorTookUp() throws Exception {
        var call = played("outgoing-busy", 5);

        assertThat(call.direction()).isEqualTo(Direction.OUTGOING);
        assertThat(Optional.ofNullable(call.ending()).orElseThrow().result()).isEqualTo(CallResult.BUSY);
        assertThat(call.party().extension()).isEqualTo("101");
        assertThat(call.party().customer()).isEqualTo(IRINA);
        assertThat(told.stream().flatMap(notice -> notice.command().stream()).distinct())
                .containsExactly("dial/tribuna/1");
    }

    /** The menu took it up first, which is no voice. */
    @Test
    void customerIsAnsweredByTheOperatorsTelephone() throws Exception {
        var call = played("incoming-answered", 6);

        assertThat(call.direction()).isEqualTo(Direction.INCOMING);
        assertThat(call.line()).isEqualTo("+78005550122");
        assertThat(Optional.ofNullable(call.ending()).orElseThrow().result()).isEqualTo(CallResult.TALKED);
        assertThat(call.party().extension()).isEqualTo("102");
        assertThat(call.party().customer()).isEqualTo(IRINA);
    }

    @Test
    void whatIsToldTwiceOrAfterABreakChangesNothing() throws Exception {
        manager.tells(transcript("incoming-answered"));
        exchange.start();
        await().atMost(SOON).until(() -> told.size() == 6);
        var once = heard(List.copyOf(told));

        manager.drops();
        await().atMost(SOON).until(() -> told.size() == 12);

        assertThat(heard(told).heard().legs()).hasSameSizeAs(once.heard().legs());
    }

    /** What lies where nobody can fetch it from is not offered to be heard. */
    @Test
    void recordingsAreToldOfWhereTheyCanBeHad() throws Exception {
        var monitored = transcript("incoming-answered")
                .replaceFirst(
                        "Event: Newstate",
                        "Event: MixMonitorStart\r\nChannel: PJSIP/trunk-00000030\r\nUniqueid: 1764000100.48\r\n"
                                + "Linkedid: 1764000100.48\r\n\r\nEvent: BridgeEnter\r\n"
                                + "Channel: PJSIP/trunk-00000030\r\n\r\nEvent: Newstate");
        manager.tells(monitored);
        exchange.start();
        await().atMost(SOON).until(() -> told.size() == 6);
        exchange.stop();
        assertThat(told).noneMatch(notice -> notice.news() instanceof Recorded);
        told.clear();

        var kept = Manager.settings(manager.port(), Manager.SECRET, URI.create("http://127.0.0.1/monitor/"));
        var other = new AsteriskExchange(kept, told::add, Clock.systemUTC());
        other.start();
        await().atMost(SOON).until(() -> told.size() == 8);
        other.stop();

        assertThat(told.stream()
                        .map(Notice::news)
                        .filter(Recorded.class::isInstance)
                        .map(Recorded.class::cast))
                .extracting(Recorded::recording, Recorded::complete)
                .containsExactly(tuple("1764000100.48", false), tuple("1764000100.48", true));
    }

    @Test
    void commandsAreAskedOfTheOperatorsChannel() {
        exchange.start();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(exchange.originate(COMMAND)).isEqualTo(Answer.TAKEN));
        assertThat(exchange.act(order(Act.MUTE, null))).isEqualTo(Answer.TAKEN);
        assertThat(exchange.act(order(Act.CONSULT, "102"))).isEqualTo(Answer.TAKEN);
        assertThat(exchange.act(order(Act.HANG_UP, null))).isEqualTo(Answer.TAKEN);

        assertThat(asked("Originate"))
                .containsEntry("Channel", "PJSIP/101")
                .containsEntry("Exten", "79161234567")
                .containsEntry("CallerID", "78005550122")
                .containsEntry("Account", "dial/tribuna/1")
                .containsEntry("Async", "true");
        assertThat(asked("MuteAudio")).containsEntry("Channel", "PJSIP/101-1").containsEntry("State", "on");
        assertThat(asked("Atxfer")).containsEntry("Exten", "102");
        assertThat(asked("Hangup")).containsEntry("Channel", "PJSIP/101-1");
    }

    @Test
    void refusalIsOneAndSilenceMayRing() {
        exchange.start();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(exchange.originate(COMMAND)).isEqualTo(Answer.TAKEN));

        manager.answer = "Error";
        assertThat(exchange.originate(COMMAND).isTaken()).isFalse();
        manager.answer = "";
        assertThat(exchange.originate(COMMAND)).isEqualTo(Answer.TAKEN);
    }

    @Test
    void whoIsNotLetInCannotAsk() {
        var stranger = exchange("wrong");
        stranger.start();

        await().atMost(SOON).until(() -> !manager.asked.isEmpty());
        assertThatExceptionOfType(ExchangeUnavailable.class).isThrownBy(() -> stranger.originate(COMMAND));
        stranger.stop();
    }

    @Test
    void valueCannotBeginAnotherLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AmiMessage(Map.of("Exten", "1\r\nAction: Command")).text());
    }

    @Test
    void packetThatDoesNotEndIsNone() {
        var endless = "A: 1\n".concat("x".repeat(AmiMessage.LINE_MAX + 1)).concat("\n\n");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> AmiMessage.read(new BufferedReader(new StringReader(endless))));
    }

    private Call played(String transcript, int notices) throws Exception {
        manager.tells(transcript(transcript));
        exchange.start();
        await().atMost(SOON).until(() -> told.size() == notices);
        return heard(told);
    }

    private static Call heard(List<Notice> notices) {
        var now = Instant.parse("2026-11-24T09:00:00Z");
        var call = Optional.<Call>empty();
        for (var notice : notices) {
            call = Optional.of(Call.hear(call, FixedShops.TRIBUNA, notice, Origin.UNKNOWN, now)
                    .next());
        }
        return call.orElseThrow().onTime(now.plusSeconds(60)).next();
    }

    private Map<String, String> asked(String action) {
        return manager.asked.stream()
                .filter(each -> each.get("Action").equals(action))
                .findFirst()
                .orElseThrow()
                .fields();
    }

    private static Order order(Act act, @Nullable String target) {
        return new Order("act/" + act, act, "PJSIP/trunk-2", "PJSIP/101-1", "101", target);
    }

    private AsteriskExchange exchange(String secret) {
        return new AsteriskExchange(manager.settings(secret), told::add, Clock.systemUTC());
    }

    private static String transcript(String name) throws IOException {
        try (var file = AsteriskExchangeTests.class.getResourceAsStream("/asterisk/%s.txt".formatted(name))) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
        }
    }
}
