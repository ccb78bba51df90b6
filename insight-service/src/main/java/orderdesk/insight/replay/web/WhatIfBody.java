package orderdesk.insight.replay.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
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
        @Nullable List<@Nullable RosterPart> roster,
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
            @Schema(requiredMode = REQUIRED) @JsonFormat(pattern = "HH:mm") @Nullable
            LocalTime from,

            @Schema(requiredMode = REQUIRED) @JsonFormat(pattern = "HH:mm") @Nullable
            LocalTime to,

            @Schema(requiredMode = REQUIRED) int operators) {}

    /** @param to midnight: to the end of the day */
    record TriedWindow(
            @Schema(requiredMode = REQUIRED) @JsonFormat(pattern = "HH:mm") @Nullable
            LocalTime from,

            @Schema(requiredMode = REQUIRED) @JsonFormat(pattern = "HH:mm") @Nullable
            LocalTime to) {}

    /** @throws orderdesk.platform.web.Problem 422 naming what cannot be tried */
    Change change() {
        var parts = roster == null ? List.<RosterPart>of() : roster;
        var crews = new ArrayList<Change.Crew>();
        var wrong = new Invalid()
                .unless(parts.size() <= PARTS_MAX, "/roster", "too-many", "At most %d.".formatted(PARTS_MAX))
                .unless(
                        limitMinutes == null || limitMinutes >= 1 && limitMinutes <= LIMIT_MAX,
                        "/limitMinutes",
                        "out-of-range",
                        "1 to %d.".formatted(LIMIT_MAX));
        for (var at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            var hours = part == null ? null : hours(part.from(), part.to());
            wrong.unless(hours != null, "/roster/%d/to".formatted(at), "invalid", "After from.");
            if (part != null && hours != null) {
                wrong.unless(
                        part.operators() >= 1 && part.operators() <= OPERATORS_MAX,
                        "/roster/%d/operators".formatted(at),
                        "out-of-range",
                        "1 to %d.".formatted(OPERATORS_MAX));
                crews.add(new Change.Crew(hours.from(), hours.until(), part.operators()));
            }
        }
        var tried = window == null ? null : hours(window.from(), window.to());
        wrong.unless(window == null || tried != null, "/window/to", "invalid", "After from.")
                .orElseRefuse();
        return new Change(
                roster == null ? null : crews, limitMinutes == null ? null : Duration.ofMinutes(limitMinutes), tried);
    }

    /** @return nothing where they are none: midnight as the end is the end of the day */
    private static Change.@Nullable Hours hours(@Nullable LocalTime from, @Nullable LocalTime to) {
        return from != null && to != null && (to.equals(LocalTime.MIDNIGHT) || from.isBefore(to))
                ? new Change.Hours(from, to)
                : null;
    }
}
