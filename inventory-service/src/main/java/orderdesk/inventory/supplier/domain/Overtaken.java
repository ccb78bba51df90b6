package orderdesk.inventory.supplier.domain;

/** The list took too long and another one was begun; nothing of it was let in. Send it again if it is still true. */
public class Overtaken extends RuntimeException {

    Overtaken(String supplier, long number) {
        super("List %d of %s was overtaken".formatted(number, supplier));
    }
}
