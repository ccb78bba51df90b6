package orderdesk.local.pbx;

import java.io.IOException;

/** One line that is at an Asterisk, which is told of by its manager interface. */
final class Asterisk {

    private static final long SECOND_MILLIS = 1_000;

    private final AmiServer server;
    private final AmiExchange exchange;
    private final Routing routing;
    private final String line;

    /** @param line as it is dialled, digits */
    Asterisk(AmiServer server, String line, Account account, Journal journal, Customers customers) {
        this.server = server;
        this.exchange = new AmiExchange(server, journal, customers::of, SECOND_MILLIS);
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

    boolean has(String dialled) {
        return line.equals(dialled);
    }

    /** @return the id of the call */
    String call(Wanted asked) {
        return exchange.call(asked.isToBeRouted() ? asked.routed(routing.of(asked.line())) : asked);
    }
}
