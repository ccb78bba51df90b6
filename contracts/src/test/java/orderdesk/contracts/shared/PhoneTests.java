package orderdesk.contracts.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTests {

    @ParameterizedTest
    @ValueSource(strings = {"8 (916) 123-45-67", "+7 916 123 45 67", "9161234567", "7 916 1234567"})
    void numberIsReadAsRussiansWriteIt(String typed) {
        assertThat(Phone.parse(typed, "RU")).contains(new Phone("+79161234567", typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "звоните вечером", "12", "+7 916 123 45 67 89 01 23"})
    void whatIsNoNumberIsNotGuessed(String typed) {
        assertThat(Phone.parse(typed, "RU")).isEmpty();
    }

    @Test
    void logsShowTheLastFourDigitsOnly() {
        assertThat(new Phone("+79161234567", "").masked()).isEqualTo("…4567");
    }
}
