package orderdesk.platform.inbox.port;

/** The dead-letter topic {@code <group>.dead}, for people and tools; replay reads the {@link ParkingLot}. */
public interface DeadLetters {

    /**
     * Returns when the broker has acknowledged the letter. May be called again with the same one: a duplicate has the
     * same topic, partition and offset in its headers.
     *
     * @throws orderdesk.platform.aggregate.StoreUnavailable when that is not known
     */
    void send(Letter letter);
}
