package orderdesk.callback.widget.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The contact widget: one script for a shop's pages. What version 1 does to a page stays as it is; what would change
 * that is version 2. A page may ask for it by an integrity hash, so it is open to every origin.
 */
@RestController
@Hidden
class ScriptController {

    /** In this order they are one script, whose names nobody on the page sees. */
    private static final List<String> PARTS =
            List.of("1-words", "2-style", "3-dom", "4-desk", "5-call", "6-chat", "7-widget");

    private static final Duration KEPT = Duration.ofHours(1);
    private static final MediaType JAVASCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final byte[] script;

    ScriptController() {
        this.script = PARTS.stream()
                .map(ScriptController::part)
                .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "\n})();\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping("/widget/v1.js")
    ResponseEntity<byte[]> script() {
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(script);
    }

    private static String part(String name) {
        try (InputStream file = new ClassPathResource("widget/v1/" + name + ".js").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The widget is not whole: " + name, e);
        }
    }
}
