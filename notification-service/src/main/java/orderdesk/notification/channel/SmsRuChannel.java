package orderdesk.notification.channel;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.notification.MessageId;
import orderdesk.notification.channel.SmsSettings.Gateway;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Hands messages to an SMS gateway by HTTP, as sms.ru documents it: one answer for the request, and one for each number
 * in it, which alone says whether the message was taken. There is no idempotency key: without an answer nobody knows.
 */
final class SmsRuChannel implements Channel {

    /** Messages that are asked about at once. */
    static final int ASKED_MAX = 100;

    private static final int TAKEN = 100;

    /** Its status of what has arrived. */
    static final int DELIVERED = 103;

    /** Too late, deleted, failed in the telephone, failed, refused, no way to it: none of these will arrive. */
    private static final Set<Integer> UNDELIVERED = Set.of(104, 105, 106, 107, 108, 150);

    /** No number, no text, no such sender, too long, no way to it, on the stop list. */
    private static final Set<Integer> FOR_GOOD = Set.of(202, 203, 204, 205, 207, 209);

    /** Nothing is wrong with the message: key, money, or the gateway itself. */
    private static final Set<Integer> AWAY = Set.of(200, 201, 220, 300, 301, 302);

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Gateway gateway;
    private final RestClient http;

    SmsRuChannel(Gateway gateway) {
        this.gateway = gateway;
        var client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(ANSWER);
        this.http = RestClient.builder()
                .baseUrl(gateway.url().toString())
                .requestFactory(requests)
                .build();
    }

    @Override
    public Outcome send(MessageId id, Letter letter) {
        var segments = Segments.of(letter.text()).count();
        if (segments > Segments.SEGMENTS_MAX) {
            return new Outcome.Refused(true, "It has %d segments".formatted(segments));
        }
        var number = letter.to().substring(1);
        var form = form();
        form.add("to", number);
        form.add("msg", letter.text());
        form.add("from", letter.from());
        try {
            return outcome(Optional.ofNullable(ask("/sms/send", form)), number);
        } catch (HttpClientErrorException refused) {
            return new Outcome.Refused(false, "The SMS gateway refused: " + refused.getStatusCode());
        } catch (RestClientException e) {
            return failed(e);
        }
    }

    /** Final statuses of these by their names; those of which nothing is said, or nothing yet, are left out. */
    Map<String, Integer> reported(List<String> references) {
        var form = form();
        form.add("sms_id", String.join(",", references));
        var answer = Optional.ofNullable(ask("/sms/status", form));
        return references.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), reference -> status(answer, reference)))
                .entrySet()
                .stream()
                .filter(its -> its.getValue() == DELIVERED || UNDELIVERED.contains(its.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static int status(Optional<JsonNode> answer, String reference) {
        return answer.map(all -> all.path("sms").path(reference))
                .map(SmsRuChannel::code)
                .orElse(0);
    }

    private MultiValueMap<String, String> form() {
        return new LinkedMultiValueMap<>(Map.of("api_id", List.of(gateway.apiId()), "json", List.of("1")));
    }

    private @Nullable JsonNode ask(String path, MultiValueMap<String, String> form) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class);
    }

    private static Outcome outcome(Optional<JsonNode> answer, String number) {
        var whole = answer.map(SmsRuChannel::code).orElse(0);
        if (whole == 0) {
            return new Outcome.Unanswered("The SMS gateway's answer cannot be read");
        }
        if (whole != TAKEN) {
            return refused(whole);
        }
        var its = answer.map(all -> all.path("sms").path(number)).filter(JsonNode::isObject);
        var own = its.map(SmsRuChannel::code).orElse(0);
        return switch (own) {
            case 0 -> new Outcome.Unanswered("The SMS gateway said nothing of this number");
            case TAKEN ->
                new Outcome.Taken(
                        its.map(one -> one.path("sms_id").asString("")).orElse(""));
            default -> refused(own);
        };
    }

    private static int code(JsonNode answer) {
        return answer.path("status_code").asInt(0);
    }

    private static Outcome refused(int code) {
        return AWAY.contains(code)
                ? new Outcome.Away("The SMS gateway does not serve us: " + code)
                : new Outcome.Refused(FOR_GOOD.contains(code), "The SMS gateway refused: " + code);
    }

    /** The kind of failure alone: what a client says may quote the request. */
    private static Outcome failed(RestClientException e) {
        var cause = e.getCause();
        var unheard = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return unheard
                ? new Outcome.Away("The SMS gateway cannot be spoken to")
                : new Outcome.Unanswered(
                        "The SMS gateway did not answer: " + e.getClass().getSimpleName());
    }
}
