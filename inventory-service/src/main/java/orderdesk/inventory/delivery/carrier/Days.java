package orderdesk.inventory.delivery.carrier;

import java.time.DayOfWeek;

/** Days of the week as carriers number them: Monday is 1, Sunday 7. */
final class Days {

    private Days() {}

    static DayOfWeek of(double number) {
        if (number != Math.rint(number) || number < 1 || number > 7) {
            throw new Unusable("no day of the week: " + number);
        }
        return DayOfWeek.of((int) number);
    }
}
