package orderdesk.platform.aggregate.protocol;

import orderdesk.platform.aggregate.Done;

/** Something to decide on an aggregate, perhaps several times; refuses by throwing. */
interface Command<A, E> {

    Done<A, E> on(Draft<A, E> draft);

    /** There is hardly ever such an aggregate yet: try to insert before anything is read. */
    default boolean makes() {
        return false;
    }

    /** It decides on a durable base with the history that is in the document. */
    default boolean needsHistory() {
        return false;
    }
}
