package orderdesk.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A problem as RFC 9457 writes it, with the desk's own members. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String traceId,
        List<Problem.Error> errors) {}
