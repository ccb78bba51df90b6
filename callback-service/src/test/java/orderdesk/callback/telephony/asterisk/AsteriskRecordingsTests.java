package orderdesk.callback.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import orderdesk.callback.telephony.ExchangeUnavailable;
import orderdesk.callback.telephony.Recordings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a web server that gives what it is told to, and notes what it is asked. */
class AsteriskRecordingsTests {

    private static final String RECORDING = "1795444561.108";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private volatile int status = 200;
    private volatile byte[] sound = wav(100);
    private volatile Duration hangs = Duration.ZERO;
    private volatile @Nullable String elsewhere;

    AsteriskRecordingsTests() throws IOException {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void recordingIsFetchedByTheNameThatTheDialplanGaveIt() {
        var audio = recordings().fetch(RECORDING);

        assertThat(audio.type()).isEqualTo("audio/wav");
        assertThat(audio.bytes()).isEqualTo(wav(100));
        assertThat(asked).containsExactly("/monitor/1795444561.108.wav Basic bGlzdGVuZXI6cGE6c3M=");
    }

    @Test
    void exchangeWithANameOfItsOwnPutsItBefore() {
        recordings().fetch("pbx-msk-1795444561.108");

        assertThat(asked).singleElement().asString().startsWith("/monitor/pbx-msk-1795444561.108.wav ");
    }

    @Test
    void fileThatIsNotThereIsNotThere() {
        status = 404;

        assertThatExceptionOfType(Recordings.NotThere.class)
                .isThrownBy(() -> recordings().fetch(RECORDING));
    }

    /** Asterisk writes the header when it begins, and the sound when somebody talks. */
    @Test
    void fileWithoutSoundIsNotThereYet() {
        sound = wav(0);

        assertThatExceptionOfType(Recordings.NotThere.class)
                .isThrownBy(() -> recordings().fetch(RECORDING));
    }

    @Test
    void recordingIsRemovedWhereTheServerAllowsIt() {
        assertThat(recordings().remove(RECORDING)).isTrue();
        assertThat(asked).containsExactly("DELETE /monitor/1795444561.108.wav Basic bGlzdGVuZXI6cGE6c3M=");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void whatIsNotThereIsGone(int absent) {
        status = absent;

        assertThat(recordings().remove(RECORDING)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 405, 501})
    void whatMayNotBeRemovedIsNotSaidToBeGone(int refusal) {
        status = refusal;

        assertThat(recordings().remove(RECORDING)).isFalse();
    }

    @Test
    void serverThatFailsIsAskedAgainLater() {
        status = 503;

        assertThatExceptionOfType(ExchangeUnavailable.class)
                .isThrownBy(() -> recordings().remove(RECORDING));
    }

    @Test
    void nothingElseIsRemoved() {
        assertThat(recordings().remove("../1.1")).isFalse();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../etc/passwd",
                "1.1/../../x",
                "a b.1",
                "1.1?x",
                "http://evil.example/1.1",
                "1",
                "",
                "x.1.1",
                "1.1.wav"
            })
    void idThatIsNoneOfAnAsterisksIsNotAskedFor(String id) {
        assertThatExceptionOfType(Recordings.NotThere.class)
                .isThrownBy(() -> recordings().fetch(id));
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307})
    void serverThatSendsElsewhereIsNotFollowed(int redirect) {
        status = redirect;
        elsewhere =
                "http://127.0.0.1:%d/elsewhere".formatted(server.getAddress().getPort());

        assertThatExceptionOfType(ExchangeUnavailable.class)
                .isThrownBy(() -> recordings().fetch(RECORDING));
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"200, <html>Sign in</html>", "200, ID3-and-so-on", "401, ''", "500, oops"})
    void whatIsNoSoundIsATrouble(int itsStatus, String body) {
        status = itsStatus;
        sound = body.getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(ExchangeUnavailable.class)
                .isThrownBy(() -> recordings().fetch(RECORDING));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void recordingIsAsLongAsThat(int more, boolean isHad) {
        sound = wav(Recordings.BYTES_MAX - 44 + more);

        if (isHad) {
            assertThat(recordings().fetch(RECORDING).bytes()).hasSize(Recordings.BYTES_MAX);
        } else {
            assertThatExceptionOfType(ExchangeUnavailable.class)
                    .isThrownBy(() -> recordings().fetch(RECORDING));
        }
    }

    @Test
    void serverThatIsSilentOrAwayIsATrouble() {
        hangs = Duration.ofSeconds(2);
        var impatient = new AsteriskRecordings(kept(), settings(kept()), Duration.ofMillis(300));

        assertThatExceptionOfType(ExchangeUnavailable.class).isThrownBy(() -> impatient.fetch(RECORDING));
        server.stop(0);
        assertThatExceptionOfType(ExchangeUnavailable.class).isThrownBy(() -> impatient.fetch(RECORDING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///var/spool/asterisk/monitor/",
                "ftp://pbx.example/",
                "http://pbx.example/monitor",
                "http://user:secret@pbx.example/monitor/",
                "http://pbx.example/get/?file=",
                "/monitor/",
                "http:///monitor/"
            })
    void addressThatIsNoFolderOfAWebServerIsRefusedAtTheStart(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(URI.create(address)));
    }

    private AsteriskRecordings recordings() {
        return new AsteriskRecordings(kept(), settings(kept()));
    }

    private URI kept() {
        return URI.create(
                "http://127.0.0.1:%d/monitor/".formatted(server.getAddress().getPort()));
    }

    private static AsteriskSettings settings(URI recordings) {
        return Manager.settings(5038, Manager.SECRET, recordings);
    }

    private void answer(HttpExchange request) throws IOException {
        try (request) {
            var method = request.getRequestMethod().equals("GET") ? "" : request.getRequestMethod() + " ";
            asked.add("%s%s %s"
                    .formatted(
                            method,
                            request.getRequestURI(),
                            request.getRequestHeaders().getFirst("Authorization")));
            LockSupport.parkNanos(hangs.toNanos());
            if (elsewhere != null) {
                request.getResponseHeaders().set("Location", Objects.requireNonNull(elsewhere));
            }
            request.sendResponseHeaders(status, sound.length == 0 ? -1 : sound.length);
            request.getResponseBody().write(sound);
        }
    }

    private static byte[] wav(int samples) {
        var bytes = new byte[44 + samples];
        Arrays.fill(bytes, (byte) 7);
        System.arraycopy("RIFF".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 4);
        System.arraycopy("WAVE".getBytes(StandardCharsets.US_ASCII), 0, bytes, 8, 4);
        return bytes;
    }
}
