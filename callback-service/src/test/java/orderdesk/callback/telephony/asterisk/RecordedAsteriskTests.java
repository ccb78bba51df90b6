package orderdesk.callback.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import orderdesk.callback.telephony.asterisk.Asterisk22.Heard;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Ending;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Ongoing;
import orderdesk.contracts.callback.CallEvent.CallAnswered;
import orderdesk.contracts.callback.CallEvent.CallMissed;
import orderdesk.contracts.callback.CallEvent.CallRinging;
import orderdesk.contracts.callback.CallEvent.PlaceKept;
import orderdesk.contracts.callback.CallEvent.RecordingAvailable;
import orderdesk.contracts.callback.CallEvent.VoicemailLeft;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.shared.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk makes of what a real Asterisk told. */
class RecordedAsteriskTests {

    private static final Phone IRINA = new Phone("+79161234567", "79161234567");

    @Test
    void callerIsAnsweredByAnOperatorFromTheQueue() throws IOException {
        var heard = Asterisk22.recorded("incoming-answered").over();

        var call = heard.call();
        assertThat(call.direction()).isEqualTo(Direction.INCOMING);
        assertThat(call.line()).isEqualTo("+78005550159");
        assertThat(call.party().customer()).isEqualTo(IRINA);
        assertThat(call.party().extension()).isEqualTo("101");
        assertThat(ending(heard).result()).isEqualTo(CallResult.TALKED);
        assertThat(ending(heard).talked()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(ending(heard).waited()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({"incoming-left-the-queue, NO_ANSWER", "incoming-all-busy, BUSY", "incoming-place-kept, NO_ANSWER"})
    void callerWhomNobodyTookUpIsMissed(String transcript, CallResult result) throws IOException {
        var heard = Asterisk22.recorded(transcript).over();

        assertThat(heard.call().direction()).isEqualTo(Direction.INCOMING);
        assertThat(ending(heard).result()).isEqualTo(result);
        assertThat(heard.events(CallMissed.class)).hasSize(1);
        assertThat(heard.events(CallAnswered.class)).isEmpty();
        assertThat(heard.call().hasRecording()).isFalse();
    }

    @Test
    void callerInTheQueueKeepsHisPlaceByAKey() throws IOException {
        assertThat(Asterisk22.recorded("incoming-place-kept").over().events(PlaceKept.class))
                .hasSize(1);
        assertThat(Asterisk22.recorded("incoming-left-the-queue").over().events(PlaceKept.class))
                .isEmpty();
    }

    @Test
    void callerWhomNobodyTookUpLeavesAMessage() throws IOException {
        var heard = Asterisk22.recorded("incoming-message-left").over();

        assertThat(ending(heard).result()).isEqualTo(CallResult.VOICEMAIL);
        assertThat(heard.events(VoicemailLeft.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "outgoing-answered, TALKED",
        "outgoing-busy, BUSY",
        "outgoing-not-answered, NO_ANSWER",
        "outgoing-declined, REJECTED",
        "outgoing-no-such-number, UNREACHABLE",
        "outgoing-operator-busy, FAILED"
    })
    void callOfOursEndsAsTheCustomersLegDid(String transcript, CallResult result) throws IOException {
        var recorded = Asterisk22.recorded(transcript);
        var heard = recorded.over();

        assertThat(heard.call().direction()).isEqualTo(Direction.OUTGOING);
        assertThat(heard.call().party().extension()).isEqualTo("101");
        assertThat(heard.call().party().customer())
                .isEqualTo(transcript.equals("outgoing-operator-busy") ? null : IRINA);
        assertThat(ending(heard).result()).isEqualTo(result);
        assertThat(recorded.notices().stream()
                        .map(Notice::command)
                        .flatMap(Optional::stream)
                        .distinct())
                .containsExactly("dial/tribuna/1");
        assertThat(heard.call().hasRecording()).isEqualTo(result == CallResult.TALKED);
    }

    @Test
    void colleagueWhoWasAskedGoesOn() throws IOException {
        var recorded = Asterisk22.recorded("incoming-consulted");

        var asking = recorded.until("DialBegin", its -> its.get("DialString").equals("102"))
                .heard()
                .call();
        assertThat(asking.isHeld()).isTrue();
        assertThat(new Ongoing(asking).extension()).contains("101");

        var after = recorded.until("LocalOptimizationEnd", _ -> true).heard().call();
        assertThat(after.isHeld()).isFalse();
        assertThat(new Ongoing(after).extension()).contains("102");
        assertThat(ending(recorded.over()).result()).isEqualTo(CallResult.TALKED);
    }

    @Test
    void whoWasHeldBeforeIsPassedOnAllTheSame() throws IOException {
        var after = Asterisk22.recorded("incoming-held-then-consulted")
                .until("LocalOptimizationEnd", _ -> true)
                .heard()
                .call();

        assertThat(after.isHeld()).isFalse();
        assertThat(new Ongoing(after).extension()).contains("102");
    }

    @Test
    void operatorComesBackFromAColleague() throws IOException {
        var recorded = Asterisk22.recorded("incoming-came-back");

        assertThat(recorded.until("MusicOnHoldStart", RecordedAsteriskTests::isOfATalk)
                        .heard()
                        .call()
                        .isHeld())
                .isTrue();

        var back = recorded.until("Unhold", _ -> true).heard().call();
        assertThat(back.isHeld()).isFalse();
        assertThat(new Ongoing(back).extension()).contains("101");
    }

    @Test
    void whoIsPassedOnWaitsUntilTheColleagueTakesUp() throws IOException {
        var recorded = Asterisk22.recorded("incoming-passed-on");

        assertThat(recorded.until("DialBegin", its -> its.get("DialString").equals("102"))
                        .heard()
                        .call()
                        .isHeld())
                .isTrue();

        var after = recorded.until("BridgeEnter", its -> its.get("Exten").equals("102"))
                .heard()
                .call();
        assertThat(after.isHeld()).isFalse();
        assertThat(new Ongoing(after).extension()).contains("102");
        assertThat(ending(recorded.over()).result()).isEqualTo(CallResult.TALKED);
    }

    @Test
    void customerHearsMusicUntilHeIsFetched() throws IOException {
        var recorded = Asterisk22.recorded("incoming-held");

        assertThat(recorded.until("MusicOnHoldStart", RecordedAsteriskTests::isOfATalk)
                        .heard()
                        .call()
                        .isHeld())
                .isTrue();
        assertThat(recorded.until("Hangup", _ -> true).heard().call().isHeld()).isFalse();
        assertThat(ending(recorded.over()).result()).isEqualTo(CallResult.TALKED);
    }

    /** The dialplan with which all this was told, and what the adapter listens for. */
    @Test
    void dialplanSaysWhatTheAdapterHears() throws IOException {
        var settings = Manager.settings(5038, Manager.SECRET, null);

        assertThat(Path.of("..", "deploy", "asterisk", "extensions.conf"))
                .content()
                .contains("[%s]\n".formatted(settings.incoming()))
                .contains("[%s]\n".formatted(settings.outgoing()))
                .containsPattern("\\[%s]\\nexten => hold,.*\\nexten => wait,".formatted(settings.hold()))
                .contains("UserEvent(%s)".formatted(AsteriskNotices.PLACE))
                .contains("UserEvent(%s)".formatted(AsteriskRecorded.MESSAGE))
                .contains("MixMonitor(${UNIQUEID}.wav,b)");
    }

    /** The file is named as the channel on which the dialplan records. */
    @ParameterizedTest
    @ValueSource(strings = {"incoming-answered", "outgoing-answered", "incoming-consulted", "incoming-passed-on"})
    void talkIsRecordedOnceFromTheFirstWordOn(String transcript) throws IOException {
        var recorded = Asterisk22.recorded(transcript);
        var heard = recorded.over();

        var file =
                recorded.until("MixMonitorStart", _ -> true).events().getLast().get("Uniqueid");
        assertThat(heard.events(RecordingAvailable.class)).hasSize(1);
        var recordings = heard.call().heard().recordings();
        assertThat(recordings).hasSize(1);
        assertThat(recordings.getFirst().id()).isEqualTo(file);
        assertThat(Objects.requireNonNull(recordings.getFirst().beganAt()))
                .isBetween(
                        heard.call().answeredAt().orElseThrow().minusMillis(100),
                        heard.call().answeredAt().orElseThrow().plusMillis(100));
    }

    /** Two instances of the service hear the same, one may be a little behind. */
    @ParameterizedTest
    @ValueSource(strings = {"incoming-answered", "outgoing-answered", "incoming-place-kept", "incoming-message-left"})
    void whatTwoInstancesAreToldIsToldOnce(String transcript) throws IOException {
        var recorded = Asterisk22.recorded(transcript);
        var once = recorded.heard();
        var twice = new ArrayList<Notice>();
        for (var notice : recorded.notices()) {
            twice.add(notice);
            twice.add(notice);
        }
        twice.addAll(recorded.notices());

        assertThat(Asterisk22.heard(twice)).isEqualTo(once);
        assertThat(once.events(CallRinging.class)).hasSize(1);
    }

    private static boolean isOfATalk(AmiMessage music) {
        return !music.get("ConnectedLineNum").isEmpty();
    }

    private static Ending ending(Heard heard) {
        return Objects.requireNonNull(heard.call().ending());
    }
}
