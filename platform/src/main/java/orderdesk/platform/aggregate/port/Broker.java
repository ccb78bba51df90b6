package orderdesk.platform.aggregate.port;

/** Takes events. */
public interface Broker {

    /**
     * Returns when the broker has acknowledged the event: it will outlive a crash of the broker. The caller waits for
     * that before it publishes the aggregate's next one.
     *
     * @throws NotAcknowledged when that is not known; it may be there nevertheless
     */
    void publish(Announcement announcement);
}
