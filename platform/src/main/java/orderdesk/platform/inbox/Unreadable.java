package orderdesk.platform.inbox;

/** A record is not what the desk's own services send: its headers contradict each other, or its payload is no event. */
final class Unreadable extends RuntimeException {

    Unreadable(String what) {
        super(what);
    }
}
