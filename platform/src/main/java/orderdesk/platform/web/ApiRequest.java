package orderdesk.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is bounded and unpacked, so that the headers about its packing are gone; and a read without
 * the conditions of caches, because an ETag of the desk is for {@code If-Match} only and never answered with 304.
 */
final class ApiRequest extends HttpServletRequestWrapper {

    static final String HELD = ApiRequest.class.getName() + ".body";

    private static final Set<String> PACKING = Set.of("content-encoding", "content-length", "transfer-encoding");
    private static final Set<String> CACHES = Set.of("if-none-match", "if-modified-since");

    private final Set<String> hidden;
    private final @Nullable InputStream body;
    private final long length;
    private final @Nullable Map<String, String[]> parameters;

    private ApiRequest(
            HttpServletRequest request,
            Set<String> hidden,
            @Nullable InputStream body,
            long length,
            @Nullable Map<String, String[]> parameters) {
        super(request);
        this.parameters = parameters;
        this.hidden = hidden;
        this.body = body;
        this.length = length;
    }

    static HttpServletRequest without(HttpServletRequest request) {
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads ? new ApiRequest(request, CACHES, null, request.getContentLengthLong(), null) : request;
    }

    static HttpServletRequest held(HttpServletRequest request, byte[] body) {
        request.setAttribute(HELD, body);
        var parameters = FormFields.with(request, body);
        return new ApiRequest(request, PACKING, new ByteArrayInputStream(body), body.length, parameters);
    }

    static HttpServletRequest streamed(HttpServletRequest request, InputStream body) {
        return new ApiRequest(request, PACKING, body, -1, null);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Content(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters == null ? super.getParameterMap() : Collections.unmodifiableMap(parameters);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public int getContentLength() {
        return (int) Math.min(length, Integer.MAX_VALUE);
    }

    @Override
    public long getContentLengthLong() {
        return length;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isHidden(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isHidden(name))
                .toList());
    }

    @Override
    public long getDateHeader(String name) {
        return isHidden(name) ? -1 : super.getDateHeader(name);
    }

    private boolean isHidden(String name) {
        return hidden.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Read in the blocking way only, as everything here is. */
    private static final class Content extends ServletInputStream {

        private final InputStream in;
        private boolean finished;

        Content(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var read = in.read();
            finished = read < 0;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = in.read(into, offset, length);
            finished = read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Bodies are read blockingly");
        }
    }
}
