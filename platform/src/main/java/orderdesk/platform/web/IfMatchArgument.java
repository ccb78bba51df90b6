package orderdesk.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads {@link IfMatch}: one strong tag in quotes. A weak tag, a list and {@code *} are refused, because none of them
 * says what the change is based on.
 */
final class IfMatchArgument implements HandlerMethodArgumentResolver {

    static final String HEADER = "If-Match";

    private static final Pattern STRONG = Pattern.compile("\"([\\x21\\x23-\\x7E]{1,64})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public IfMatch resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var tag = Headers.one(request, HEADER, "if-match");
        return tag.map(IfMatchArgument::strong)
                .orElseThrow(() -> Headers.problem(
                        HttpStatus.PRECONDITION_REQUIRED,
                        HEADER,
                        "if-match-missing",
                        "The ETag of what you read is needed."));
    }

    static IfMatch strong(String header) {
        var tag = STRONG.matcher(header);
        if (!tag.matches()) {
            throw Headers.problem(
                    HttpStatus.BAD_REQUEST, HEADER, "if-match-invalid", "One strong ETag in quotes, as \"v3\".");
        }
        return new IfMatch(tag.group(1));
    }
}
