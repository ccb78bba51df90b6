package orderdesk.callback.request.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTests {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:DB8:1:2:0:0:0:7, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "203.0.113.7, ::ffff:203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "kiosk-1, kiosk-1, true",
        "kiosk-1, kiosk-2, false",
        "localhost, 127.0.0.1, false"
    })
    void oneCustomerIsOneHoweverHeIsAddressed(String one, String other, boolean same) {
        assertThat(Network.of(one).equals(Network.of(other))).isEqualTo(same);
    }
}
