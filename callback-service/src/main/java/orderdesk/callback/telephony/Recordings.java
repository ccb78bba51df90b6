package orderdesk.callback.telephony;

/** The recordings that an exchange keeps (R069): each call's are asked of the exchange that told of it. */
public interface Recordings {

    /** Bytes of one recording; an hour of speech as exchanges pack it. */
    int BYTES_MAX = 32 * 1024 * 1024;

    /** Whose calls it recorded, as {@code mango}. */
    String provider();

    /**
     * @param id the provider's
     * @throws NotThere when the exchange has none of this id, or not yet
     * @throws ExchangeUnavailable when it cannot be had now, or is longer than {@link #BYTES_MAX}
     */
    Audio fetch(String id);

    /**
     * Takes one away for good, where an exchange lets itself be asked. Mango Office and Zadarma do not: there it is done
     * in their own rooms, or by the time that they keep recordings.
     *
     * @param id the provider's
     * @return whether there is none any more, whoever removed it; {@code false} where there is no way
     * @throws ExchangeUnavailable when it is not known whether it is gone
     */
    default boolean remove(String id) {
        return false;
    }

    /** @param type as {@code audio/mpeg} */
    record Audio(String type, byte[] bytes) {}

    /** The exchange has no such recording now; it may have it in a minute, while the call is young. */
    final class NotThere extends RuntimeException {
        public NotThere() {
            super("The exchange has no such recording, or not yet.");
        }
    }

    /** Nothing is known here that keeps recordings of calls of this exchange; nobody was asked. */
    final class NotKept extends RuntimeException {
        public NotKept() {
            super("Recordings of this exchange cannot be had here.");
        }
    }
}
