package orderdesk.notification.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds addresses of the public internet only, so that an endpoint's name cannot lead into our own network: the
 * connection is made to what was looked at, and a name that changes its mind in between gains nothing.
 */
final class PublicAddresses implements DnsResolver {

    private static final int BYTE = 0xFF;

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new NotPublic(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    /** Java itself turns IPv4-mapped addresses into IPv4. */
    static boolean isPublic(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !isReserved(address);
    }

    /** Shared (RFC 6598), this network, protocol, benchmark and class E of IPv4; unique local and NAT64 of IPv6. */
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
    static final class NotPublic extends UnknownHostException {
        NotPublic(String host) {
            super("No public address: " + host);
        }
    }
}
