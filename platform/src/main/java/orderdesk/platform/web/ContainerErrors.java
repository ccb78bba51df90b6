package orderdesk.platform.web;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What Tomcat refuses before any of our code sees it, as a malformed request line or header: a problem, too. Tomcat
 * makes it by name, hence public.
 */
public final class ContainerErrors extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            response.getOutputStream().write(json(status).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The caller went away before the problem was written", e);
        }
    }

    private static String json(HttpStatus status) {
        var code = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return """
                {"type":"urn:orderdesk:%1$s","title":"%2$s","status":%3$d,"detail":"The request is not acceptable.",\
                "code":"%1$s","traceId":"none"}""".formatted(code, status.getReasonPhrase(), status.value());
    }
}
