package orderdesk.notification.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import orderdesk.platform.outgoing.PublicAddresses;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Finds addresses of the public internet only; the connection is made to what was looked at. */
final class PublicResolver implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return PublicAddresses.require(host, SystemDefaultDnsResolver.INSTANCE.resolve(host));
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }
}
