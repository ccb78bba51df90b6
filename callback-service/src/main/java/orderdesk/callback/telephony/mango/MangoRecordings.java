package orderdesk.callback.telephony.mango;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import orderdesk.callback.telephony.ExchangeUnavailable;
import orderdesk.callback.telephony.Form;
import orderdesk.callback.telephony.Recordings;

/**
 * {@code /queries/recording/post} answers with an address that works once. It is followed to Mango's own hosts only:
 * nothing in an answer may send this service anywhere else.
 */
final class MangoRecordings implements Recordings {

    private static final Set<String> HOSTS = Set.of("files.mango-office.ru");
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final int FOUND = 302;
    private static final int OK = 200;

    private final MangoSettings settings;
    private final MangoSignature signature;
    private final HttpClient http;

    MangoRecordings(MangoSettings settings) {
        this.settings = settings;
        this.signature = new MangoSignature(settings.key(), settings.salt());
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.within())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String provider() {
        return MangoNotices.PROVIDER;
    }

    @Override
    public Audio fetch(String id) {
        if (!settings.isConnected()) {
            throw new ExchangeUnavailable("No exchange is connected");
        }
        try {
            return audio(address(id));
        } catch (IOException away) {
            throw new ExchangeUnavailable("The recording cannot be fetched", away);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangeUnavailable("Interrupted", e);
        }
    }

    private URI address(String id) throws IOException, InterruptedException {
        var json = MangoJson.write(Map.of("recording_id", id, "action", "download"));
        var form = new LinkedHashMap<String, String>();
        form.put("vpbx_api_key", settings.key());
        form.put("sign", signature.of(json));
        form.put("json", json);
        var request = HttpRequest.newBuilder(settings.url().resolve("queries/recording/post"))
                .timeout(settings.within())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Form.write(form)))
                .build();
        var answer = http.send(request, BodyHandlers.discarding());
        return Optional.of(answer)
                .filter(each -> each.statusCode() == FOUND)
                .flatMap(each -> each.headers().firstValue("Location"))
                .map(settings.url()::resolve)
                .filter(this::isTheirs)
                .orElseThrow(() -> new ExchangeUnavailable("The exchange has no such recording now"));
    }

    private boolean isTheirs(URI address) {
        var own = settings.url();
        var sameServer = address.getScheme() != null
                && address.getScheme().equals(own.getScheme())
                && String.valueOf(address.getAuthority()).equals(own.getAuthority());
        return sameServer || ("https".equals(address.getScheme()) && HOSTS.contains(String.valueOf(address.getHost())));
    }

    private Audio audio(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(WITHIN).GET().build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            var bytes = body.readNBytes(BYTES_MAX + 1);
            if (answer.statusCode() != OK || bytes.length > BYTES_MAX) {
                throw new ExchangeUnavailable("The recording is not there, or too long");
            }
            return new Audio(type(answer), bytes);
        }
    }

    /** Nothing but sound is passed on under our own address. */
    private static String type(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.matches("audio/[a-z0-9.+-]{1,40}"))
                .orElse("application/octet-stream");
    }
}
