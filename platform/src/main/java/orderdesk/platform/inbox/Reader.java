package orderdesk.platform.inbox;

/**
 * What a service does with the events of one topic: a switch, then the use cases. Called at least once per event, of
 * one source aggregate in order, of different ones concurrently. It stores and nothing else: no call to anyone.
 *
 * <p>{@link orderdesk.platform.aggregate.StoreUnavailable} means "again later"; any other exception means that this
 * event cannot be applied: it is dead-lettered and its source aggregate parked.
 */
public interface Reader<E> {

    String topic();

    Class<E> events();

    void on(Received<E> received);
}
