package orderdesk.order.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.Wire;
import orderdesk.order.Demo;
import orderdesk.order.domain.Flaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every text and list of an order, at n and at n + 1; lines and quantities are in {@link IntakeTests}. */
class TextLimitsTests {

    private static final JsonMapper JSON = Wire.mapper();

    @ParameterizedTest
    @CsvSource({
        "/externalNumber, 64",
        "/comment, 2000",
        "/customer/person/surname, 100",
        "/customer/person/given, 100",
        "/customer/person/patronymic, 100",
        "/customer/person/addressAs, 100",
        "/lines/0/sku, 100",
        "/lines/0/name, 500",
        "/lines/0/options/size, 100",
        "/lines/0/options/colour, 100",
        "/lines/0/options/series, 100",
        "/delivery/address/city, 100",
        "/delivery/address/postalCode, 16",
        "/delivery/address/lines/0, 300",
        "/delivery/pickupPoint, 64",
        "/readBack/addressAs, 100",
        "/readBack/scriptVersion, 100",
        "/readBack/call, 100",
    })
    void textIsTakenUpToItsLimit(String pointer, int most) {
        assertThat(flaws(pointer, text(most))).isEmpty();
        assertThat(flaws(pointer, text(most + 1))).containsExactly(pointer + " too-long");
    }

    @ParameterizedTest
    @CsvSource({"/delivery/address/lines, 10", "/consents, 10", "/readBack/ticks, 2000"})
    void listIsTakenUpToItsLimit(String pointer, int most) {
        assertThat(flaws(pointer, list(pointer, most))).isEmpty();
        assertThat(flaws(pointer, list(pointer, most + 1))).containsExactly(pointer + " too-many");
    }

    @ParameterizedTest
    @CsvSource({"10, 64, ''", "11, 64, /codes codes", "10, 65, /codes codes", "1, 4, ''", "1, 3, /codes codes"})
    void codesAreTenOfFourToSixtyFourCharacters(int count, int length, String flaw) {
        var codes = JSON.createArrayNode();
        IntStream.range(0, count).forEach(_ -> codes.add("A".repeat(length)));

        assertThat(flaws("/codes", codes)).isEqualTo(flaw.isEmpty() ? List.of() : List.of(flaw));
    }

    @ParameterizedTest
    @CsvSource({"254, ''", "255, /customer/email too-long"})
    void addressOfMailIsTakenUpToItsLimit(int length, String flaw) {
        var address = JSON.stringNode("i".repeat(length - 8) + "@mail.ru");

        assertThat(flaws("/customer/email", address)).isEqualTo(flaw.isEmpty() ? List.of() : List.of(flaw));
    }

    private static JsonNode text(int length) {
        return JSON.stringNode("ж".repeat(length));
    }

    private static JsonNode list(String pointer, int count) {
        var items = JSON.createArrayNode();
        IntStream.range(0, count).forEach(_ -> items.add(item(pointer)));
        return items;
    }

    private static JsonNode item(String pointer) {
        return switch (pointer) {
            case "/consents" -> JSON.readTree("""
                    {"purpose": "calls", "textVersion": "1", "givenAt": "2026-11-20T09:00:00Z"}""");
            case "/readBack/ticks" -> JSON.readTree("""
                    {"id": "address", "at": "2026-11-20T09:00:00Z"}""");
            default -> JSON.stringNode("ул. Малышева, 51");
        };
    }

    private static List<String> flaws(String pointer, JsonNode value) {
        var order = (ObjectNode) JSON.valueToTree(pointer.startsWith("/readBack") ? Demo.phone() : Demo.site());
        make(order, JsonPointer.compile("/lines/0/options"));
        put(order, JsonPointer.compile(pointer), value);
        return TextRules.flaws(JSON.treeToValue(order, OrderRequest.class)).stream()
                .map(TextLimitsTests::said)
                .toList();
    }

    private static String said(Flaw flaw) {
        return flaw.pointer() + " " + flaw.code();
    }

    private static void make(ObjectNode order, JsonPointer parent) {
        if (order.at(parent).isMissingNode()) {
            put(order, parent, JSON.createObjectNode());
        }
    }

    private static void put(ObjectNode order, JsonPointer pointer, JsonNode value) {
        var parent = order.at(pointer.head());
        var last = pointer.last();
        if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), value);
        }
    }
}
