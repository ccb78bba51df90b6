package orderdesk.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query that an operation does not know, as a misspelt filter that would otherwise show everything; one that
 * names a parameter twice; and texts that no parameter has: longer than {@value #LENGTH_MAX} characters, control
 * characters, halves of surrogate pairs. Only our own controllers are held to it.
 */
final class KnownParameters implements HandlerInterceptor {

    static final int LENGTH_MAX = 1_000;

    /** Read by the platform, whether or not an operation does. */
    private static final String SHOP = "shop";

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && request.getDispatcherType() == DispatcherType.REQUEST
                && request.getQueryString() != null
                && method.getBeanType().getName().startsWith("orderdesk.")) {
            var names = known.computeIfAbsent(method, KnownParameters::names);
            request.getParameterMap().forEach((name, values) -> check(names, name, values));
        }
        return true;
    }

    private static Set<String> names(HandlerMethod method) {
        var names = new HashSet<String>();
        names.add(SHOP);
        for (var parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == Limit.class) {
                names.add(LimitArgument.PARAMETER);
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(name(parameter));
            } else if (parameter.getParameterType().isAnnotationPresent(ParameterObject.class)) {
                names.addAll(components(parameter.getParameterType()));
            }
        }
        return names;
    }

    /** A record that stands for several parameters, each by its name. */
    private static List<String> components(Class<?> several) {
        return Arrays.stream(several.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static String name(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.name().isEmpty()
                ? String.valueOf(parameter.getParameter().getName())
                : annotation.name();
    }

    private static void check(Set<String> names, String name, String[] values) {
        if (!names.contains(name)) {
            throw refused(name, "unknown-parameter", "There is no such parameter here.");
        }
        if (values.length > 1) {
            throw refused(name, "duplicate", "It came several times.");
        }
        if (Arrays.stream(values).anyMatch(value -> value.length() > LENGTH_MAX)) {
            throw refused(name, "too-large", "At most %d characters.".formatted(LENGTH_MAX));
        }
        if (Arrays.stream(values).anyMatch(CheckedText::isForbidden)) {
            throw refused(name, "text-invalid", "Control characters and halves of characters are not acceptable.");
        }
    }

    /** A name that is not ours is not repeated whole: it may be anything. */
    private static Problem refused(String name, String code, String detail) {
        var shown = CheckedText.isForbidden(name) || name.length() > 50 ? "" : name;
        return new Problem(
                        HttpStatus.BAD_REQUEST,
                        "parameter-invalid",
                        "The parameter %s is not acceptable.".formatted(shown),
                        List.of(new Problem.Error(shown, code, detail)))
                .arguments(shown);
    }
}
