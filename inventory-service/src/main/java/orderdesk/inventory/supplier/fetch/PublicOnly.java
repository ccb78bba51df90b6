package orderdesk.inventory.supplier.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import orderdesk.platform.outgoing.PublicAddresses;
import org.apache.hc.client5.http.DnsResolver;

/** Looks at the very addresses that the connection is then made to. */
record PublicOnly(DnsResolver names) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return PublicAddresses.require(host, names.resolve(host));
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
