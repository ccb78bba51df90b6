package orderdesk.notification.mailbox;

import java.util.Locale;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One mailbox of a shop, and how it is come by.
 *
 * @param address what customers write to
 * @param spam name of the folder; absent where the server says which it is (RFC 6154), or its name does
 */
public record Box(
        ShopId shop,
        String address,
        String host,
        int port,
        Tls tls,
        String user,
        String password,
        @Nullable String spam) {

    public enum Tls {
        /** From the first byte (RFC 8314). */
        IMPLICIT,
        /** After the greeting, and never without. */
        STARTTLS,
        /** None: on this machine only. */
        NONE
    }

    public Box {
        address = address.strip().toLowerCase(Locale.ROOT);
        if (address.indexOf('@') < 1) {
            throw new IllegalArgumentException("A mailbox has an address");
        }
        if (tls == Tls.NONE && !host.equals("127.0.0.1") && !host.equals("localhost")) {
            throw new IllegalArgumentException("A mailbox of another machine is read under TLS only");
        }
    }

    public String id() {
        return id(shop, address);
    }

    static String id(ShopId shop, String address) {
        return Ids.of("mailbox", shop.value(), address).toString();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "mailbox of %s at %s:%d".formatted(shop, host, port);
    }
}
