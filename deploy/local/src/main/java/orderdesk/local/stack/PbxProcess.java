package orderdesk.local.stack;

import java.util.List;
import java.util.Map;
import orderdesk.local.pbx.Pbx;

/** The telephone exchange that is none, as a process of the stack; callback-service takes it for Mango Office, for an Asterisk, and for Zadarma. */
final class PbxProcess {

    static final String NAME = "pbx";

    /** Not secret: it is the account of an exchange on this machine that connects nobody. */
    static final String KEY = "demo-pbx";

    static final String SALT = "demo";

    /** The line that is at an Asterisk, as the phone book of the demo shop says; the others are at Mango Office. */
    static final String ASTERISK_LINE = "78005550159";

    /** The line that is at Zadarma. */
    static final String ZADARMA_LINE = "78005550166";

    private static final int HEAP_MB = 64;

    private PbxProcess() {}

    static Server of(Places places, Ports ports) {
        var desk = Ports.url(Service.CALLBACK.port(ports)) + "/v1/telephony/mango/";
        return new Server(
                NAME,
                Java.main(
                        Pbx.class,
                        HEAP_MB,
                        String.valueOf(ports.pbx()),
                        desk,
                        KEY,
                        SALT,
                        String.valueOf(ports.ami()),
                        SALT,
                        ASTERISK_LINE,
                        ZADARMA_LINE),
                Java.ENVIRONMENT,
                places.data(NAME),
                List.of(ports.pbx(), ports.ami()),
                () -> Ports.isOpen(ports.pbx()));
    }

    /** What callback-service has to know of it. */
    static Map<String, String> account(Ports ports) {
        return Map.of(
                "ORDERDESK_TELEPHONY_ASTERISK_RECORDINGS", Ports.url(ports.pbx()) + "/monitor/",
                "ORDERDESK_TELEPHONY_MANGO_URL", Ports.url(ports.pbx()) + "/vpbx/",
                "ORDERDESK_TELEPHONY_MANGO_KEY", KEY,
                "ORDERDESK_TELEPHONY_MANGO_SALT", SALT,
                "ORDERDESK_TELEPHONY_ASTERISK_PORT", String.valueOf(ports.ami()),
                "ORDERDESK_TELEPHONY_ASTERISK_SECRET", SALT,
                "ORDERDESK_TELEPHONY_ZADARMA_SECRET", SALT,
                "ORDERDESK_TELEPHONY_DIALPLAN_USER", KEY,
                "ORDERDESK_TELEPHONY_DIALPLAN_SECRET", SALT);
    }
}
