package orderdesk.notification.webhook;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import orderdesk.notification.webhook.domain.Reaction;
import orderdesk.platform.outgoing.PublicAddresses;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Posts to endpoints: over TLS and to public addresses, unless this is a machine for trying things out. Redirects are
 * not followed, answers are not read.
 */
final class HttpCourier implements Courier, AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout ANSWER = Timeout.ofSeconds(15);
    private static final int CONNECTIONS_MAX = 64;
    private static final int CONNECTIONS_OF_ONE_MAX = 8;
    private static final int DIGITS_MAX = 6;

    private final CloseableHttpClient http;
    private final boolean anywhere;

    /** @param anywhere plain HTTP and addresses of our own network are let through, too */
    HttpCourier(boolean anywhere) {
        this.anywhere = anywhere;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(anywhere ? SystemDefaultDnsResolver.INSTANCE : new PublicResolver())
                .setMaxConnTotal(CONNECTIONS_MAX)
                .setMaxConnPerRoute(CONNECTIONS_OF_ONE_MAX)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(ANSWER)
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(ANSWER)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .setUserAgent("orderdesk-webhooks/1")
                .build();
    }

    @Override
    public Reaction post(URI to, Map<String, String> headers, String body) {
        if (!anywhere && !"https".equals(to.getScheme())) {
            return new Reaction.Forbidden();
        }
        var request = new HttpPost(to);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        try {
            return http.execute(request, HttpCourier::reaction);
        } catch (PublicAddresses.NotPublic e) {
            return new Reaction.Forbidden();
        } catch (IOException e) {
            return new Reaction.Failed(null, null);
        }
    }

    private static Reaction reaction(ClassicHttpResponse answer) throws IOException {
        answer.close(); // what it says is not read: it may be endless
        var status = answer.getCode();
        if (status >= 200 && status < 300) {
            return new Reaction.Taken(status);
        }
        return status == Reaction.GONE
                ? new Reaction.Gone()
                : new Reaction.Failed(status, pause(answer.getFirstHeader(HttpHeaders.RETRY_AFTER)));
    }

    /** Seconds alone: a date in it is left to the usual pauses. */
    private static @Nullable Duration pause(@Nullable Header retryAfter) {
        var value = retryAfter == null ? "" : retryAfter.getValue().strip();
        return value.matches("\\d{1,%d}".formatted(DIGITS_MAX)) ? Duration.ofSeconds(Long.parseLong(value)) : null;
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
