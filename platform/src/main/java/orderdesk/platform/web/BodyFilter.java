package orderdesk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Bounds request bodies and unpacks gzip. Runs behind security: what nobody sent with a token is not even read. An
 * ordinary body is held, so that its hash is known before the controller runs.
 */
final class BodyFilter extends OncePerRequestFilter implements Ordered {

    private final Limit usual;
    private final List<Limit> exceptions;

    private record Limit(PathPattern path, long max, boolean streamed, Duration within) {}

    BodyFilter(WebSettings settings) {
        this.usual = new Limit(
                PathPatternParser.defaultInstance.parse("/**"),
                settings.bodyMax().toBytes(),
                false,
                settings.bodyWithin());
        this.exceptions = settings.bodies().stream()
                .map(body -> new Limit(
                        PathPatternParser.defaultInstance.parse(body.path()),
                        body.max().toBytes(),
                        body.streamed(),
                        body.within()))
                .toList();
    }

    @Override
    public int getOrder() {
        return -50;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limit(request);
        if (request.getContentLengthLong() > limit.max) {
            throw BoundedBody.tooLarge();
        }
        chain.doFilter(hasBody(request) ? withBody(request, limit) : ApiRequest.without(request), response);
    }

    private static HttpServletRequest withBody(HttpServletRequest request, Limit limit) throws IOException {
        var content = new BoundedBody(content(request, limit), limit.max);
        return limit.streamed
                ? ApiRequest.streamed(request, content)
                : ApiRequest.held(request, content.readAllBytes());
    }

    private static InputStream content(HttpServletRequest request, Limit limit) throws IOException {
        var sent = new TimelyBody(request.getInputStream(), limit.within, System::nanoTime);
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return sent;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw new Problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "encoding-unsupported",
                    "A body may be compressed by gzip only.");
        }
        return new Unzipped(new BoundedBody(sent, limit.max));
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private Limit limit(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return exceptions.stream()
                .filter(each -> each.path.matches(path))
                .findFirst()
                .orElse(usual);
    }
}
