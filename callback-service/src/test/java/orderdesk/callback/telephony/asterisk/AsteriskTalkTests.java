package orderdesk.callback.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import orderdesk.callback.telephony.CallControl.Act;
import orderdesk.callback.telephony.CallControl.Order;
import orderdesk.callback.telephony.CallGateway.Answer;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.CallRefused;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Ongoing;
import orderdesk.callback.telephony.domain.Origin;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a talk by an Asterisk's events: the customer waits, a colleague is asked, goes on, or is left again. */
class AsteriskTalkTests {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String OPERATORS = "PJSIP/101-0000002a";

    private final Manager manager = new Manager();
    private final List<Notice> told = new CopyOnWriteArrayList<>();
    private final AsteriskSettings settings = manager.settings(Manager.SECRET);
    private final AsteriskExchange exchange = new AsteriskExchange(settings, told::add, Clock.systemUTC());

    AsteriskTalkTests() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        exchange.stop();
        manager.close();
    }

    @Test
    void customerWaitsWhileAColleagueIsAsked() throws IOException {
        var call = after("incoming-consulted");

        assertThat(call.isHeld()).isTrue();
        assertThat(new Ongoing(call).extension()).contains("101");
    }

    @Test
    void colleagueGoesOnWhenTheFirstHangsUp() throws IOException {
        var call = after("incoming-consulted", "transferred");

        assertThat(call.isHeld()).isFalse();
        assertThat(new Ongoing(call).extension()).contains("102");
        assertThat(new Ongoing(call).operatorLeg()).contains("PJSIP/102-00000032");
    }

    @Test
    void operatorComesBackFromAColleague() throws IOException {
        var call = after("incoming-consulted", "came-back");

        assertThat(call.isHeld()).isFalse();
        assertThat(new Ongoing(call).extension()).contains("101");
    }

    @Test
    void whoIsPassedOnWaitsUntilTheColleagueTakesUp() throws IOException {
        assertThat(after("passed-on").isHeld()).isTrue();

        var call = after("passed-on", "taken-up");

        assertThat(call.isHeld()).isFalse();
        assertThat(new Ongoing(call).extension()).contains("102");
    }

    @Test
    void customerWhoWasCalledWaitsToo() throws IOException {
        assertThat(after("outgoing-held").isHeld()).isTrue();
    }

    @Test
    void whoWaitsIsFetchedFromTheMusicAndWhoAsksFromTheColleague() throws IOException {
        manager.tells(transcript("outgoing-held"));
        exchange.start();
        await().atMost(SOON).until(() -> told.size() == 5);

        assertThat(exchange.act(order(Act.HOLD, OPERATORS))).isEqualTo(Answer.TAKEN);
        assertThat(exchange.act(order(Act.RETRIEVE, OPERATORS))).isEqualTo(Answer.TAKEN);

        assertThat(asked("Redirect").fields())
                .containsEntry("Channel", "PJSIP/trunk-0000002b")
                .containsEntry("Exten", "hold")
                .containsEntry("ExtraChannel", OPERATORS)
                .containsEntry("ExtraExten", "wait")
                .containsEntry("Context", "orderdesk-hold");
        assertThat(asked("Bridge").fields())
                .containsEntry("Channel1", "PJSIP/trunk-0000002b")
                .containsEntry("Channel2", OPERATORS);
    }

    @Test
    void whoAsksAColleagueIsBroughtBackFromHim() throws IOException {
        manager.tells(transcript("incoming-consulted"));
        exchange.start();
        await().atMost(SOON).until(() -> told.size() == 6);

        assertThat(exchange.act(order(Act.RETRIEVE, "PJSIP/101-00000031"))).isEqualTo(Answer.TAKEN);

        assertThat(asked("CancelAtxfer").fields()).containsEntry("Channel", "PJSIP/101-00000031");
    }

    @Test
    void callThatThisInstanceDidNotSeeBeginIsNotHeld() {
        exchange.start();
        await().atMost(SOON).until(exchange::isConnected);

        assertThatExceptionOfType(CallRefused.Over.class).isThrownBy(() -> exchange.act(order(Act.HOLD, OPERATORS)));
    }

    private AmiMessage asked(String action) {
        return manager.asked.stream()
                .filter(each -> each.get("Action").equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static Order order(Act act, String channel) {
        return new Order("act/" + act, act, channel, channel, "101", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "$where", "0", "+", "79161234567; drop", "99999999999999999", "sip:x@y", ""})
    void numberThatCannotBeDialledIsAHiddenOne(String number) throws IOException {
        var said = transcript("incoming-answered");
        assertThat(heard(List.of(said)).party().customer()).isNotNull();

        var call = heard(List.of(said.replace("CallerIDNum: 79161234567", "CallerIDNum: " + number)));

        assertThat(call.party().customer()).isNull();
        assertThat(call.line()).isEqualTo("+78005550122");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "$where", "anonymous", "+7800555012299999999", "78005550122; drop", ""})
    void extensionThatIsNoNumberIsNoLine(String dialled) throws IOException {
        var said = transcript("incoming-answered").replace("Exten: 78005550122", "Exten: " + dialled);
        assertThat(said).isNotEqualTo(transcript("incoming-answered"));

        assertThat(heard(List.of(said)).line()).isNull();
    }

    /** Only a channel of the telephones' own technology with a number of theirs is an operator's. */
    @ParameterizedTest
    @ValueSource(
            strings = {"PJSIP/admin-0000002a", "SIP/101-0000002a", "PJSIP/101", "PJSIP/12345678901-2a", "Local/101@x"})
    void channelThatIsNoTelephoneOfOursIsNoOperator(String channel) throws IOException {
        var said = transcript("incoming-answered");
        var telephone = said.lines()
                .filter(line -> line.startsWith("DestChannel: "))
                .map(line -> line.substring("DestChannel: ".length()))
                .findFirst()
                .orElseThrow();
        assertThat(heard(List.of(said)).party().extension()).isEqualTo("102");

        assertThat(heard(List.of(said.replace(telephone, channel))).party().extension())
                .isNull();
    }

    private Call after(String... transcripts) throws IOException {
        var all = new ArrayList<String>();
        for (var each : transcripts) {
            all.add(transcript(each));
        }
        return heard(all);
    }

    private Call heard(List<String> transcripts) throws IOException {
        var notices = new AsteriskNotices(settings);
        var call = Optional.<Call>empty();
        for (var each : transcripts) {
            var from = new BufferedReader(new StringReader(each));
            for (var event = AmiMessage.read(from); event.isPresent(); event = AmiMessage.read(from)) {
                var before = call;
                call = notices.of(event.get(), NOW)
                        .map(notice -> Call.hear(before, FixedShops.TRIBUNA, notice, Origin.UNKNOWN, NOW)
                                .next())
                        .or(() -> before);
            }
        }
        return call.orElseThrow();
    }

    private static String transcript(String name) throws IOException {
        try (var file = AsteriskTalkTests.class.getResourceAsStream("/asterisk/%s.txt".formatted(name))) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
        }
    }
}
