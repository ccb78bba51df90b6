package orderdesk.contracts.shared;

import java.time.LocalDate;
import java.time.LocalTime;

/** An agreed time of delivery, in the customer's own time. */
public record Slot(LocalDate date, LocalTime from, LocalTime to) {

    public Slot {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Slot ends at %s, before it starts at %s".formatted(to, from));
        }
    }
}
