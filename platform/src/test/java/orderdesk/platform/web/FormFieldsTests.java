package orderdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** A form is read though its body was held before the container could read it. */
class FormFieldsTests {

    static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void fieldsOfAFormAreParametersBesideThoseOfItsAddress() {
        var read = held(FORM + ";charset=UTF-8", "number=10+427&note=%D0%B4%D0%B0%26&mark&mark=2&page=7");

        assertThat(read.getParameter("number")).isEqualTo("10 427");
        assertThat(read.getParameter("note")).isEqualTo("да&");
        assertThat(read.getParameterValues("mark")).containsExactly("", "2");
        assertThat(read.getParameter("page")).isEqualTo("7");
        assertThat(read.getParameter("limit")).isEqualTo("3");
        assertThat(read.getParameter("nothing")).isNull();
        assertThat(Collections.list(read.getParameterNames()))
                .containsExactlyInAnyOrder("number", "note", "mark", "page", "limit");
    }

    @Test
    void whatIsNoFormHasNoFields() {
        assertThat(held("application/json", "number=1").getParameter("number")).isNull();
        assertThat(held("nonsense", "number=1").getParameter("number")).isNull();
        assertThat(held(null, "number=1").getParameter("number")).isNull();
        assertThat(held(FORM, "").getParameterMap()).containsOnlyKeys("limit", "page");
    }

    @Test
    void formHas200FieldsAtMost() {
        assertThat(held(FORM, fields(FormFields.FIELDS_MAX)).getParameter("f1")).isEqualTo("1");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> held(FORM, fields(FormFields.FIELDS_MAX + 1)));
    }

    @Test
    void percentSignThatIsNoneIsRefused() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> held(FORM, "number=100%"));
    }

    private static String fields(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(no -> "f%d=%d".formatted(no, no))
                .collect(Collectors.joining("&"));
    }

    private static HttpServletRequest held(@Nullable String type, String body) {
        var request = new MockHttpServletRequest("POST", "/form");
        request.setContentType(type);
        request.addParameter("limit", "3");
        request.addParameter("page", "1");
        return ApiRequest.held(request, body.getBytes(StandardCharsets.UTF_8));
    }
}
