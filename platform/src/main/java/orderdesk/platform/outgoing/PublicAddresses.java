package orderdesk.platform.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses of the public internet from those of our own network, into which no name that somebody else has
 * chosen may lead. To be asked where a connection is made, of the very addresses that it is made to: a name that
 * changes its mind in between then gains nothing.
 */
public final class PublicAddresses {

    private static final int BYTE = 0xFF;

    private PublicAddresses() {}

    /** @throws NotPublic where any of them is not public */
    public static InetAddress[] require(String host, InetAddress[] found) throws NotPublic {
        if (!Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new NotPublic(host);
        }
        return found;
    }

    /** Java itself turns IPv4-mapped addresses into IPv4. */
    public static boolean isPublic(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !isReserved(address);
    }

    /** Shared (RFC 6598), this network, protocol, benchmark and class E of IPv4; unique local, NAT64, 6to4 of IPv6. */
    private static boolean isReserved(InetAddress address) {
        var bytes = address.getAddress();
        var first = bytes[0] & BYTE;
        var second = bytes[1] & BYTE;
        if (address instanceof Inet6Address) {
            return (first & 0xFE) == 0xFC || (first == 0x00 && second == 0x64) || (first == 0x20 && second == 0x02);
        }
        return first == 0
                || (first == 100 && (second & 0xC0) == 64)
                || (first == 192 && second == 0 && (bytes[2] & BYTE) == 0)
                || (first == 198 && (second & 0xFE) == 18)
                || first >= 240;
    }

    /** The name leads into a network that is nobody's business. */
    public static final class NotPublic extends UnknownHostException {
        NotPublic(String host) {
            super("No public address: " + host);
        }
    }
}
