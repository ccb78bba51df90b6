package orderdesk.benchmarks;

import java.net.URI;

/** Where the running stack listens, moved by {@code ORDERDESK_PORT_OFFSET} as a whole. */
final class Place {

    static final int ISSUER = 8100;
    static final int ORDER = 8101;
    static final int INVENTORY = 8102;
    static final int CONFIRMATION = 8103;
    static final int CALLBACK = 8104;
    static final int PROMO = 8105;
    static final int NOTIFICATION = 8106;
    static final int CONSOLE = 8080;

    private static final int OFFSET = Integer.getInteger("orderdesk.offset", 0);
    private static final int MONGOD = 27117;
    private static final int BROKER = 19092;

    private Place() {}

    static int port(int usual) {
        return usual + OFFSET;
    }

    static URI http(int usual, String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port(usual), path));
    }

    static String broker() {
        return "127.0.0.1:" + port(BROKER);
    }

    /** With room in the pool for as many callers as there are at most. */
    static String mongo() {
        return "mongodb://127.0.0.1:%d/?replicaSet=rs0&maxPoolSize=300".formatted(port(MONGOD));
    }
}
