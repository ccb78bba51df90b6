package orderdesk.callback.request.domain;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whose an address is, as far as it says so. One customer has a whole /64 of IPv6 addresses and changes among them at
 * will (RFC 8981), so they count as one; of IPv4 each counts for itself, also where it is written as one of IPv6.
 */
public final class Network {

    /** Of sixteen bytes, those that a customer does not choose. */
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    /** @param address what is no literal counts as it is written */
    public static String of(String address) {
        try {
            var literal = InetAddress.ofLiteral(address);
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), PREFIX_BYTES)) + "/64"
                    : literal.getHostAddress();
        } catch (IllegalArgumentException _) {
            return address; // a storefront may name its customers' computers in its own way
        }
    }
}
