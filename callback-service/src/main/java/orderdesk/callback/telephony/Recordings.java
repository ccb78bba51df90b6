package orderdesk.callback.telephony;

/** The recordings that an exchange keeps (R069). */
public interface Recordings {

    /** Bytes of one recording; an hour of speech as exchanges pack it. */
    int BYTES_MAX = 32 * 1024 * 1024;

    /**
     * @param id the provider's
     * @throws ExchangeUnavailable when it cannot be had now, or is longer than {@link #BYTES_MAX}
     */
    Audio fetch(String id);

    /** @param type as {@code audio/mpeg} */
    record Audio(String type, byte[] bytes) {}
}
