package orderdesk.platform.web;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Broken Bean Validation constraints, each with a JSON pointer: of a body 422, of parameters alone 400. */
final class Violations {

    private Violations() {}

    static Problem of(MethodArgumentNotValidException invalid) {
        return body(invalid.getAllErrors().stream().map(Violations::error).toList());
    }

    static Problem of(ConstraintViolationException invalid) {
        return body(invalid.getConstraintViolations().stream()
                .map(each -> new Problem.Error(
                        pointer(each.getPropertyPath().toString()),
                        code(each.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName()),
                        each.getMessage()))
                .toList());
    }

    static Problem of(HandlerMethodValidationException invalid) {
        var errors = invalid.getParameterValidationResults().stream()
                .flatMap(Violations::errors)
                .toList();
        var inBody = invalid.getParameterValidationResults().stream().anyMatch(ParameterErrors.class::isInstance);
        return inBody
                ? body(errors)
                : new Problem(HttpStatus.BAD_REQUEST, "parameter-invalid", "A parameter is not acceptable.", errors);
    }

    private static Problem body(List<Problem.Error> errors) {
        return Problem.unprocessable("invalid", "What was sent is not acceptable; see errors.", errors);
    }

    private static Stream<Problem.Error> errors(ParameterValidationResult result) {
        if (result instanceof ParameterErrors body) {
            return body.getAllErrors().stream().map(Violations::error);
        }
        var name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(each -> new Problem.Error(name, code(lastCode(each)), said(each.getDefaultMessage())));
    }

    private static Problem.Error error(ObjectError error) {
        var pointer = error instanceof FieldError field ? pointer(field.getField()) : "";
        return new Problem.Error(pointer, code(lastCode(error)), said(error.getDefaultMessage()));
    }

    /** {@code lines[0].quantity} is {@code /lines/0/quantity}. */
    private static String pointer(String path) {
        return "/" + path.replace("].", "/").replace("]", "").replace('[', '/').replace('.', '/');
    }

    private static @Nullable String lastCode(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    }

    /** {@code NotBlank} is {@code not-blank}. */
    private static String code(@Nullable String constraint) {
        return constraint == null
                ? "invalid"
                : constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    private static String said(@Nullable String message) {
        return message == null ? "Not acceptable." : message;
    }
}
