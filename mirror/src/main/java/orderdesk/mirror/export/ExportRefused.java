package orderdesk.mirror.export;

/** A list cannot be read; the message says which and what to do, for whoever gave it. */
public final class ExportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExportRefused(String message) {
        super(message);
    }

    ExportRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
