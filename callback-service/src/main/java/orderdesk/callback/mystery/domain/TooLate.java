package orderdesk.callback.mystery.domain;

/** Whoever tries the desk says so in time; what was counted stays as it is. */
public final class TooLate extends RuntimeException {

    public TooLate() {
        super("A call that came in is marked within a day, and one that is owed before it is settled.");
    }
}
