package orderdesk.callback.telephony.zadarma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import orderdesk.callback.telephony.Form;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Origin;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.shared.ShopId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Its notices with the fields that its SDK documents, and signatures that another program reckoned. */
class ZadarmaFixturesTests {

    private static final ShopId SHOP = new ShopId("tribuna");
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    /** 30 s after the beginning of each call. */
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:30Z");

    private static final List<String> ALL = List.of(
            "incoming-answered",
            "incoming-missed",
            "incoming-menu",
            "incoming-line-limit",
            "outgoing-answered",
            "outgoing-busy",
            "outgoing-no-answer",
            "outgoing-unallocated",
            "outgoing-no-money");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "incoming-answered, INCOMING, TALKED, 101, 20",
                "incoming-missed, INCOMING, NO_ANSWER, 101, 0",
                "incoming-menu, INCOMING, NO_ANSWER, -, 0",
                "incoming-line-limit, INCOMING, BUSY, -, 0",
                "outgoing-answered, OUTGOING, TALKED, 101, 20",
                "outgoing-busy, OUTGOING, BUSY, 101, 0",
                "outgoing-no-answer, OUTGOING, NO_ANSWER, 101, 0",
                "outgoing-unallocated, OUTGOING, UNREACHABLE, 101, 0",
                "outgoing-no-money, OUTGOING, FAILED, 101, 0"
            })
    void exampleIsUnderstoodInWhateverOrderItComes(
            String example, Direction direction, CallResult result, String extension, long talked) throws IOException {
        var notices = known(example);

        for (var call : List.of(heard(notices), heard(notices.reversed()))) {
            var end = Optional.ofNullable(call.ending()).orElseThrow();
            assertThat(call.direction()).isEqualTo(direction);
            assertThat(end.result()).isEqualTo(result);
            assertThat(end.talked()).isEqualTo(Duration.ofSeconds(talked));
            assertThat(call.party().extension()).isEqualTo(extension);
            assertThat(Objects.requireNonNull(call.party().customer()).e164()).isEqualTo("+79161234567");
            assertThat(call.line()).isEqualTo("+78005550122");
        }
    }

    @Test
    void recordingOfATalkCanBeFetched() throws IOException {
        assertThat(heard(known("incoming-answered")).heard().recordings())
                .singleElement()
                .satisfies(recording -> assertThat(recording.id()).isEqualTo("1763974800.1174"));
    }

    @Test
    void signatureOfEachKindIsTheOneThatItSends() throws IOException {
        var seen = EnumSet.noneOf(ZadarmaEvent.class);
        for (var example : ALL) {
            var file = file(example);
            var signature = new ZadarmaSignature(file.get("secret").asString());
            for (var notice : known(example)) {
                var event = event(notice).orElseThrow();
                seen.add(event);
                var text = event.signed().stream()
                        .map(field -> fields(notice).getOrDefault(field, ""))
                        .collect(Collectors.joining());
                assertThat(signature.fits(text, notice.get("signature").asString()))
                        .as("%s of %s", event, example)
                        .isTrue();
                assertThat(signature.fits(text + "0", notice.get("signature").asString()))
                        .isFalse();
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(ZadarmaEvent.values());
    }

    private static Call heard(List<JsonNode> notices) {
        var known = Optional.<Call>empty();
        for (var notice : notices) {
            var form = Form.read(Form.write(fields(notice)).getBytes(StandardCharsets.UTF_8));
            var said = new ZadarmaNotices(form, NOW, ZONE).of(event(notice).orElseThrow());
            known = Optional.of(
                    Call.hear(known, SHOP, said, Origin.UNKNOWN, NOW).next());
        }
        return known.orElseThrow();
    }

    /** Without the kinds that say nothing of a call's course. */
    private static List<JsonNode> known(String example) throws IOException {
        var all = new ArrayList<JsonNode>();
        file(example).get("events").forEach(all::add);
        return all.stream().filter(notice -> event(notice).isPresent()).toList();
    }

    private static Optional<ZadarmaEvent> event(JsonNode notice) {
        var name = fields(notice).getOrDefault("event", "");
        return Arrays.stream(ZadarmaEvent.values())
                .filter(event -> event.name().equals(name))
                .findFirst();
    }

    private static Map<String, String> fields(JsonNode notice) {
        var fields = new TreeMap<String, String>();
        notice.get("fields")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        return fields;
    }

    private static JsonNode file(String example) throws IOException {
        try (var file = ZadarmaFixturesTests.class.getResourceAsStream("/zadarma/%s.json".formatted(example))) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file));
        }
    }
}
