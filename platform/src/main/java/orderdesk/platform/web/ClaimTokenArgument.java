package orderdesk.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link ClaimToken}. */
final class ClaimTokenArgument implements HandlerMethodArgumentResolver {

    static final String HEADER = "Claim-Token";

    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ClaimToken.class;
    }

    @Override
    public ClaimToken resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var token = Headers.one(request, HEADER, "claim-token")
                .orElseThrow(() -> Headers.problem(
                        HttpStatus.PRECONDITION_REQUIRED, HEADER, "claim-token-missing", "It is needed."));
        if (!WHOLE.matcher(token).matches()) {
            throw Headers.problem(
                    HttpStatus.BAD_REQUEST, HEADER, "claim-token-invalid", "A whole number, as claiming answered it.");
        }
        return new ClaimToken(Long.parseLong(token));
    }
}
