package orderdesk.local.issuer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where the demo's people sign in: by a click on their name, or as anywhere else. */
@RestController
class LoginPage {

    private static final String PERSON =
            "<button name=\"username\" value=\"%s\"><b>%s</b><span>%s &middot; %s</span></button>";

    private final Parties parties;
    private final IssuerSettings settings;

    LoginPage(Parties parties, IssuerSettings settings) {
        this.parties = parties;
        this.settings = settings;
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    String page(@RequestParam(required = false) @Nullable String error, CsrfToken csrf, HttpServletResponse response)
            throws IOException {
        // No form-action: what follows the form leads on to the console, which is another origin.
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        return new ClassPathResource("login.html")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("{{people}}", people())
                .replace("{{error}}", error == null ? "" : "<p role=\"alert\">Имя или пароль не подходят.</p>")
                .replace("{{csrf.name}}", HtmlUtils.htmlEscape(csrf.getParameterName()))
                .replace("{{csrf.token}}", HtmlUtils.htmlEscape(csrf.getToken()))
                .replace("{{secret}}", HtmlUtils.htmlEscape(settings.secret()));
    }

    private String people() {
        return parties.people().stream()
                .map(person -> PERSON.formatted(
                        HtmlUtils.htmlEscape(person.id()),
                        HtmlUtils.htmlEscape(person.name()),
                        HtmlUtils.htmlEscape(String.join(", ", person.roles())),
                        HtmlUtils.htmlEscape(String.join(", ", person.shops()))))
                .collect(Collectors.joining("\n"));
    }
}
