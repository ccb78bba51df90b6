package orderdesk.platform.claim;

/** Nobody else is at work with this person: claim the work instead. */
public class NothingToTakeOver extends RuntimeException {

    public NothingToTakeOver() {
        super("Nobody else is at work with this person: claim it.");
    }
}
