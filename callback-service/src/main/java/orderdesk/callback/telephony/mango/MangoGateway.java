package orderdesk.callback.telephony.mango;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import orderdesk.callback.telephony.CallControl;
import orderdesk.callback.telephony.CallGateway;
import orderdesk.callback.telephony.ExchangeUnavailable;
import orderdesk.callback.telephony.Form;
import orderdesk.callback.telephony.Numbers;
import orderdesk.callback.telephony.Reaching;
import orderdesk.callback.telephony.domain.CallRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Click-to-call by {@code commands/callback}, and {@code commands/transfer} and {@code commands/call/hangup} for a call
 * that goes on. It has no command to mute or to hold; a transfer of the method {@code hold} keeps the customer waiting
 * while two operators talk. After a row of failures the exchange is left alone for a while.
 */
final class MangoGateway implements CallGateway, CallControl {

    private static final Logger LOG = LoggerFactory.getLogger(MangoGateway.class);

    private static final int ANSWER_MAX = 4_096;

    private final MangoSettings settings;
    private final MangoSignature signature;
    private final RestClient http;
    private final Reaching exchange = new Reaching("mango");

    MangoGateway(MangoSettings settings) {
        this.settings = settings;
        this.signature = new MangoSignature(settings.key(), settings.salt());
        var client = HttpClient.newBuilder()
                .connectTimeout(settings.within())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.within());
        this.http = RestClient.builder()
                .baseUrl(settings.url().toString())
                .requestFactory(requests)
                .build();
    }

    @Override
    public Answer originate(Command command) {
        return asked("commands/callback", command.id(), fields(command));
    }

    @Override
    public String provider() {
        return MangoNotices.PROVIDER;
    }

    @Override
    public boolean isConnected() {
        return settings.isConnected();
    }

    @Override
    public Set<Act> acts() {
        return settings.isConnected() ? EnumSet.of(Act.CONSULT, Act.TRANSFER, Act.HANG_UP) : Set.of();
    }

    @Override
    public Answer act(Order order) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("command_id", order.id());
        fields.put("call_id", order.leg());
        return switch (order.act()) {
            case HANG_UP -> asked("commands/call/hangup", order.id(), fields);
            case CONSULT -> transferred("hold", order, fields);
            case TRANSFER -> transferred("blind", order, fields);
            case MUTE, UNMUTE, HOLD, RETRIEVE -> throw new CallRefused.Unsupported();
        };
    }

    /** @param target extension, for a call that nobody was given yet */
    Answer route(String id, String leg, String target) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("command_id", id);
        fields.put("call_id", leg);
        fields.put("to_number", target);
        return asked("commands/route", id, fields);
    }

    private Answer transferred(String method, Order order, Map<String, Object> fields) {
        fields.put("method", method);
        fields.put("to_number", Objects.requireNonNull(order.target()));
        fields.put("initiator", order.extension());
        return asked("commands/transfer", order.id(), fields);
    }

    private Answer asked(String path, String id, Map<String, Object> fields) {
        if (!settings.isConnected()) {
            throw new ExchangeUnavailable("No exchange is connected");
        }
        return exchange.once(id, () -> ask(path, id, fields));
    }

    private Answer ask(String path, String id, Map<String, Object> fields) {
        var json = MangoJson.write(fields);
        var form = new LinkedHashMap<String, String>();
        form.put("vpbx_api_key", settings.key());
        form.put("sign", signature.of(json));
        form.put("json", json);
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(Form.write(form).getBytes(StandardCharsets.UTF_8))
                .exchange((_, response) -> answer(id, response));
    }

    private static Map<String, Object> fields(Command command) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("command_id", command.id());
        fields.put("from", Map.of("extension", command.extension()));
        fields.put("to_number", Numbers.plain(command.customer().e164()));
        fields.put("line_number", Numbers.plain(command.line()));
        return fields;
    }

    /** Errors are its own status 420 with a code, or plain HTTP. */
    private static Answer answer(String id, ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.is2xxSuccessful()) {
            return Answer.TAKEN;
        }
        if (status.is5xxServerError()) {
            throw new ExchangeUnavailable("The exchange answered %d".formatted(status.value()));
        }
        var code = code(response.getBody().readNBytes(ANSWER_MAX));
        LOG.warn("The exchange refused {} by {} {}", id, status.value(), code);
        return new Answer(code);
    }

    private static String code(byte[] body) {
        var digits = new String(body, StandardCharsets.UTF_8).replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 4 ? "unknown" : digits;
    }
}
