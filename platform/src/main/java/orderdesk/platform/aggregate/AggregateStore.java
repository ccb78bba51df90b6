package orderdesk.platform.aggregate;

/** Opens the collections of one service. The Spring shell and the simulator each bring their own. */
public interface AggregateStore {

    /** Opens a kind: creates what is missing in the database, and starts to publish and to watch its deadlines. */
    <A, E> SelectableAggregates<A, E> open(AggregateKind<A, E> kind);
}
