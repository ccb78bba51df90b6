package orderdesk.local.stack;

import java.util.Locale;

/** The services of the suite and the console in front of them, in the order in which they are shown. */
enum Service {
    SHOP(8107),
    ORDER(8101),
    INVENTORY(8102),
    CONFIRMATION(8103),
    CALLBACK(8104),
    PROMO(8105),
    NOTIFICATION(8106),
    INSIGHT(8108),
    CONSOLE(8080);

    private static final int MANAGEMENT_ABOVE = 1000;

    private final int port;

    Service(int port) {
        this.port = port;
    }

    /** The owner's word, as in event ids, audiences and database names. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String module() {
        return this == CONSOLE ? "operator-console" : word() + "-service";
    }

    int port(Ports ports) {
        return port + ports.offset();
    }

    int management(Ports ports) {
        return port(ports) + MANAGEMENT_ABOVE;
    }
}
