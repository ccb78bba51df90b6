package orderdesk.callback.telephony.dialplan;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import orderdesk.callback.routing.domain.Content;
import orderdesk.callback.telephony.Checked;
import orderdesk.callback.telephony.Form;
import orderdesk.callback.telephony.Numbers;
import orderdesk.callback.telephony.RingRoutes;
import orderdesk.callback.telephony.RingRoutes.Ringing;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Asked for each call that comes: where does it go (R059, R062, R067). A form in, a form out, so that Asterisk reads it
 * with {@code CURLOPT(hashcompat)=yes} and {@code HASH(route)=${CURL(…)}}; lists have commas between.
 */
@RestController
@EnableConfigurationProperties(DialplanSettings.class)
@Hidden
class RouteController {

    private final DialplanSettings settings;
    private final RingRoutes routes;

    RouteController(DialplanSettings settings, RingRoutes routes) {
        this.settings = settings;
        this.routes = routes;
    }

    /** {@code line}, and {@code topic} where a menu asked for it. */
    @PostMapping(
            path = "/v1/telephony/dialplan/route",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_PLAIN_VALUE)
    String route(
            HttpServletRequest request,
            @RequestHeader(name = "Authorization", required = false) @Nullable String credentials)
            throws IOException {
        requireKnown(credentials == null ? "" : credentials);
        var form = Form.of(request);
        var line = Numbers.line(form.field("line").orElse(null)).orElseThrow(() -> Checked.refused("line"));
        return routes.of(line, topic(form)).map(RouteController::text).orElseThrow(Problem::notFound);
    }

    private static @Nullable CallTopic topic(Form form) {
        var named = form.field("topic").filter(text -> !text.isBlank());
        return named.map(text -> Arrays.stream(CallTopic.values())
                        .filter(topic -> topic.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Checked.refused("topic")))
                .orElse(null);
    }

    private static String text(Ringing ringing) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("does", ringing.does().name());
        Optional.ofNullable(ringing.group()).ifPresent(group -> fields.put("group", group));
        list(fields, "extensions", ringing.extensions());
        list(fields, "overflow", ringing.overflow());
        if (ringing.afterSeconds() > 0) {
            fields.put("after", String.valueOf(ringing.afterSeconds()));
        }
        list(fields, "hears", ringing.hears().stream().map(Content::source).toList());
        Optional.ofNullable(ringing.then()).ifPresent(then -> fields.put("then", then.name()));
        return Form.write(fields);
    }

    private static void list(LinkedHashMap<String, String> fields, String name, List<String> values) {
        if (!values.isEmpty()) {
            fields.put(name, String.join(",", values));
        }
    }

    /** Takes the same time whatever is wrong. */
    private void requireKnown(String credentials) {
        if (!settings.isConnected()) {
            throw Problem.notFound();
        }
        var pair = (settings.user() + ":" + settings.secret()).getBytes(StandardCharsets.UTF_8);
        var wanted = "Basic " + Base64.getEncoder().encodeToString(pair);
        if (!MessageDigest.isEqual(
                wanted.getBytes(StandardCharsets.US_ASCII), credentials.getBytes(StandardCharsets.UTF_8))) {
            throw new Problem(HttpStatus.FORBIDDEN, "credentials-invalid", "User or secret do not fit.");
        }
    }
}
