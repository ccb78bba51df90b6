package orderdesk.platform.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Limit}; 400 where it is no number or out of bounds. */
final class LimitArgument implements HandlerMethodArgumentResolver {

    static final String PARAMETER = "limit";

    private static final Pattern FROM_1_TO_100 = Pattern.compile("[1-9]\\d?|100");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Limit.class;
    }

    @Override
    public Limit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var wanted = request.getParameter(PARAMETER);
        if (wanted == null) {
            return new Limit(Limit.DEFAULT);
        }
        if (!FROM_1_TO_100.matcher(wanted).matches()) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "limit-invalid",
                    "limit is a whole number from 1 to 100.",
                    List.of(new Problem.Error(PARAMETER, "limit-invalid", "1 to 100.")));
        }
        return new Limit(Integer.parseInt(wanted));
    }
}
