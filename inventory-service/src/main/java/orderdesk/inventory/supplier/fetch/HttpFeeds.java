package orderdesk.inventory.supplier.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import orderdesk.inventory.supplier.domain.Sync.Validators;
import orderdesk.inventory.supplier.feed.FeedBroken;
import orderdesk.inventory.upload.Spooled;
import orderdesk.platform.outgoing.PublicAddresses;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches lists over HTTP and HTTPS, from public addresses alone unless this is a machine for trying things out. Each
 * redirect is looked at like the first address.
 */
public final class HttpFeeds implements Feeds, AutoCloseable {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int CONNECTIONS_MAX = 32;
    private static final int CONNECTIONS_OF_ONE_MAX = 2;
    private static final int HEADER_MAX = 1_000;
    private static final int DIGITS_MAX = 6;

    private final CloseableHttpClient http;
    private final Limits limits;

    /** Cuts off answers whose head drips; their bodies are watched as they are read. */
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("feeds-clock").factory());

    /**
     * @param answer longest silence of the other side
     * @param whole longest time for one list, whatever it is made of
     * @param bytesMax of a list as it is sent
     */
    public record Limits(Duration connect, Duration answer, Duration whole, long bytesMax, int redirectsMax) {

        public static final Limits USUAL =
                new Limits(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(5), 4L << 30, 5);
    }

    /** @param anywhere addresses of our own network are let through, too */
    public HttpFeeds(boolean anywhere, Limits limits) {
        this(anywhere ? SystemDefaultDnsResolver.INSTANCE : new PublicOnly(SystemDefaultDnsResolver.INSTANCE), limits);
    }

    HttpFeeds(DnsResolver names, Limits limits) {
        this.limits = limits;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(CONNECTIONS_MAX)
                .setMaxConnPerRoute(CONNECTIONS_OF_ONE_MAX)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.answer()))
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(limits.connect()))
                        .setResponseTimeout(Timeout.of(limits.answer()))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .setUserAgent("orderdesk-feeds/1")
                .build();
    }

    @Override
    public Answer get(URI address, @Nullable Validators known) {
        var ends = System.nanoTime() + limits.whole().toNanos();
        try {
            var at = address;
            for (var hop = 0; hop <= limits.redirectsMax(); hop++) {
                var step = ask(at, known, ends);
                if (step.answer() != null) {
                    return step.answer();
                }
                at = Objects.requireNonNull(step.next());
            }
            return failed("redirects");
        } catch (PublicAddresses.NotPublic e) {
            return failed("address-private");
        } catch (UnknownHostException e) {
            return failed("host-unknown");
        } catch (InterruptedIOException e) {
            return failed("timeout");
        } catch (FeedBroken e) {
            return failed(e.code());
        } catch (IOException | IllegalArgumentException e) {
            return failed(System.nanoTime() - ends < 0 ? "connection" : "timeout");
        }
    }

    /** One of the two. */
    private record Step(@Nullable Answer answer, @Nullable URI next) {}

    private Step ask(URI at, @Nullable Validators known, long ends) throws IOException {
        if (at.getHost() == null || at.getUserInfo() != null || !SCHEMES.contains(String.valueOf(at.getScheme()))) {
            return new Step(failed("address-invalid"), null);
        }
        var request = new HttpGet(at);
        if (known != null && known.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
        }
        if (known != null && known.modified() != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.modified());
        }
        var delay = ends - System.nanoTime() + limits.answer().toNanos();
        var late = clock.schedule(request::cancel, delay, TimeUnit.NANOSECONDS);
        try {
            var answer = http.executeOpen(HttpHost.create(at), request, null);
            return step(at, answer, ends);
        } finally {
            late.cancel(false);
            request.cancel(); // cuts the connection unless the answer was read to its end, which may never come
        }
    }

    private Step step(URI at, ClassicHttpResponse answer, long ends) throws IOException {
        var status = answer.getCode();
        if (!REDIRECTS.contains(status)) {
            return new Step(read(answer, status, ends), null);
        }
        var to = header(answer, HttpHeaders.LOCATION);
        return to == null ? new Step(failed("redirects"), null) : new Step(null, at.resolve(to));
    }

    private Answer read(ClassicHttpResponse answer, int status, long ends) throws IOException {
        if (status == NOT_MODIFIED) {
            return new Answer.Unchanged();
        }
        if (status != OK || answer.getEntity() == null) {
            return new Answer.Failed("http-" + status, pause(answer.getFirstHeader(HttpHeaders.RETRY_AFTER)));
        }
        Spooled list;
        try (var body = new Bounded(answer.getEntity().getContent(), limits.bytesMax(), ends)) {
            list = Spooled.from(body);
        }
        if (list.beginsWith("<!doctype html") || list.beginsWith("<html")) {
            list.close();
            return failed("html");
        }
        return new Answer.Given(list, header(answer, HttpHeaders.ETAG), header(answer, HttpHeaders.LAST_MODIFIED));
    }

    /** One that is longer than any is, is none. */
    private static @Nullable String header(ClassicHttpResponse answer, String name) {
        var header = answer.getFirstHeader(name);
        return header == null || header.getValue().length() > HEADER_MAX ? null : header.getValue();
    }

    /** Seconds alone: a date in it is left to the usual pauses. */
    private static @Nullable Duration pause(@Nullable Header retryAfter) {
        var value = retryAfter == null ? "" : retryAfter.getValue().strip();
        return value.matches("\\d{1,%d}".formatted(DIGITS_MAX)) ? Duration.ofSeconds(Long.parseLong(value)) : null;
    }

    private static Answer failed(String reason) {
        return new Answer.Failed(reason.toLowerCase(Locale.ROOT), null);
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        http.close();
    }
}
