package orderdesk.platform.web;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;

/**
 * As many connections as the heap bears: a request that is in hand costs some 120 KiB, most of it the container's buffers, and
 * {@value #EACH_KB} KiB for each leave room for everything else. Further ones wait with the operating system, where they cost
 * nothing here; {@code server.tomcat.max-connections} bounds them too.
 */
final class Connections implements TomcatConnectorCustomizer {

    private static final int EACH_KB = 512;

    @Override
    public void customize(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setMaxConnections(Math.min(
                    protocol.getMaxConnections(), ofHeap(Runtime.getRuntime().maxMemory())));
        }
    }

    /** @param heap the most that the process may use, in bytes */
    static int ofHeap(long heap) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, heap / 1024 / EACH_KB));
    }
}
