package orderdesk.platform.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where a body stopped being readable and why, never with the reader's own words about our classes. */
final class UnreadableBody {

    private static final String DUPLICATE = "Duplicate Object property";

    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException json
                ? bad(error(json))
                : bad(new Problem.Error("", "missing", "A JSON body is needed."));
    }

    static Problem bad(Problem.Error... errors) {
        return new Problem(HttpStatus.BAD_REQUEST, "body-unreadable", "The body cannot be read.", List.of(errors));
    }

    private static Problem.Error error(JacksonException json) {
        return switch (json) {
            case UnrecognizedPropertyException unknown -> of(unknown, "unknown-field", "There is no such field.");
            case InvalidNullException nothing -> of(nothing, "missing", "It is needed.");
            case ValueInstantiationException refused -> of(refused, "invalid-value", reason(refused));
            case MismatchedInputException more
            when said(more).startsWith("Trailing token") ->
                at(more, "malformed", "Something follows the value" + line(more));
            case MismatchedInputException mismatch when isMissing(mismatch) -> of(mismatch, "missing", "It is needed.");
            case MismatchedInputException mismatch -> of(mismatch, "wrong-type", "Expected: " + wanted(mismatch) + ".");
            case DatabindException other -> of(other, "invalid-value", "Not acceptable.");
            case StreamConstraintsException limit -> at(limit, "too-large", "Too deep, too long or too many.");
            case InputCoercionException beyond ->
                at(beyond, "wrong-type", "Expected: " + JsonNames.of(long.class) + ".");
            case UnexpectedEndOfInputException end -> at(end, "malformed", "It ends too early" + line(end));
            case StreamReadException text
            when said(text).startsWith(DUPLICATE) -> at(text, "duplicate-field", "It is there twice.");
            case StreamReadException text -> at(text, "malformed", "This is not JSON" + line(text));
            default -> new Problem.Error("", "malformed", "This is not JSON.");
        };
    }

    private static boolean isMissing(MismatchedInputException mismatch) {
        var said = said(mismatch);
        return said.startsWith("Missing required creator property")
                || said.startsWith("Cannot map `null` into type")
                || said.startsWith("No content to map");
    }

    /** Our own value records say in their exceptions what they refuse; other exceptions stay here. */
    private static String reason(ValueInstantiationException refused) {
        return refused.getCause() instanceof IllegalArgumentException own ? said(own) : "Not acceptable.";
    }

    private static Problem.Error of(DatabindException exception, String code, String detail) {
        return new Problem.Error(pointer(exception), code, detail);
    }

    private static Problem.Error at(JacksonException exception, String code, String detail) {
        var pointer = exception.processor() instanceof JsonParser parser
                ? parser.streamReadContext().pathAsPointer().toString()
                : pointer(exception);
        return new Problem.Error(pointer, code, detail);
    }

    private static String pointer(JacksonException exception) {
        return exception.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .map(UnreadableBody::escaped)
                .collect(Collectors.joining());
    }

    static String escaped(String name) {
        return JsonPointer.empty().appendProperty(name).toString();
    }

    private static String line(JacksonException exception) {
        var location = exception.getLocation();
        return location == null
                ? "."
                : " (line %d, column %d).".formatted(location.getLineNr(), location.getColumnNr());
    }

    /** As JSON calls it. */
    private static String wanted(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == null) {
            return "such value";
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants()).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" or "));
        }
        return JsonNames.of(type);
    }

    private static String said(@Nullable Throwable thrown) {
        return thrown == null ? "" : String.valueOf(thrown.getMessage());
    }
}
