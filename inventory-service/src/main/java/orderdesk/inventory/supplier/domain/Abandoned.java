package orderdesk.inventory.supplier.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A list that was begun and will never be let in; remembered while a reader taken for dead may still write of it. */
public record Abandoned(long number, Instant at) {

    /** How long what an abandoned list wrote late may still appear. */
    public static final Duration REMEMBERED = Duration.ofDays(1);

    /** More lists than a supplier can send in that time, one every fifteen minutes (R094), with room to repeat. */
    static final int MOST = 500;

    static List<Abandoned> and(List<Abandoned> before, long number, Instant now) {
        return Stream.concat(before.stream(), Stream.of(new Abandoned(number, now)))
                .toList();
    }

    /** Those that may still write; to be asked only when everything that any of them left was removed. */
    static List<Abandoned> needed(List<Abandoned> all, Instant now) {
        return all.stream()
                .skip(Math.max(0, all.size() - MOST))
                .filter(left -> !left.at().plus(REMEMBERED).isBefore(now))
                .toList();
    }
}
