package orderdesk.platform.aggregate.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import orderdesk.contracts.shared.Wire;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBsonTests {

    private static final JsonBson BSON = new JsonBson(Wire.mapper());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"b\":1,\"a\":[1,[],{\"x\":null}],\"c\":{\"d\":{\"e\":true}}}",
                "{\"minor\":9007199254740993,\"small\":-1,\"max\":9223372036854775807}",
                "{\"huge\":9223372036854775808,\"price\":1.50,\"tiny\":1E-7,\"confidence\":0.1}",
                "{\"a.b\":1,\"$set\":2,\"50%\":3,\"+7 495\":4,\"nul\\u0000l\":5}",
                "{\"text\":\"ё \\\"quoted\\\" \\u0000 🙂\",\"empty\":\"\"}"
            })
    void whatComesBackIsTheSameText(String json) {
        assertThat(new String(BSON.toJson(BSON.toBson(json.getBytes(UTF_8))), UTF_8))
                .isEqualTo(json);
    }

    @Test
    void fractionsAreDecimalsAndWholeNumbersAreNot() {
        var document = BSON.toBson("{\"a\":1.1,\"b\":1,\"c\":5000000000}".getBytes(UTF_8));

        assertThat(document.values())
                .extracting(BsonValue::getBsonType)
                .containsExactly(BsonType.DECIMAL128, BsonType.INT32, BsonType.INT64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a.b", "$x", "%", "%2E", "a\0b", "+", "ё", ""})
    void escapedNameIsHarmlessAndComesBack(String name) {
        var escaped = FieldNames.escaped(name);

        assertThat(escaped).doesNotContain(".", "$", "\0");
        assertThat(FieldNames.plain(escaped)).isEqualTo(name);
    }
}
