package orderdesk.insight.replay.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import orderdesk.insight.replay.domain.Change;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What is tried out; what is absent stays as it was.
 *
 * @param roster who works on every day instead of whoever was there
 * @param limitMinutes of open time until an order's first call
 * @param window in which customers may be called on every day
 */
record WhatIfBody(
        @Nullable List<RosterPart> roster,
        @Nullable Integer limitMinutes,
        @Nullable TriedWindow window) {

    static final int PARTS_MAX = 20;
    static final int OPERATORS_MAX = 100;
    static final int LIMIT_MAX = 1_440;

    static final String EXAMPLE = """
            {"roster": [{"from": "09:00", "to": "21:00", "operators": 3}, {"from": "11:00", "to": "15:00", "operators": 2}],
             "limitMinutes": 60, "window": {"from": "09:00", "to": "21:00"}}""";

    /** @param to midnight: to the end of the day */
    record RosterPart(
            @JsonFormat(pattern = "HH:mm") LocalTime from,
            @JsonFormat(pattern = "HH:mm") LocalTime to,
            int operators) {}

    /** @param to midnight: to the end of the day */
    record TriedWindow(
            @JsonFormat(pattern = "HH:mm") LocalTime from,
            @JsonFormat(pattern = "HH:mm") LocalTime to) {}

    /** @throws orderdesk.platform.web.Problem 422 naming what cannot be tried */
    Change change() {
        var parts = Optional.ofNullable(roster).orElse(List.of());
        var wrong = new Invalid()
                .unless(parts.size() <= PARTS_MAX, "/roster", "too-many", "At most %d.".formatted(PARTS_MAX))
                .unless(
                        limitMinutes == null || limitMinutes >= 1 && limitMinutes <= LIMIT_MAX,
                        "/limitMinutes",
                        "out-of-range",
                        "1 to %d.".formatted(LIMIT_MAX));
        for (var at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            wrong.unless(isTime(part.from(), part.to()), "/roster/%d/to".formatted(at), "invalid", "After from.")
                    .unless(
                            part.operators() >= 1 && part.operators() <= OPERATORS_MAX,
                            "/roster/%d/operators".formatted(at),
                            "out-of-range",
                            "1 to %d.".formatted(OPERATORS_MAX));
        }
        wrong.unless(window == null || isTime(window.from(), window.to()), "/window/to", "invalid", "After from.")
                .orElseRefuse();
        return new Change(
                roster == null
                        ? null
                        : parts.stream()
                                .map(part -> new Change.Crew(part.from(), part.to(), part.operators()))
                                .toList(),
                limitMinutes == null ? null : Duration.ofMinutes(limitMinutes),
                window == null ? null : new Change.Hours(window.from(), window.to()));
    }

    private static boolean isTime(LocalTime from, LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) || from.isBefore(to);
    }
}
