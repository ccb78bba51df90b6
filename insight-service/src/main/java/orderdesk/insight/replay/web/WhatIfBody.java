package orderdesk.insight.replay.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
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
            {"roster": [{"from": "09:00", "to": "21:00", "operators": 3}, {"from": "22:00", "to": "02:00", "operators": 1, "shops": ["tribuna"]}],
             "limitMinutes": 60, "window": {"from": "09:00", "to": "21:00"}}""";

    /**
     * @param to of the next day, where it is no later than from
     * @param shops by their codes, whom each of them serves; all of those asked about, where it is absent
     */
    record RosterPart(
            @Schema(requiredMode = REQUIRED) @JsonFormat(pattern = "HH:mm") @Nullable
            LocalTime from,

            @Schema(requiredMode = REQUIRED) @JsonFormat(pattern = "HH:mm") @Nullable
            LocalTime to,

            @Schema(requiredMode = REQUIRED) int operators,
            @Nullable List<@Nullable String> shops) {}

    /** @param to of the next day, where it is no later than from */
    record TriedWindow(
            @Schema(requiredMode = REQUIRED) @JsonFormat(pattern = "HH:mm") @Nullable
            LocalTime from,

            @Schema(requiredMode = REQUIRED) @JsonFormat(pattern = "HH:mm") @Nullable
            LocalTime to) {}

    /**
     * @param asked the shops that are looked at
     * @throws orderdesk.platform.web.Problem 422 naming what cannot be tried
     */
    Change change(Set<ShopId> asked) {
        var parts = roster == null ? List.<RosterPart>of() : roster;
        var wrong = new Invalid()
                .unless(parts.size() <= PARTS_MAX, "/roster", "too-many", "At most %d.".formatted(PARTS_MAX))
                .unless(
                        limitMinutes == null || limitMinutes >= 1 && limitMinutes <= LIMIT_MAX,
                        "/limitMinutes",
                        "out-of-range",
                        "1 to %d.".formatted(LIMIT_MAX));
        var crews = crews(parts, asked, wrong);
        var tried = window == null ? null : hours(window.from(), window.to());
        wrong.unless(window == null || tried != null, "/window/to", "invalid", "Another time than from.")
                .orElseRefuse();
        return new Change(
                roster == null ? null : crews, limitMinutes == null ? null : Duration.ofMinutes(limitMinutes), tried);
    }

    private static List<Change.Crew> crews(List<RosterPart> parts, Set<ShopId> asked, Invalid wrong) {
        var crews = new ArrayList<Change.Crew>();
        for (var at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            var hours = part == null ? null : hours(part.from(), part.to());
            wrong.unless(hours != null, "/roster/%d/to".formatted(at), "invalid", "Another time than from.");
            if (part != null && hours != null) {
                wrong.unless(
                        part.operators() >= 1 && part.operators() <= OPERATORS_MAX,
                        "/roster/%d/operators".formatted(at),
                        "out-of-range",
                        "1 to %d.".formatted(OPERATORS_MAX));
                var serves = serves(part, asked);
                wrong.unless(
                        serves.isPresent(), "/roster/%d/shops".formatted(at), "unknown", "Of the shops asked about.");
                crews.add(new Change.Crew(hours.from(), hours.until(), part.operators(), serves.orElse(Set.of())));
            }
        }
        return crews;
    }

    /** @return nothing where a shop is none of those */
    private static Optional<Set<ShopId>> serves(RosterPart part, Set<ShopId> asked) {
        var named = Optional.ofNullable(part.shops()).orElse(List.of());
        var known = asked.stream().map(ShopId::value).collect(Collectors.toSet());
        return named.stream().allMatch(shop -> shop != null && known.contains(shop))
                ? Optional.of(
                        named.stream().filter(Objects::nonNull).map(ShopId::new).collect(Collectors.toSet()))
                : Optional.empty();
    }

    /**
     * @return nothing where they are none; an end that is no later than the beginning is the next day's, so that from
     *     midnight to midnight is the whole day
     */
    private static Change.@Nullable Hours hours(@Nullable LocalTime from, @Nullable LocalTime to) {
        return from != null && to != null && (!to.equals(from) || from.equals(LocalTime.MIDNIGHT))
                ? new Change.Hours(from, to)
                : null;
    }
}
