package orderdesk.callback.telephony.zadarma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import orderdesk.callback.telephony.ExchangeUnavailable;
import orderdesk.callback.telephony.Recordings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZadarmaRecordingsTests {

    private static final String RECORDING = "1763974800.1174";
    private static final byte[] SOUND = "ID3-and-so-on".getBytes(StandardCharsets.US_ASCII);

    private final ZadarmaServer exchange = new ZadarmaServer();

    ZadarmaRecordingsTests() throws IOException {}

    @AfterEach
    void stop() {
        exchange.close();
    }

    /** The signature is what Python's {@code hmac}, {@code hashlib} and {@code base64} make of the same query. */
    @Test
    void recordingIsFetchedWhereTheExchangeSaysItIs() {
        keptAt(exchange.url() + ZadarmaServer.DOWNLOAD + "NjM3M/1.mp3");
        exchange.plays("audio/mpeg", SOUND);

        var audio = recordings().fetch(RECORDING);

        assertThat(audio.type()).isEqualTo("audio/mpeg");
        assertThat(audio.bytes()).isEqualTo(SOUND);
        assertThat(exchange.asked)
                .containsExactly(
                        "GET /v1/pbx/record/request/?call_id=1763974800.1174&format=json&lifetime=180 zadarma-key:"
                                + "MjdmMjZlNTdlMjQ0OTM3YjdkODNiNWYyMGI3MjA3NjZiNGJlOTdiYg==",
                        "GET /v1/pbx/record/download/NjM3M/1.mp3 null");
    }

    @Test
    void onlySoundKeepsItsType() {
        keptAt(exchange.url() + ZadarmaServer.DOWNLOAD + "1.mp3");
        exchange.plays("text/html", SOUND);

        assertThat(recordings().fetch(RECORDING).type()).isEqualTo("application/octet-stream");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404})
    void recordingThatIsNotYetThereIsNotThere(int status) {
        exchange.answers(status, "{\"status\":\"error\",\"message\":\"File not found\"}");

        assertThatExceptionOfType(Recordings.NotThere.class)
                .isThrownBy(() -> recordings().fetch(RECORDING));
        assertThat(exchange.asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"status\":\"error\",\"message\":\"Not authorized\"}",
                "429 | {\"status\":\"error\"}",
                "500 | {}",
                "200 | {\"status\":\"success\"}",
                "200 | <html>"
            })
    void answerThatSaysNothingOfTheRecordingIsATrouble(int status, String body) {
        exchange.answers(status, body);

        assertThatExceptionOfType(ExchangeUnavailable.class)
                .isThrownBy(() -> recordings().fetch(RECORDING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/x",
                "http://169.254.169.254/",
                "//evil.example/x",
                "/v1/pbx/record/download/1.mp3",
                "file:/etc",
                "no address"
            })
    void recordingOnAForeignServerIsNotFetched(String elsewhere) {
        keptAt(elsewhere);

        assertThatExceptionOfType(ExchangeUnavailable.class)
                .isThrownBy(() -> recordings().fetch(RECORDING));
        assertThat(exchange.asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void recordingIsAsLongAsThat(int more, boolean isHad) {
        keptAt(exchange.url() + ZadarmaServer.DOWNLOAD + "1.mp3");
        exchange.plays("audio/mpeg", new byte[Recordings.BYTES_MAX + more]);

        if (isHad) {
            assertThat(recordings().fetch(RECORDING).bytes()).hasSize(Recordings.BYTES_MAX);
        } else {
            assertThatExceptionOfType(ExchangeUnavailable.class)
                    .isThrownBy(() -> recordings().fetch(RECORDING));
        }
    }

    @Test
    void exchangeThatIsSilentOrAwayIsATrouble() {
        var impatient = recordings(ZadarmaServer.KEY, Duration.ofMillis(300));
        exchange.hangs(Duration.ofMillis(1_500));
        assertThatExceptionOfType(ExchangeUnavailable.class).isThrownBy(() -> impatient.fetch(RECORDING));
        exchange.close();
        assertThatExceptionOfType(ExchangeUnavailable.class).isThrownBy(() -> impatient.fetch(RECORDING));
    }

    @Test
    void withoutAnAccountNobodyIsAsked() {
        assertThatExceptionOfType(ExchangeUnavailable.class)
                .isThrownBy(() -> recordings("", ZadarmaServer.WITHIN).fetch(RECORDING));
        assertThat(exchange.asked).isEmpty();
    }

    private void keptAt(String link) {
        exchange.answers(
                200,
                "{\"status\":\"success\",\"link\":\"%s\",\"lifetime_till\":\"2026-11-24 12:03:00\"}".formatted(link));
    }

    private ZadarmaRecordings recordings() {
        return recordings(ZadarmaServer.KEY, ZadarmaServer.WITHIN);
    }

    private ZadarmaRecordings recordings(String key, Duration within) {
        var settings = exchange.settings(key, ZadarmaServer.SECRET, Map.of(), within);
        return new ZadarmaRecordings(new ZadarmaApi(settings), settings);
    }
}
