package orderdesk.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Shows the mailbox: {@code /} to people, {@code /messages?to=} to programs. Read only, on this machine only. */
public final class MailPage implements AutoCloseable {

    private static final int STOP_SECONDS = 0;

    private final Mailbox mailbox;
    private final String title;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private MailPage(Mailbox mailbox, String title, HttpServer server) {
        this.mailbox = mailbox;
        this.title = title;
        this.server = server;
    }

    public static MailPage open(Mailbox mailbox, String title, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var page = new MailPage(mailbox, title, server);
        server.setExecutor(page.threads);
        server.createContext("/messages", page::messages);
        server.createContext("/", page::page);
        server.start();
        return page;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void messages(HttpExchange exchange) throws IOException {
        var to = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                .build()
                .getQueryParams()
                .getFirst("to");
        var found = mailbox.to(to == null ? "" : URLDecoder.decode(to, StandardCharsets.UTF_8));
        answer(exchange, "application/json", JsonMapper.shared().writeValueAsString(found));
    }

    private void page(HttpExchange exchange) throws IOException {
        var mails = mailbox.to("").stream().map(MailPage::html).collect(Collectors.joining());
        answer(exchange, "text/html; charset=utf-8", """
                <!doctype html><html lang="ru"><meta charset="utf-8"><title>%1$s</title>
                <style>body{font:15px/1.45 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}
                article{border-top:1px solid #ccc;padding:1em 0}pre{white-space:pre-wrap;font:inherit}</style>
                <h1>%1$s</h1>%2$s""".formatted(
                        title, mails.isEmpty() ? "<p>Пока ничего.</p>" : mails));
    }

    /** What a customer or a shop wrote is text here, never markup. */
    private static String html(Mail mail) {
        return "<article><h2>%s</h2><p>%s → %s, %s</p><pre>%s</pre></article>"
                .formatted(
                        HtmlUtils.htmlEscape(mail.subject()),
                        HtmlUtils.htmlEscape(mail.from()),
                        HtmlUtils.htmlEscape(mail.to()),
                        mail.at(),
                        HtmlUtils.htmlEscape(mail.text()));
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(STOP_SECONDS);
        threads.close();
    }
}
