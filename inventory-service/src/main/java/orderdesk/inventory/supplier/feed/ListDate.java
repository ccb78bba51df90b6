package orderdesk.inventory.supplier.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the date of a list: {@code 2026-05-19 00:11}, with seconds or without, in the shop's zone where it has none. */
public final class ListDate {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd['T'][' ']HH:mm[:ss[.SSS]][XXX]");

    private ListDate() {}

    public static Optional<Instant> read(@Nullable String written, ZoneId zone) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(instant(written.strip(), zone));
        } catch (DateTimeException _) {
            return Optional.empty(); // a list without a date that can be read is as of when it came
        }
    }

    private static Instant instant(String written, ZoneId zone) {
        if (written.length() == 10) {
            return LocalDate.parse(written).atStartOfDay(zone).toInstant();
        }
        var read = WRITTEN.parseBest(written, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime exact
                ? exact.toInstant()
                : ((LocalDateTime) read).atZone(zone).toInstant();
    }
}
