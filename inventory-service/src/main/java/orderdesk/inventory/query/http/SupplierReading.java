package orderdesk.inventory.query.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.stock.SupplyEvent.Why;
import orderdesk.inventory.query.SupplierAnswer;
import orderdesk.inventory.query.domain.Line.Heard;
import orderdesk.inventory.query.domain.Line.Question;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import tools.jackson.core.JacksonException;

/** Reads what suppliers answer, and believes no more of it than it may. */
public final class SupplierReading {

    /** Bytes of an answer. */
    public static final int ANSWER_MAX = 1_000_000;

    private static final int DIGITS_MAX = 6;

    private SupplierReading() {}

    /** What a whole answer says. */
    interface Of {
        Heard of(byte[] answer) throws CallFailed;
    }

    static Heard read(ClassicHttpResponse answer, Of reading) throws IOException {
        var status = answer.getCode();
        if (status == 202) {
            return new Heard.Later();
        }
        if (status == 200 || status == 201) {
            return reading.of(bytes(answer));
        }
        answer.close(); // what it says is not read: it may be endless
        if (status == 429 || status >= 500) {
            throw new CallFailed(Why.UNREACHABLE, false, pause(answer), "HTTP " + status);
        }
        throw new CallFailed(Why.REFUSED, true, Optional.empty(), "HTTP " + status);
    }

    private static byte[] bytes(ClassicHttpResponse answer) throws IOException {
        var entity = answer.getEntity();
        if (entity == null) {
            throw unreadable("no body");
        }
        var bytes = entity.getContent().readNBytes(ANSWER_MAX + 1);
        if (bytes.length > ANSWER_MAX) {
            answer.close(); // the rest of it is not waited for
            throw unreadable("too large");
        }
        return bytes;
    }

    static Heard answered(Question question, byte[] body) throws CallFailed {
        var asked = question.lines().stream().map(Question.Item::sku).collect(Collectors.toSet());
        return parsed(body)
                .supplied(asked, question.currency())
                .<Heard>map(Heard.Answer::new)
                .orElseThrow(() -> unreadable("no answer to what was asked"));
    }

    static Heard taken(byte[] body) throws CallFailed {
        var reference = parsed(body).reference();
        if (reference != null && reference.length() > SupplierAnswer.REFERENCE_MAX) {
            throw unreadable("a reference too long");
        }
        return new Heard.Taken(reference);
    }

    private static SupplierAnswer parsed(byte[] body) throws CallFailed {
        try {
            var parsed = Wire.mapper().readValue(body, SupplierAnswer.class);
            return Objects.requireNonNullElseGet(parsed, () -> new SupplierAnswer(null, null));
        } catch (JacksonException _) {
            throw unreadable("no JSON");
        }
    }

    private static CallFailed unreadable(String what) {
        return new CallFailed(Why.UNREADABLE, true, Optional.empty(), what);
    }

    /** Seconds alone: a date in it is left to the usual pauses. */
    private static Optional<Duration> pause(ClassicHttpResponse answer) {
        var header = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
        var value = header == null ? "" : header.getValue().strip();
        return value.matches("\\d{1,%d}".formatted(DIGITS_MAX))
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                : Optional.empty();
    }
}
