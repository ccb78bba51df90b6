package orderdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.Test;

class ConnectionsTests {

    private static final long MB = 1024 * 1024;

    @Test
    void heapBearsSoMany() {
        assertThat(Connections.ofHeap(247 * MB)).isEqualTo(494);
        assertThat(Connections.ofHeap(1)).isEqualTo(1);
        assertThat(Connections.ofHeap(Long.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void fewerThatWereConfiguredStand() {
        var connector = new Connector();
        var protocol = (AbstractProtocol<?>) connector.getProtocolHandler();
        protocol.setMaxConnections(7);

        new Connections().customize(connector);

        assertThat(protocol.getMaxConnections()).isEqualTo(7);
    }
}
