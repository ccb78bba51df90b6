package orderdesk.local.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mailboxes of the demo shops, as notification-service reads them. */
final class Mailboxes {

    private static final List<String> SHOPS = List.of("tribuna", "chasy");

    private Mailboxes() {}

    static Map<String, String> settings(Ports ports) {
        var settings = new HashMap<String, String>();
        settings.put("ORDERDESK_MAILBOX_EVERY", "5s"); // whoever tries it out does not wait for a minute
        for (var at = 0; at < SHOPS.size(); at++) {
            var box = "ORDERDESK_MAILBOX_BOXES_%d_".formatted(at);
            var address = "zakaz@%s.demo".formatted(SHOPS.get(at));
            settings.put(box + "SHOP", SHOPS.get(at));
            settings.put(box + "ADDRESS", address);
            settings.put(box + "HOST", "127.0.0.1");
            settings.put(box + "PORT", String.valueOf(ports.imap()));
            settings.put(box + "TLS", "NONE");
            settings.put(box + "USER", address);
            settings.put(box + "PASSWORD", "demo");
        }
        return settings;
    }
}
