package orderdesk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import orderdesk.platform.aggregate.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads {@link Once} from {@value #HEADER} and the request. The hash covers the body as unpacked: gzip may differ
 * between two sendings of the same. Of a streamed body it knows nothing.
 */
final class OnceArgument implements HandlerMethodArgumentResolver {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1,255}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Once.class;
    }

    @Override
    public Once resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .orElseThrow();
        return new Once(client(servlet), key(request), hash(servlet));
    }

    private static String key(NativeWebRequest request) {
        var key = Headers.one(request, HEADER, "key")
                .orElseThrow(() -> Headers.problem(HttpStatus.BAD_REQUEST, HEADER, "key-missing", "It is needed."));
        if (!PRINTABLE.matcher(key).matches()) {
            throw Headers.problem(
                    HttpStatus.BAD_REQUEST, HEADER, "key-invalid", "1 to 255 printable ASCII characters.");
        }
        return key;
    }

    private static String client(HttpServletRequest request) {
        var caller = request.getUserPrincipal();
        return caller == null ? "anonymous" : caller.getName();
    }

    private static String hash(HttpServletRequest request) {
        var hash = sha256();
        for (var part :
                new @Nullable String[] {request.getMethod(), request.getRequestURI(), request.getQueryString()}) {
            hash.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
            hash.update((byte) '\n');
        }
        if (request.getAttribute(ApiRequest.HELD) instanceof byte[] body) {
            hash.update(body);
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
