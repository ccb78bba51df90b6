package orderdesk.platform.aggregate;

/** The state, or an event, is beyond what can be stored and published; nothing was done, and trying again is no use. */
public class AggregateTooLarge extends RuntimeException {

    public AggregateTooLarge(String what) {
        super(what);
    }
}
