package orderdesk.local.pbx;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One line that is at an Asterisk, which is told of by its manager interface. */
final class Asterisk {

    private static final long SECOND_MILLIS = 1_000;

    private final AmiServer server;
    private final AmiExchange exchange;
    private final Routing routing;
    private final String line;
    /** Ids of channels, by which what was recorded is named. */
    private final Map<String, Boolean> recorded = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > Journal.CALLS_MAX;
        }
    });

    /** @param line as it is dialled, digits */
    Asterisk(AmiServer server, String line, Account account, Journal journal, Customers customers) {
        this.server = server;
        this.exchange = new AmiExchange(this::tell, journal, customers::of, SECOND_MILLIS);
        this.routing = new Routing(account);
        this.line = line;
    }

    void start() {
        server.start(exchange);
    }

    void stop() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new IllegalStateException("It does not stop listening", e);
        }
    }

    private void tell(AmiPacket event) {
        if (event.get("Event").equals("MixMonitorStart")) {
            recorded.put(event.get("Uniqueid"), true);
        }
        server.accept(event);
    }

    /** What a web server beside it gives of {@code /var/spool/asterisk/monitor}. */
    Reply recording(String file) {
        return recorded.containsKey(file.replaceFirst("\\.wav$", ""))
                ? new Reply(200, "audio/wav", Sound.wav(8), "")
                : Reply.json(404, Map.of());
    }

    boolean has(String dialled) {
        return line.equals(dialled);
    }

    /** @return the id of the call */
    String call(Wanted asked) {
        return exchange.call(asked.isToBeRouted() ? asked.routed(routing.of(asked.line())) : asked);
    }
}
