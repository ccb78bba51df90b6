package orderdesk.inventory.warehouse.domain;

/** The warehouse still owes answers about this order; they are to be waited for. */
public final class TooManyQuestions extends RuntimeException {

    public TooManyQuestions(long open) {
        super("%d questions about this order are open".formatted(open));
    }
}
