package orderdesk.platform.aggregate;

/**
 * The aggregate was there before, made by a request with another key or of another client; nothing was done. Only where
 * several requests may mean one aggregate: an id that is derived from the key belongs to its request alone.
 */
public class MadeByAnother extends RuntimeException {

    public MadeByAnother(String id) {
        super("%s was made by another request".formatted(id));
    }
}
