package orderdesk.platform.aggregate;

/** The same Idempotency-Key came with another body; nothing was done. The client must use a new key. */
public class KeyReused extends RuntimeException {

    public KeyReused(String key) {
        super("Idempotency-Key %s was used for another request".formatted(key));
    }
}
