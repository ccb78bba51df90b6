package orderdesk.order;

/** Another case was paid by this payment: whoever records it looks at the bank's statement again. */
public final class ReferenceTaken extends RuntimeException {

    ReferenceTaken(String reference) {
        super("Another case was paid by %s.".formatted(reference));
    }
}
