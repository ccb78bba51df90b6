package orderdesk.order.crm;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import orderdesk.order.crm.CrmSettings.CrmShop;
import orderdesk.platform.outgoing.PublicAddresses;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * RetailCRM by its API v5: over TLS and at public addresses, unless this is a machine for trying things out. The key goes
 * in a header, so that no log of addresses has it. It allows ten requests a second; more are not sent.
 */
final class RetailCrm implements Crm {

    static final int ANSWER_MAX = 4 * 1024 * 1024;

    private static final long PAUSE_NANOS = Duration.ofMillis(110).toNanos();
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd'+'HH'%3A'mm'%3A'ss");
    private static final int TOO_MANY = 429;
    private static final int GONE = 404;

    private final CrmShop shop;
    private final boolean anywhere;
    private final CloseableHttpClient http;
    private final ReentrantLock turn = new ReentrantLock();
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "crm",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .waitDurationInOpenState(Duration.ofSeconds(30))
                    .ignoreExceptions(CrmRefused.class)
                    .build());
    private long lastAt = System.nanoTime() - PAUSE_NANOS;

    RetailCrm(CrmShop shop, boolean anywhere) {
        this.shop = shop;
        this.anywhere = anywhere;
        this.http = CrmHttp.client(anywhere);
    }

    @Override
    public History since(long sinceId) {
        return history("sinceId%5D=" + sinceId, sinceId);
    }

    @Override
    public History first(LocalDateTime from) {
        return history("startDate%5D=" + CLOCK.format(from), 0);
    }

    private History history(String filter, long sinceId) {
        var answer = read("/orders/history?limit=100&filter%5B" + filter)
                .orElseThrow(() -> new CrmRefused("The CRM has no history."));
        return CrmReading.history(answer, sinceId);
    }

    @Override
    public Optional<CrmOrder> order(long id) {
        return read("/orders/" + id + "?by=id").map(answer -> CrmReading.order(answer.path("order")));
    }

    @Override
    public void write(long id, @Nullable String site, Edit edit) {
        var order = CrmWriting.order(id, edit).toString();
        var form = new ArrayList<NameValuePair>(
                List.of(new BasicNameValuePair("by", "id"), new BasicNameValuePair("order", order)));
        if (site != null) {
            form.add(new BasicNameValuePair("site", site));
        }
        var request = new HttpPost(address("/orders/" + id + "/edit"));
        request.setEntity(new UrlEncodedFormEntity(form, StandardCharsets.UTF_8));
        if (send(request).isEmpty()) {
            throw new CrmRefused("The CRM has no such order any more.");
        }
    }

    private Optional<JsonNode> read(String path) {
        return send(new HttpGet(address(path)));
    }

    private URI address(String path) {
        if (!anywhere && !"https".equals(shop.url().getScheme())) {
            throw new CrmRefused("The CRM's address needs https.");
        }
        return URI.create(shop.url().toString().replaceAll("/+$", "") + "/api/v5" + path);
    }

    private Optional<JsonNode> send(HttpUriRequestBase request) {
        request.setHeader("X-API-KEY", shop.key());
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        turn.lock();
        try {
            LockSupport.parkNanos(lastAt + PAUSE_NANOS - System.nanoTime());
            lastAt = System.nanoTime();
            return breaker.executeCallable(() -> http.execute(request, RetailCrm::answer));
        } catch (CrmRefused | CrmAway told) {
            throw told;
        } catch (PublicAddresses.NotPublic e) {
            throw new CrmRefused("The CRM is at no public address.");
        } catch (CallNotPermittedException e) {
            throw new CrmAway("The CRM is left alone for a while.", Duration.ofSeconds(30), e);
        } catch (Exception e) {
            throw new CrmAway("The CRM does not answer: " + e.getClass().getSimpleName(), null, e);
        } finally {
            turn.unlock();
        }
    }

    private static Optional<JsonNode> answer(ClassicHttpResponse answer) throws IOException {
        var status = answer.getCode();
        if (status == TOO_MANY || status >= 500) {
            throw new CrmAway("The CRM answered " + status, pause(answer), null);
        }
        var body = body(answer);
        if (status == GONE) {
            return Optional.empty();
        }
        if (status >= 300 || !body.path("success").asBoolean(false)) {
            var said = body.path("errorMsg").asString();
            throw new CrmRefused("%d %s".formatted(status, said.substring(0, Math.min(said.length(), 300))));
        }
        return Optional.of(body);
    }

    private static JsonNode body(ClassicHttpResponse answer) throws IOException {
        var entity = answer.getEntity();
        if (entity == null) {
            throw new IOException("An empty answer");
        }
        var bytes = entity.getContent().readNBytes(ANSWER_MAX + 1);
        if (bytes.length > ANSWER_MAX) {
            answer.close();
            throw new CrmRefused("The CRM's answer is larger than %d bytes.".formatted(ANSWER_MAX));
        }
        try {
            return JsonMapper.shared().readTree(bytes);
        } catch (JacksonException e) {
            throw new IOException("No JSON", e);
        }
    }

    /** Seconds alone. */
    private static @Nullable Duration pause(ClassicHttpResponse answer) {
        var header = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
        var value = header == null ? "" : header.getValue().strip();
        return value.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(value)) : null;
    }
}
