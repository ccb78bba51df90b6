package orderdesk.callback.telephony;

/** A line of another shop, or another operator's extension; nothing was changed. */
public class NumberTaken extends RuntimeException {

    private final String pointer;

    /** @param pointer to the number in the body */
    NumberTaken(String pointer) {
        super("The number is in use already.");
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
