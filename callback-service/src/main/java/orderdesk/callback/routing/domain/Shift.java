package orderdesk.callback.routing.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import orderdesk.contracts.shared.OperatorId;

/**
 * When somebody is to work (R063), on the shop's clock.
 *
 * @param from inclusive
 * @param to exclusive; midnight: to the end of the day. A shift over midnight is two
 */
public record Shift(OperatorId operator, LocalDate date, LocalTime from, LocalTime to) {

    /** @return whether he works all of that time */
    boolean covers(LocalDateTime start, Duration length) {
        var begins = date.atTime(from);
        return !start.isBefore(begins) && !start.plus(length).isAfter(ends());
    }

    boolean covers(LocalDateTime at) {
        return !at.isBefore(date.atTime(from)) && at.isBefore(ends());
    }

    private LocalDateTime ends() {
        return to.equals(LocalTime.MIDNIGHT) ? date.plusDays(1).atStartOfDay() : date.atTime(to);
    }
}
