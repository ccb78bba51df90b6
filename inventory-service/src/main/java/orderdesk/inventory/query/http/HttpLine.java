package orderdesk.inventory.query.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.stock.SupplyEvent.Why;
import orderdesk.inventory.query.domain.Line;
import orderdesk.inventory.query.domain.Line.Heard;
import orderdesk.inventory.query.domain.Line.Question;
import orderdesk.platform.outgoing.PublicAddresses;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks by the protocol of {@code docs/supplier-protocol.md}: over TLS and at public addresses, unless this is a machine for
 * trying things out. Redirects are not followed.
 */
public final class HttpLine implements Line, AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final int CONNECTIONS_MAX = 200;

    private final CloseableHttpClient http;
    private final boolean anywhere;
    private final Duration within;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Guards> guards = new ConcurrentHashMap<>();

    /**
     * @param within for a call, from the first byte out to the last byte in
     * @param anywhere plain HTTP and addresses of our own network are let through, too
     */
    public HttpLine(Duration within, boolean anywhere) {
        this.within = within;
        this.anywhere = anywhere;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(anywhere ? SystemDefaultDnsResolver.INSTANCE : new Outside())
                .setMaxConnTotal(CONNECTIONS_MAX)
                .setMaxConnPerRoute(CONNECTIONS_MAX)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(Timeout.ofMilliseconds(within.toMillis()))
                        .build())
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(Timeout.ofMilliseconds(within.toMillis()))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .setUserAgent("orderdesk-suppliers/1")
                .build();
    }

    @Override
    public Heard ask(Question question) {
        return call(question, "availability", answer -> SupplierReading.answered(question, answer));
    }

    @Override
    public Heard order(Question question) {
        return call(question, "orders", SupplierReading::taken);
    }

    private Heard call(Question question, String path, SupplierReading.Of reading) {
        var to = question.channel().url();
        if (to == null || !anywhere && !"https".equals(to.getScheme())) {
            return new Heard.Failed(Why.REFUSED, true, Optional.empty());
        }
        var name = question.shop() + "/" + question.channel().supplier();
        try {
            return guards.computeIfAbsent(name, known -> new Guards(known, within, executor))
                    .through(() -> post(URI.create(stripped(to) + "/" + path), question, reading));
        } catch (CallFailed failed) {
            return failed.heard();
        } catch (CallNotPermittedException | BulkheadFullException | TimeoutException | IOException _) {
            return new Heard.Failed(Why.UNREACHABLE, false, Optional.empty());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Heard.Failed(Why.UNREACHABLE, false, Optional.empty());
        } catch (Exception unexpected) {
            throw new IllegalStateException("A call to supplier " + name, unexpected);
        }
    }

    private Heard post(URI to, Question question, SupplierReading.Of reading) throws IOException {
        var request = new HttpPost(to);
        request.setHeader("Idempotency-Key", question.id() + "-" + question.version());
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        var secret = question.channel().secret();
        if (secret != null) {
            request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + secret);
        }
        var body = Wire.mapper().writeValueAsString(Asked.of(question));
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(UTF_8)));
        return http.execute(request, answer -> SupplierReading.read(answer, reading));
    }

    private static String stripped(URI url) {
        return url.toString().replaceAll("/+$", "");
    }

    @Override
    public void close() throws IOException {
        http.close();
        executor.shutdownNow();
    }

    /** What is sent: the same for a question and for an order. */
    private record Asked(
            String id,
            String shop,
            int version,
            String currency,
            List<Question.Item> lines,
            String answerBy,
            String answerTo) {

        static Asked of(Question question) {
            return new Asked(
                    question.id(),
                    question.shop(),
                    question.version(),
                    question.currency(),
                    question.lines(),
                    question.answerBy().toString(),
                    question.answerTo());
        }
    }

    /** Finds addresses of the public internet only. */
    private static final class Outside implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return PublicAddresses.require(host, SystemDefaultDnsResolver.INSTANCE.resolve(host));
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
        }
    }
}
