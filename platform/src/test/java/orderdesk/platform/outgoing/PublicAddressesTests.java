package orderdesk.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTests {

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "2a02:6b8::2:242", "100.128.0.1", "172.32.0.1", "198.20.0.1"})
    void publicOnesAreLetThrough(String address) throws UnknownHostException {
        assertThat(PublicAddresses.require("x", new InetAddress[] {InetAddress.getByName(address)}))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "::ffff:10.0.0.1",
                "10.1.2.3",
                "172.16.0.9",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "192.0.0.8",
                "198.18.0.1",
                "240.0.0.1",
                "224.0.0.1",
                "fd00::1",
                "fe80::1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void othersAreNot(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void onePrivateAddressOfSeveralIsEnough() throws UnknownHostException {
        var found = new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};

        assertThatExceptionOfType(PublicAddresses.NotPublic.class)
                .isThrownBy(() -> PublicAddresses.require("both.example", found))
                .withMessageContaining("both.example");
    }
}
