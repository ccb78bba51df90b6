package orderdesk.callback.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTests {

    @Test
    void whatIsWrittenIsReadBack() {
        var fields = Map.of("json", "{\"a\":\"я +&=%\"}", "sign", "00");

        assertThat(read(Form.write(fields)).fields()).isEqualTo(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "json", "=1", "a=1&a=2", "a=%zz", "a=%", "a=1&"})
    void whatIsNoFormIsRefused(String body) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> read(body));
    }

    @Test
    void fieldsEndWhereTheLimitIs() {
        assertThat(read(fields(Form.FIELDS_MAX)).fields()).hasSize(Form.FIELDS_MAX);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> read(fields(Form.FIELDS_MAX + 1)));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Form.read(new byte[] {'a', '=', (byte) 0xC3}));
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "f%d=1".formatted(i)).collect(Collectors.joining("&"));
    }

    private static Form read(String body) {
        return Form.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
