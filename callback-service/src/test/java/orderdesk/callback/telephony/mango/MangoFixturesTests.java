package orderdesk.callback.telephony.mango;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Origin;
import orderdesk.callback.telephony.mango.MangoJson.CallNews;
import orderdesk.callback.telephony.mango.MangoJson.RecordingNews;
import orderdesk.callback.telephony.mango.MangoJson.SummaryNews;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.shared.ShopId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of Mango's own document, mistakes included. */
class MangoFixturesTests {

    private static final ShopId SHOP = new ShopId("tribuna");
    private static final Instant NOW = Instant.ofEpochSecond(1_399_910_000);

    private final List<CallEvent> events = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "outgoing, OUTGOING, TALKED, 1234, +12345678, 20",
                "routed, INCOMING, TALKED, 123, +79000000000, 20",
                "callback, INTERNAL, REJECTED, -, -, 0",
                "consultation, INCOMING, TALKED, 123, +74955404444, 30",
                "summary-answered, INCOMING, TALKED, 123, -, 10",
                "summary-menu, INCOMING, NO_ANSWER, -, +79000000000, 0",
                "summary-outgoing, OUTGOING, TALKED, 123, -, 10",
                "summary-outgoing-unanswered, OUTGOING, NO_ANSWER, 123, -, 0"
            })
    void exampleIsUnderstood(
            String example, Direction direction, CallResult result, String extension, String customer, long talked)
            throws IOException {
        var call = heard(example);

        var end = Optional.ofNullable(call.ending()).orElseThrow();
        assertThat(call.direction()).isEqualTo(direction);
        assertThat(end.result()).isEqualTo(result);
        assertThat(end.talked()).isEqualTo(Duration.ofSeconds(talked));
        assertThat(call.party().extension()).isEqualTo(extension);
        assertThat(Optional.ofNullable(call.party().customer())
                        .map(phone -> phone.e164())
                        .orElse(null))
                .isEqualTo(customer);
    }

    @Test
    void recordingThatBeganCannotBeFetchedYet() throws IOException {
        var call = heard("recording-started");

        assertThat(call.heard().recordings()).singleElement().satisfies(recording -> {
            assertThat(recording.id()).isEqualTo("r100:777:500:256");
            assertThat(recording.completedAt()).isNull();
        });
        assertThat(events).isEmpty();
    }

    /** The document's number; 1 + 13 digits are more than any country has. */
    @Test
    void lineThatNoCountryHasIsNoLine() throws IOException {
        assertThat(heard("routed").line()).isNull();
    }

    private Call heard(String example) throws IOException {
        var known = Optional.<Call>empty();
        for (var json : examples(example)) {
            var decision = Call.hear(known, SHOP, notice(json), Origin.UNKNOWN, NOW);
            events.addAll(decision.events());
            known = Optional.of(decision.next());
        }
        var call = known.orElseThrow();
        return call.heard().legs().isEmpty() || call.ending() != null
                ? call
                : call.onTime(NOW).next();
    }

    private static Notice notice(JsonNode json) {
        if (json.has("recording_id")) {
            return MangoNotices.of(MangoJson.read(json.toString(), RecordingNews.class))
                    .orElseThrow();
        }
        return json.has("call_direction")
                ? MangoNotices.of(MangoJson.read(json.toString(), SummaryNews.class))
                : MangoNotices.of(MangoJson.read(json.toString(), CallNews.class));
    }

    private static List<JsonNode> examples(String name) throws IOException {
        try (InputStream file = MangoFixturesTests.class.getResourceAsStream("/mango/%s.json".formatted(name))) {
            var list = new ArrayList<JsonNode>();
            JsonMapper.shared()
                    .readTree(Objects.requireNonNull(file))
                    .get("events")
                    .forEach(list::add);
            return list;
        }
    }
}
