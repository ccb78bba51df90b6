package orderdesk.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Precondition}: {@code If-None-Match: *}, or one strong tag in {@code If-Match}, or neither. */
final class PreconditionArgument implements HandlerMethodArgumentResolver {

    static final String CREATES = "If-None-Match";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Precondition.class;
    }

    @Override
    public Precondition resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var creates = Headers.one(request, CREATES, "if-none-match");
        if (creates.filter(value -> !value.strip().equals("*")).isPresent()) {
            throw Headers.problem(HttpStatus.BAD_REQUEST, CREATES, "if-none-match-invalid", "* or nothing.");
        }
        var based = Headers.one(request, IfMatchArgument.HEADER, "if-match").map(IfMatchArgument::strong);
        return new Precondition(based.orElse(null), creates.isPresent());
    }
}
