package orderdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTests {

    @Test
    void offsetMovesEveryPort() {
        var moved = Ports.of(Map.of(Ports.OFFSET, "1000"));

        assertThat(List.of(
                        moved.mongod(),
                        moved.broker(),
                        moved.controller(),
                        moved.issuer(),
                        moved.smtp(),
                        moved.mail(),
                        moved.imap(),
                        moved.smpp(),
                        moved.sms(),
                        moved.ami()))
                .containsExactly(28117, 20092, 20093, 9100, 3525, 9111, 4143, 3775, 9112, 6038);
        assertThat(Service.ORDER.port(moved)).isEqualTo(9101);
        assertThat(Service.ORDER.management(moved)).isEqualTo(10101);
    }

    @Test
    void withoutAnOffsetThePortsAreTheDocumentedOnes() {
        var ports = Ports.of(Map.of());

        assertThat(Service.SHOP.port(ports)).isEqualTo(8107);
        assertThat(Service.INSIGHT.management(ports)).isEqualTo(9108);
        assertThat(BrokerServer.bootstrap(ports)).isEqualTo("127.0.0.1:19092");
        assertThat(MongoServer.uri(ports)).isEqualTo("mongodb://127.0.0.1:27117/?replicaSet=rs0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e3", "30001", "99999999999"})
    void senselessOffsetIsRefused(String offset) {
        assertThatThrownBy(() -> Ports.of(Map.of(Ports.OFFSET, offset)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(Ports.OFFSET);
    }

    @Test
    void portInUseIsNamedWithWhoNeedsIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var servers = List.of(server("order-service", taken.getLocalPort()));

            assertThatThrownBy(() -> Ports.requireFree(servers))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()))
                    .hasMessageContaining("order-service");
            assertThat(Ports.isOpen(taken.getLocalPort())).isTrue();
        }
    }

    @Test
    void freePortIsFine() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThatCode(() -> Ports.requireFree(List.of(server("broker", free)))).doesNotThrowAnyException();
        assertThat(Ports.isOpen(free)).isFalse();
    }

    private static Server server(String name, int port) {
        return new Server(name, List.of("true"), Map.of(), Path.of("."), List.of(port), () -> true);
    }
}
