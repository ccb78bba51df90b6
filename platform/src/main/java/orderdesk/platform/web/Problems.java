package orderdesk.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import orderdesk.platform.observe.Correlation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problems, the same from controllers, filters, security and the container, and one log line for each.
 *
 * <p>Guarantees: nothing of an exception but what a {@link Problem} says reaches the caller; the log line holds no
 * query, header or body.
 */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ProblemTexts texts = new ProblemTexts();

    /** Writes what is thrown behind it; within another of its kind it steps aside. */
    public Filter filter() {
        return new ProblemFilter(this);
    }

    /**
     * Does nothing but log where the answer is already on its way, as in a stream of events, or where whoever asked
     * has hung up: that is nobody's failure.
     */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown) {
        if (thrown instanceof AsyncRequestNotUsableException) {
            LOG.info("{} {} hung up", request.getMethod(), request.getRequestURI());
            return;
        }
        var answer = Answer.to(thrown);
        log(request, answer.problem(), thrown);
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        answer.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setStatus(answer.problem().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        send(response, JSON.writeValueAsBytes(body(request, answer.problem())));
    }

    ProblemBody logged(HttpServletRequest request, Problem problem) {
        log(request, problem, problem);
        return body(request, problem);
    }

    private ProblemBody body(HttpServletRequest request, Problem problem) {
        var language = language(request);
        return new ProblemBody(
                "urn:orderdesk:" + problem.code(),
                texts.title(problem.status(), language),
                problem.status().value(),
                texts.detail(problem, language),
                problem.code(),
                Correlation.traceOf(request),
                problem.errors().stream()
                        .map(error -> texts.error(error, language))
                        .toList());
    }

    static String seconds(Duration time) {
        return String.valueOf(Math.max(1, time.plusMillis(999).toSeconds()));
    }

    private static Locale language(HttpServletRequest request) {
        List<Locale> wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales());
        return wanted.stream()
                .map(locale -> Locale.of(locale.getLanguage()))
                .filter(ProblemTexts.LANGUAGES::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static void send(HttpServletResponse response, byte[] json) {
        try {
            response.setContentLength(json.length);
            response.getOutputStream().write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("The caller went away before the problem was written", e);
        }
    }

    private static void log(HttpServletRequest request, Problem problem, Throwable thrown) {
        var status = problem.status().value();
        if (problem.status().is5xxServerError() && problem.retryAfter().isEmpty()) {
            LOG.error("{} {} {} {}", request.getMethod(), request.getRequestURI(), status, problem.code(), thrown);
        } else {
            LOG.info("{} {} {} {}", request.getMethod(), request.getRequestURI(), status, problem.code());
        }
    }
}
