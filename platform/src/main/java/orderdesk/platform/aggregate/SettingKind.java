package orderdesk.platform.aggregate;

/** A kind by which a shop is run: who changed it, when, and from what to what, is kept beside it in the same write. */
public interface SettingKind<A, E> extends AggregateKind<A, E> {

    /** What of it people set. */
    Setting setting(A state);
}
