package orderdesk.callback.telephony;

/** The exchange cannot be asked now: it was not connected, or failed so often that it is left alone for a while. */
public class ExchangeUnavailable extends RuntimeException {

    public ExchangeUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public ExchangeUnavailable(String message) {
        super(message);
    }
}
