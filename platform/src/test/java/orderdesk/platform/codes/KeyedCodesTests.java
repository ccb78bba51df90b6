package orderdesk.platform.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class KeyedCodesTests {

    private static final KeyedCodes CODES = new KeyedCodes("a key of the test");

    @ParameterizedTest
    @ValueSource(strings = {"7KH2-M9XA-R410", "7kh2m9xar410", "7KH2 M9XA R4IO", "7кн2-м9ха-R4lо"})
    void sameCodeHoweverItIsTyped(String typed) {
        assertThat(CODES.hidden(typed).keyedHash())
                .isEqualTo(CODES.hidden("7KH2M9XAR410").keyedHash());
    }

    @Test
    void hashAndMaskTellNobodyTheCode() {
        var hidden = CODES.hidden("7KH2-M9XA-R4TD");

        assertThat(hidden.masked()).isEqualTo("…TD");
        assertThat(hidden.keyedHash()).hasSize(64).doesNotContainIgnoringCase("7KH2");
        assertThat(new KeyedCodes("another key").hidden("7KH2-M9XA-R4TD").keyedHash())
                .isNotEqualTo(hidden.keyedHash());
    }

    @Test
    void derivedBytesNeverMeetAHash() {
        var text = "ABC4";

        assertThat(CODES.derived(text)).isEqualTo(CODES.derived(text)).hasSize(32);
        assertThat(java.util.HexFormat.of().formatHex(CODES.derived(text)))
                .isNotEqualTo(CODES.hidden(text).keyedHash());
    }

    @Test
    void productionHasAKeyOfItsOwn() {
        var production = new MockEnvironment();
        production.setActiveProfiles("production");

        assertThatIllegalStateException().isThrownBy(() -> KeyedCodes.of(production));
        production.setProperty("orderdesk.codes-key", "a key of production");
        assertThat(KeyedCodes.of(production).hidden("CODE").masked()).isEqualTo("…DE");
        assertThat(KeyedCodes.of(new MockEnvironment()).hidden("CODE").masked()).isEqualTo("…DE");
    }
}
