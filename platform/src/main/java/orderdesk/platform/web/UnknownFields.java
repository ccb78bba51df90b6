package orderdesk.platform.web;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Gathers the unknown fields of a body, up to {@value #NAMED_MAX}, so that its sender learns of all at once. */
final class UnknownFields extends DeserializationProblemHandler {

    private static final int NAMED_MAX = 20;
    private static final String ATTRIBUTE = UnknownFields.class.getName();

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        var known = found();
        if (known == null || known.size() >= NAMED_MAX) {
            return false; // refused at once, by Jackson
        }
        known.add(new Problem.Error(pointer(context, parser, name), "unknown-field", "There is no such field."));
        parser.skipChildren();
        return true;
    }

    /** Of records Jackson tells at their end, from a buffer whose own path is not to be relied on. */
    private static String pointer(DeserializationContext context, JsonParser parser, String name) {
        var body = context.getParser();
        var path = body.streamReadContext().pathAsPointer();
        return (body == parser ? path : path.appendProperty(name)).toString();
    }

    @SuppressWarnings("unchecked") // written below only
    private static @Nullable List<Problem.Error> found() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return null;
        }
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) == null) {
            request.setAttribute(ATTRIBUTE, new ArrayList<Problem.Error>(), RequestAttributes.SCOPE_REQUEST);
        }
        return (List<Problem.Error>) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    /** Refuses a body in which there were any. */
    @ControllerAdvice
    static final class Refused extends RequestBodyAdviceAdapter {

        @Override
        public boolean supports(
                MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
            return true;
        }

        @Override
        public Object afterBodyRead(
                Object body,
                HttpInputMessage message,
                MethodParameter parameter,
                Type type,
                Class<? extends HttpMessageConverter<?>> converter) {
            var unknown = found();
            if (unknown != null && !unknown.isEmpty()) {
                throw UnreadableBody.bad(unknown.toArray(Problem.Error[]::new));
            }
            return body;
        }
    }
}
